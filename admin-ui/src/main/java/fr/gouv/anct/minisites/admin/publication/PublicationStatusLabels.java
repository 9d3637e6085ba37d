package fr.gouv.anct.minisites.admin.publication;

import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.BadgeView.Tone;
import fr.gouv.anct.minisites.admin.page.PageKindMessages;
import fr.gouv.anct.minisites.admin.page.PageStateLabels;
import fr.gouv.anct.minisites.admin.text.DateTimes;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.review.NotificationRecipients;
import fr.gouv.anct.minisites.content.review.PlannedPublication;
import fr.gouv.anct.minisites.content.review.PublicationStage;
import fr.gouv.anct.minisites.content.review.PublicationStatus;
import fr.gouv.anct.minisites.content.review.Review;
import fr.gouv.anct.minisites.content.review.RevisionSummary;
import fr.gouv.anct.minisites.content.review.Successor;
import fr.gouv.anct.minisites.content.review.Withdrawal;
import fr.gouv.anct.minisites.content.schedule.Schedule;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Builds the texts of the publication screens of a page: its visibility, the review stage with its comments, and
 * scheduled actions.
 */
@Component
class PublicationStatusLabels {

    private final Messages messages;
    private final PageStateLabels states;
    private final PageKindMessages kinds;

    PublicationStatusLabels(Messages messages, PageStateLabels states, PageKindMessages kinds) {
        this.messages = messages;
        this.states = states;
        this.kinds = kinds;
    }

    BadgeView visible(PublicationStatus status) {
        if (status.online() != null) {
            return new BadgeView(kinds.get(status.kind(), "publication.visible.yes"), Tone.SUCCESS);
        }
        return status.withdrawn() == null
                ? new BadgeView(kinds.get(status.kind(), "publication.visible.no"), Tone.NEUTRAL)
                : states.withdrawn();
    }

    String visibleText(Tenant site, PublicationStatus status) {
        RevisionSummary online = status.online();
        Instant since = status.publishedAt();
        if (since == null) {
            return messages.get("publication.visible.no.text");
        }
        if (online != null) {
            return messages.get(site, "publication.visible.yes.text", String.valueOf(online.number()), moment(since));
        }
        return withdrawnText(status.kind(), status.withdrawn(), since);
    }

    private String withdrawnText(PageKind kind, @Nullable Withdrawal withdrawn, Instant since) {
        if (withdrawn == null || withdrawn.version() == null) {
            return messages.get("publication.visible.no.former", moment(since));
        }
        String text = kinds.get(
                kind,
                "publication.visible.no.withdrawn",
                moment(withdrawn.at()),
                String.valueOf(withdrawn.version()),
                moment(since));
        return withdrawn.successor() == null
                ? text
                : text + " " + messages.get("publication.visible.no.successor", withdrawn.successor());
    }

    BadgeView stage(PublicationStatus status) {
        return new BadgeView(messages.get("publication.stage." + code(status)), tone(status.stage()));
    }

    /** @param deciders users who may publish besides the submitter; read for a pending submission only */
    String stageText(Tenant site, PublicationStatus status, NotificationRecipients deciders) {
        PublicationStage stage = status.stage();
        RevisionSummary head = status.head();
        Review review = review(stage);
        return messages.get(
                site,
                "publication.stage." + code(status) + ".text",
                String.valueOf(head.number()),
                head.author(),
                moment(head.at()),
                review == null ? "" : String.valueOf(review.number()),
                then(stage),
                messages.get("publication.deciders." + deciders.name().toLowerCase(Locale.ROOT)));
    }

    /** Returns the moment of the stage; empty for a draft, and for a published revision. */
    private String then(PublicationStage stage) {
        return switch (stage) {
            case PublicationStage.Submitted(Review review) -> moment(review.submittedAt());
            case PublicationStage.Stale(Review review) -> moment(review.submittedAt());
            case PublicationStage.SentBack(Review review) -> decided(review);
            case PublicationStage.Corrected(Review review) -> decided(review);
            case PublicationStage.Scheduled(PlannedPublication planned) -> moment(planned.at());
            case PublicationStage.Draft _, PublicationStage.Online _ -> "";
        };
    }

    private String decided(Review review) {
        return review.decidedAt() == null ? "" : moment(review.decidedAt());
    }

    PublicationScreen.@Nullable Comment said(PublicationStage stage) {
        return switch (stage) {
            case PublicationStage.Submitted(Review review) -> note(review);
            case PublicationStage.Stale(Review review) -> note(review);
            case PublicationStage.SentBack(Review review) -> comment(review);
            case PublicationStage.Corrected(Review review) -> comment(review);
            case PublicationStage.Draft _, PublicationStage.Scheduled _, PublicationStage.Online _ -> null;
        };
    }

    private PublicationScreen.@Nullable Comment note(Review review) {
        return review.note() == null ? null : new PublicationScreen.Comment(review.submitter(), review.note());
    }

    private PublicationScreen.@Nullable Comment comment(Review review) {
        return review.comment() == null || review.decider() == null
                ? null
                : new PublicationScreen.Comment(review.decider(), review.comment());
    }

    private static @Nullable Review review(PublicationStage stage) {
        return switch (stage) {
            case PublicationStage.Submitted(Review review) -> review;
            case PublicationStage.Stale(Review review) -> review;
            case PublicationStage.SentBack(Review review) -> review;
            case PublicationStage.Corrected(Review review) -> review;
            case PublicationStage.Draft _, PublicationStage.Scheduled _, PublicationStage.Online _ -> null;
        };
    }

    private static String code(PublicationStatus status) {
        return switch (status.stage()) {
            case PublicationStage.Draft _ -> status.unchangedSinceWithdrawal() ? "unchanged" : "draft";
            case PublicationStage.Submitted _ -> "submitted";
            case PublicationStage.Stale _ -> "stale";
            case PublicationStage.SentBack _ -> "sent-back";
            case PublicationStage.Corrected _ -> "corrected";
            case PublicationStage.Scheduled _ -> "scheduled";
            case PublicationStage.Online _ -> "online";
        };
    }

    private static Tone tone(PublicationStage stage) {
        return switch (stage) {
            case PublicationStage.Draft _ -> Tone.NEUTRAL;
            case PublicationStage.Stale _, PublicationStage.SentBack _ -> Tone.WARNING;
            case PublicationStage.Submitted _, PublicationStage.Corrected _, PublicationStage.Scheduled _ -> Tone.INFO;
            case PublicationStage.Online _ -> Tone.SUCCESS;
        };
    }

    /** Describes a scheduled action. */
    String plan(Tenant site, Schedule schedule) {
        Successor successor = schedule.successor();
        return successor == null
                ? messages.get(
                        site,
                        "publication.plan." + schedule.deed().code(),
                        moment(schedule.at()),
                        schedule.decider(),
                        String.valueOf(schedule.version()))
                : messages.get(
                        site,
                        "publication.plan.withdraw.successor",
                        moment(schedule.at()),
                        schedule.decider(),
                        successor.title());
    }

    /** Describes a schedule that has ended, with its result. */
    String past(Schedule schedule) {
        Schedule.Completion end = Objects.requireNonNull(schedule.end());
        String what = messages.get("publication.past." + schedule.deed().code(), moment(schedule.at()));
        return messages.get("publication.past", what, outcome(end));
    }

    private String outcome(Schedule.Completion end) {
        String when = moment(end.at());
        Schedule.Reason reason = end.reason();
        if (reason == null) {
            return messages.get("publication.past.done", when);
        }
        String key = "publication.past." + reason.code();
        return end.by() == null ? messages.get(key, when) : messages.get(key + ".by", when, end.by());
    }

    /** Formats a moment, for example « 25 novembre 2026 à 14 h 05 ». */
    String moment(Instant moment) {
        return messages.get("publication.moment", DateTimes.day(moment), DateTimes.time(moment));
    }
}
