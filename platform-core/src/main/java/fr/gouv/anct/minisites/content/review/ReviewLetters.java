package fr.gouv.anct.minisites.content.review;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Member;
import fr.gouv.anct.minisites.access.Memberships;
import fr.gouv.anct.minisites.access.Permissions;
import fr.gouv.anct.minisites.delivery.MinisitesProperties;
import fr.gouv.anct.minisites.mail.Letter;
import fr.gouv.anct.minisites.mail.LetterAction;
import fr.gouv.anct.minisites.mail.LetterWords;
import fr.gouv.anct.minisites.mail.Outbox;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Tells the team what waits and what was decided, in the transaction at hand; nobody is told of their own act. */
@Component
public class ReviewLetters {

    /** Why somebody is written to; the words are in {@code messages/publication-letter}. */
    public enum Occasion {
        SUBMITTED,
        RETURNED,
        PUBLISHED,
        SCHEDULED,
        /** The publication of what was submitted is not scheduled any more: it was cancelled, or did not happen. */
        UNSCHEDULED,
        /** What was to be done at a moment was not. */
        MISSED,
        /** The same: the page was in the trash. */
        TRASHED,
        /** What was to be published at a moment was not: the checks found errors in it. */
        BLOCKED,
        /** A page may be published in spite of its errors. */
        WAIVED,
        /** Somebody without an account has said something about a draft. */
        COMMENTED;

        String key() {
            return "letter." + name().toLowerCase(Locale.ROOT);
        }

        /** The screen of the page that the letter leads to, under the address of the page. */
        String screen() {
            return switch (this) {
                case SUBMITTED, RETURNED, PUBLISHED, SCHEDULED, MISSED, BLOCKED, WAIVED -> "/publication";
                case COMMENTED -> "/relecteurs";
                case TRASHED, UNSCHEDULED -> "";
            };
        }
    }

    private final Memberships memberships;
    private final Outbox outbox;
    private final MinisitesProperties properties;
    private final LetterWords words = new LetterWords("messages/publication-letter");

    ReviewLetters(Memberships memberships, Outbox outbox, MinisitesProperties properties) {
        this.memberships = memberships;
        this.outbox = outbox;
        this.properties = properties;
    }

    /** A secret link in words, with the name that its maker gave it: who acts when its holder does. */
    public String link(String label) {
        return words.say("link.name", label);
    }

    /** To those who may decide. */
    Mono<Void> submitted(Tenant site, Standing standing, @Nullable String note, Account by) {
        return write(
                deciders(by),
                Occasion.SUBMITTED,
                site,
                standing.page(),
                standing.head().title(),
                standing.head().number(),
                by.name(),
                note);
    }

    /** To those who may publish now. */
    Mono<Void> waived(Tenant site, Standing standing, String reason, Account by) {
        return write(
                deciders(by),
                Occasion.WAIVED,
                site,
                standing.page(),
                standing.head().title(),
                standing.head().number(),
                by.name(),
                reason);
    }

    private static Predicate<Member> deciders(Account by) {
        return member -> decides(member) && !isOf(member, by.id());
    }

    /**
     * Whom {@link #submitted} and {@link #waived} reach.
     *
     * @param by account that submits, or waives
     */
    public Mono<LetterAudience> decidersAudience(UUID by) {
        return audience(ReviewLetters::decides, by);
    }

    /**
     * Whom {@link #decided} reaches.
     *
     * @param by account that decides
     */
    public Mono<LetterAudience> submitterAudience(Review review, Account by) {
        return audience(member -> isOf(member, review.submitterId()), by.id());
    }

    private Mono<LetterAudience> audience(Predicate<Member> concerned, UUID by) {
        return memberships
                .members()
                .filter(concerned)
                .map(member -> isOf(member, by) ? LetterAudience.ONESELF : LetterAudience.OTHERS)
                .sort()
                .next()
                .defaultIfEmpty(LetterAudience.NOBODY);
    }

    /** To who has submitted what waits, if somebody has. */
    public Mono<Void> decided(Occasion occasion, Tenant site, Standing standing, @Nullable String comment, Account by) {
        Review review = standing.waiting();
        return review == null || review.submitterId().equals(by.id())
                ? Mono.empty()
                : write(
                        member -> isOf(member, review.submitterId()),
                        occasion,
                        site,
                        standing.page(),
                        standing.head().title(),
                        standing.head().number(),
                        by.name(),
                        comment);
    }

    /** To one member, of a decision on a version of a page; nothing when they are none any more. */
    Mono<Void> tell(UUID member, Occasion occasion, Tenant site, UUID page, String title, int version, String by) {
        return write(one -> isOf(one, member), occasion, site, page, title, version, by, null);
    }

    /** To one member; nothing when they are none any more. */
    public Mono<Void> tell(
            UUID member, Occasion occasion, Tenant site, UUID page, String title, String by, @Nullable String quote) {
        return write(one -> isOf(one, member), occasion, site, page, title, null, by, quote);
    }

    /**
     * To who has decided what was not done; without them to all who may decide.
     *
     * @param why one of those that tell it
     */
    public Mono<Void> missed(Occasion why, @Nullable UUID decider, Tenant site, UUID page, String title, String by) {
        return write(
                member -> decider == null ? decides(member) : isOf(member, decider),
                why,
                site,
                page,
                title,
                null,
                by,
                null);
    }

    private static boolean decides(Member member) {
        return Permissions.allows(member.role(), Action.CONTENT_PUBLISH);
    }

    private static boolean isOf(Member member, UUID account) {
        return member.account().id().equals(account);
    }

    private Mono<Void> write(
            Predicate<Member> readers,
            Occasion occasion,
            Tenant site,
            UUID page,
            String title,
            @Nullable Integer version,
            String by,
            @Nullable String quote) {
        String number = version == null ? "" : String.valueOf(version);
        return memberships
                .members()
                .filter(readers)
                .collectList()
                .flatMapMany(Flux::fromIterable)
                .concatMap(reader -> outbox.post(
                        reader.account().email(),
                        letter(reader.account(), occasion, site, page, quote, title, site.name(), by, number)))
                .then();
    }

    private Letter letter(
            Account reader, Occasion occasion, Tenant site, UUID page, @Nullable String quote, Object... values) {
        String key = occasion.key();
        String address = properties.origin(properties.backOfficeHost()) + "/sites/" + site.slug() + "/pages/" + page;
        return new Letter(
                text(key + ".subject", values),
                text("letter.greeting", reader.name()),
                List.of(text(key + ".1", values), text(key + ".2", values)),
                quote,
                new LetterAction(text(key + ".action"), address + occasion.screen()));
    }

    private String text(String key, Object... values) {
        return words.say(key, values);
    }
}
