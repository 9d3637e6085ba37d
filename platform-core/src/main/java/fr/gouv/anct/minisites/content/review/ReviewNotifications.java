package fr.gouv.anct.minisites.content.review;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Member;
import fr.gouv.anct.minisites.access.Memberships;
import fr.gouv.anct.minisites.access.Permissions;
import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.mail.Letter;
import fr.gouv.anct.minisites.mail.LetterAction;
import fr.gouv.anct.minisites.mail.LetterMessages;
import fr.gouv.anct.minisites.mail.Outbox;
import fr.gouv.anct.minisites.platform.MinisitesProperties;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.time.ParisCalendar;
import fr.gouv.anct.minisites.wording.LongDates;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Notifies the team of submissions and decisions by mail, in the current transaction; an account is not notified of its
 * own action.
 */
@Component
public class ReviewNotifications {

    /** Kind of notification; its messages are in {@code messages/publication-letter}. */
    public enum Kind {
        SUBMITTED,
        RETURNED,
        PUBLISHED,
        SCHEDULED,
        /** The publication of a submitted revision is no longer scheduled: it was cancelled, or did not happen. */
        UNSCHEDULED,
        /** A colleague cancelled what the account had scheduled. */
        CANCELLED,
        /** A colleague scheduled something else in place of what the account had scheduled. */
        REPLACED,
        /** A scheduled action did not happen: the site could not be changed. */
        MISSED,
        /** A scheduled action will not happen: the account that scheduled it may no longer publish. */
        LEFT,
        /** A scheduled action did not happen: the page was in the trash. */
        TRASHED,
        /** A scheduled publication did not happen: the checks found errors in the revision. */
        BLOCKED,
        /** A waiver was given for a page with errors. */
        WAIVED,
        /** A reviewer without an account commented on a draft. */
        COMMENTED;

        String key() {
            return "letter." + name().toLowerCase(Locale.ROOT);
        }

        /** The screen of the page that the mail links to, relative to the page's URL. */
        String screen() {
            return switch (this) {
                case SUBMITTED, RETURNED, PUBLISHED, SCHEDULED, CANCELLED, REPLACED -> "/publication";
                case MISSED, LEFT, BLOCKED, WAIVED -> "/publication";
                case COMMENTED -> "/relecteurs";
                case TRASHED, UNSCHEDULED -> "";
            };
        }
    }

    /**
     * The scheduled action that a letter is about.
     *
     * @param code of the action, as the keys of the messages have it: {@code publish} or {@code withdraw}
     * @param instead time of the action that replaces it; null when none does
     */
    public record Plan(String code, Instant at, @Nullable Instant instead) {

        public Plan(String code, Instant at) {
            this(code, at, null);
        }

        static Plan publication(Instant at) {
            return new Plan("publish", at);
        }
    }

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H\u00a0'h'\u00a0mm", Locale.FRENCH);

    private final Memberships memberships;
    private final Outbox outbox;
    private final MinisitesProperties properties;
    private final LetterMessages words = new LetterMessages("messages/publication-letter");

    ReviewNotifications(Memberships memberships, Outbox outbox, MinisitesProperties properties) {
        this.memberships = memberships;
        this.outbox = outbox;
        this.properties = properties;
    }

    /** Returns a secret link's display name with the label that its creator gave it: the actor name for its holder. */
    public String link(String label) {
        return words.get("link.name", label);
    }

    /** Notifies the members who may decide. */
    Mono<Void> submitted(Tenant site, PublicationStatus status, @Nullable String note, AuditActor by) {
        return write(
                deciders(by),
                Kind.SUBMITTED,
                site,
                status.page(),
                status.head().title(),
                status.head().number(),
                by.name(),
                note,
                null);
    }

    /** Notifies the members who may publish now. */
    Mono<Void> waived(Tenant site, PublicationStatus status, String reason, AuditActor by) {
        return write(
                deciders(by),
                Kind.WAIVED,
                site,
                status.page(),
                status.head().title(),
                status.head().number(),
                by.name(),
                reason,
                null);
    }

    private static Predicate<Member> deciders(AuditActor by) {
        return member -> decides(member) && !isOf(member, by.requireId());
    }

    /**
     * Returns the recipients of {@link #submitted} and {@link #waived}.
     *
     * @param by account that submits, or waives
     */
    public Mono<NotificationRecipients> decidersAudience(UUID by) {
        return audience(ReviewNotifications::decides, by);
    }

    /**
     * Returns the recipients of {@link #decided}.
     *
     * @param by account that decides
     */
    public Mono<NotificationRecipients> submitterAudience(Review review, AuditActor by) {
        return audience(member -> isOf(member, review.submitterId()), by.requireId());
    }

    private Mono<NotificationRecipients> audience(Predicate<Member> concerned, UUID by) {
        return memberships
                .members()
                .filter(concerned)
                .map(member -> isOf(member, by) ? NotificationRecipients.ONESELF : NotificationRecipients.OTHERS)
                .sort()
                .next()
                .defaultIfEmpty(NotificationRecipients.NOBODY);
    }

    /**
     * Notifies the author of the pending submission, if there is one.
     *
     * @param plan that was decided; null for another decision
     */
    public Mono<Void> decided(
            Kind kind,
            Tenant site,
            PublicationStatus status,
            @Nullable String comment,
            AuditActor by,
            @Nullable Plan plan) {
        Review review = status.waiting();
        return review == null || review.submitterId().equals(by.id())
                ? Mono.empty()
                : write(
                        member -> isOf(member, review.submitterId()),
                        kind,
                        site,
                        status.page(),
                        status.head().title(),
                        status.head().number(),
                        by.name(),
                        comment,
                        plan);
    }

    /**
     * Notifies one member of a decision on a page; does nothing when the account is no longer a member.
     *
     * @param version number of the revision that was decided; null when the decision is about none
     */
    public Mono<Void> notify(
            UUID member,
            Kind kind,
            Tenant site,
            UUID page,
            String title,
            @Nullable Integer version,
            String by,
            @Nullable Plan plan) {
        return write(one -> isOf(one, member), kind, site, page, title, version, by, null, plan);
    }

    /** Notifies one member; does nothing when the account is no longer a member. */
    public Mono<Void> notify(
            UUID member, Kind kind, Tenant site, UUID page, String title, String by, @Nullable String quote) {
        return write(one -> isOf(one, member), kind, site, page, title, null, by, quote, null);
    }

    /**
     * Notifies the account that scheduled the missed action, or without one all members who may decide.
     *
     * @param why one of the kinds for missed actions
     */
    public Mono<Void> missed(
            Kind why, @Nullable UUID decider, Tenant site, UUID page, String title, String by, Plan plan) {
        return write(
                member -> decider == null ? decides(member) : isOf(member, decider),
                why,
                site,
                page,
                title,
                null,
                by,
                null,
                plan);
    }

    private static boolean decides(Member member) {
        return Permissions.allows(member.role(), Action.CONTENT_PUBLISH);
    }

    private static boolean isOf(Member member, UUID account) {
        return member.account().id().equals(account);
    }

    private Mono<Void> write(
            Predicate<Member> readers,
            Kind kind,
            Tenant site,
            UUID page,
            String title,
            @Nullable Integer version,
            String by,
            @Nullable String quote,
            @Nullable Plan plan) {
        String number = version == null ? "" : String.valueOf(version);
        String moment = moment(plan == null ? null : plan.at());
        String instead = moment(plan == null ? null : plan.instead());
        String act = plan == null ? "" : text("act." + plan.code(), title, site.name(), moment);
        return memberships
                .members()
                .filter(readers)
                .collectList()
                .flatMapMany(Flux::fromIterable)
                .concatMap(reader -> outbox.post(
                        reader.account().email(),
                        letter(
                                reader.account(),
                                kind,
                                site,
                                page,
                                quote,
                                title,
                                site.name(),
                                by,
                                number,
                                moment,
                                act,
                                instead)))
                .then();
    }

    private String moment(@Nullable Instant at) {
        return at == null
                ? ""
                : text(
                        "moment",
                        LongDates.inWords(ParisCalendar.dateOf(at), Locale.FRENCH),
                        TIME.format(at.atZone(ParisCalendar.ZONE)));
    }

    private Letter letter(Account reader, Kind kind, Tenant site, UUID page, @Nullable String quote, Object... values) {
        String key = kind.key();
        String address = properties.origin(properties.backOfficeHost()) + "/sites/" + site.slug() + "/pages/" + page;
        return new Letter(
                text(key + ".subject", values),
                text("letter.greeting", reader.name()),
                List.of(text(key + ".1", values), text(key + ".2", values)),
                quote,
                new LetterAction(text(key + ".action"), address + kind.screen()));
    }

    private String text(String key, Object... values) {
        return words.get(key, values);
    }
}
