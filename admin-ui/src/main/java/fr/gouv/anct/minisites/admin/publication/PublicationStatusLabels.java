package fr.gouv.anct.minisites.admin.publication;

import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.BadgeView.Tone;
import fr.gouv.anct.minisites.admin.shell.Moments;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.review.LetterAudience;
import fr.gouv.anct.minisites.content.review.Mark;
import fr.gouv.anct.minisites.content.review.Planned;
import fr.gouv.anct.minisites.content.review.Review;
import fr.gouv.anct.minisites.content.review.Stage;
import fr.gouv.anct.minisites.content.review.Standing;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Labels the publication status of a page. */
@Component
class PublicationStatusLabels {

    private final Texts texts;

    PublicationStatusLabels(Texts texts) {
        this.texts = texts;
    }

    BadgeView visible(Standing standing) {
        return standing.online() == null
                ? new BadgeView(texts.say("publication.visible.no"), Tone.NEUTRAL)
                : new BadgeView(texts.say("publication.visible.yes"), Tone.SUCCESS);
    }

    String visibleText(Tenant site, Standing standing) {
        Mark online = standing.online();
        Instant since = standing.publishedAt();
        return online == null || since == null
                ? texts.say("publication.visible.no.text")
                : texts.say(site, "publication.visible.yes.text", String.valueOf(online.number()), moment(since));
    }

    BadgeView stage(Stage stage) {
        return new BadgeView(texts.say("publication.stage." + code(stage)), tone(stage));
    }

    /** @param deciders users who may publish besides the submitter; read for a pending submission only */
    String stageText(Tenant site, Standing standing, LetterAudience deciders) {
        Stage stage = standing.stage();
        Mark head = standing.head();
        Review review = review(stage);
        return texts.say(
                site,
                "publication.stage." + code(stage) + ".text",
                String.valueOf(head.number()),
                head.author(),
                moment(head.at()),
                review == null ? "" : String.valueOf(review.number()),
                then(stage),
                texts.say("publication.deciders." + deciders.name().toLowerCase(Locale.ROOT)));
    }

    /** Returns the moment of the stage; empty for a draft, and for a published revision. */
    private String then(Stage stage) {
        return switch (stage) {
            case Stage.Submitted(Review review) -> moment(review.submittedAt());
            case Stage.Stale(Review review) -> moment(review.submittedAt());
            case Stage.SentBack(Review review) -> decided(review);
            case Stage.Corrected(Review review) -> decided(review);
            case Stage.Scheduled(Planned planned) -> moment(planned.at());
            case Stage.Draft _, Stage.Online _ -> "";
        };
    }

    private String decided(Review review) {
        return review.decidedAt() == null ? "" : moment(review.decidedAt());
    }

    PublicationScreen.@Nullable Said said(Stage stage) {
        return switch (stage) {
            case Stage.Submitted(Review review) -> note(review);
            case Stage.Stale(Review review) -> note(review);
            case Stage.SentBack(Review review) -> comment(review);
            case Stage.Corrected(Review review) -> comment(review);
            case Stage.Draft _, Stage.Scheduled _, Stage.Online _ -> null;
        };
    }

    private PublicationScreen.@Nullable Said note(Review review) {
        return review.note() == null ? null : new PublicationScreen.Said(review.submitter(), review.note());
    }

    private PublicationScreen.@Nullable Said comment(Review review) {
        return review.comment() == null || review.decider() == null
                ? null
                : new PublicationScreen.Said(review.decider(), review.comment());
    }

    private static @Nullable Review review(Stage stage) {
        return switch (stage) {
            case Stage.Submitted(Review review) -> review;
            case Stage.Stale(Review review) -> review;
            case Stage.SentBack(Review review) -> review;
            case Stage.Corrected(Review review) -> review;
            case Stage.Draft _, Stage.Scheduled _, Stage.Online _ -> null;
        };
    }

    private static String code(Stage stage) {
        return switch (stage) {
            case Stage.Draft _ -> "draft";
            case Stage.Submitted _ -> "submitted";
            case Stage.Stale _ -> "stale";
            case Stage.SentBack _ -> "sent-back";
            case Stage.Corrected _ -> "corrected";
            case Stage.Scheduled _ -> "scheduled";
            case Stage.Online _ -> "online";
        };
    }

    private static Tone tone(Stage stage) {
        return switch (stage) {
            case Stage.Draft _ -> Tone.NEUTRAL;
            case Stage.Submitted _ -> Tone.NEW;
            case Stage.Stale _, Stage.SentBack _ -> Tone.WARNING;
            case Stage.Corrected _, Stage.Scheduled _ -> Tone.INFO;
            case Stage.Online _ -> Tone.SUCCESS;
        };
    }

    /** Formats a moment, for example « 25 novembre 2026 à 14 h 05 ». */
    String moment(Instant moment) {
        return texts.say("publication.moment", Moments.day(moment), Moments.time(moment));
    }
}
