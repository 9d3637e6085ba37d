package fr.gouv.anct.minisites.content.preview;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.audit.Event;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.content.review.ReviewLetters;
import fr.gouv.anct.minisites.content.review.Reviews;
import fr.gouv.anct.minisites.content.review.Standing;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Showing a draft to people without an account, and hearing them. */
@Component
public class PreviewLinks {

    private final PreviewLinkRows rows;
    private final Reviews reviews;
    private final ReviewLetters letters;
    private final Journal journal;
    private final Clock clock;

    PreviewLinks(PreviewLinkRows rows, Reviews reviews, ReviewLetters letters, Journal journal, Clock clock) {
        this.rows = rows;
        this.reviews = reviews;
        this.letters = letters;
        this.journal = journal;
        this.clock = clock;
    }

    /** A link to the draft of a page; its token is told once. Empty when there is no such page. */
    @Transactional
    public Mono<LinkToken> make(
            Tenant site, UUID page, String label, Duration validity, PreviewLink.End end, Account by) {
        LinkToken token = LinkToken.fresh(site.id());
        Instant now = clock.instant();
        PreviewLink link = new PreviewLink(
                UUID.randomUUID(), page, label, by.id(), by.name(), now, now.plus(validity), end, null, null, null);
        return reviews.held(page)
                .flatMap(standing -> rows.add(site.id(), link, token.hash())
                        .then(note("publication.link-made", site, standing, by))
                        .thenReturn(token));
    }

    /** Those of a page. */
    @Transactional(readOnly = true)
    public Mono<List<PreviewLink>> of(UUID page) {
        return rows.of(page);
    }

    /** Has a link open nothing any more; empty when it is none of the page. */
    @Transactional
    public Mono<Standing> revoke(Tenant site, UUID page, UUID link, Account by) {
        return reviews.held(page)
                .filterWhen(_ -> rows.revoke(page, link))
                .flatMap(standing ->
                        note("publication.link-revoked", site, standing, by).thenReturn(standing));
    }

    /** What a link shows. */
    public record Shown(PreviewLink link, Standing standing) {}

    /** What a token opens, in the context of its tenant; empty when it is none, or is over. */
    @Transactional(readOnly = true)
    public Mono<Shown> open(LinkToken token) {
        return rows.open(token.hash(), clock.instant())
                .flatMap(link -> reviews.standing(link.page()).map(standing -> new Shown(link, standing)));
    }

    /** Says something about a draft; false when the link takes no more. Who made the link is told. */
    @Transactional
    public Mono<Boolean> comment(Tenant site, Shown shown, String typedName, String text) {
        String author = PreviewComment.nameOf(typedName);
        Standing standing = shown.standing();
        return rows.comment(site.id(), shown.link(), standing.head().id(), author, text)
                .flatMap(said -> said
                        ? journal.add(commented(site, shown, author))
                                .then(letters.tell(
                                        shown.link().creatorId(),
                                        ReviewLetters.Occasion.COMMENTED,
                                        site,
                                        standing.page(),
                                        standing.head().title(),
                                        author,
                                        text))
                                .thenReturn(true)
                        : Mono.just(false));
    }

    /** What was said about a page. */
    @Transactional(readOnly = true)
    public Mono<List<PreviewComment>> comments(UUID page) {
        return rows.comments(page);
    }

    /** Says that the team has seen to it, or that it waits again; false when it is none of the page. */
    @Transactional
    public Mono<Boolean> settle(UUID page, UUID comment, boolean settled) {
        return rows.settle(page, comment, settled);
    }

    /** By the link: what its holder calls themselves is a detail that nobody has verified. */
    private Event commented(Tenant site, Shown shown, String author) {
        Standing standing = shown.standing();
        return new Event(
                letters.link(PreviewComment.nameOf(shown.link().label())),
                null,
                "publication.commented",
                site.id(),
                standing.page(),
                Map.of("page", standing.head().title(), "typed-name", author));
    }

    private Mono<Void> note(String action, Tenant site, Standing standing, Account by) {
        return journal.add(new Event(
                by.name(),
                by.id(),
                action,
                site.id(),
                standing.page(),
                Map.of("page", standing.head().title())));
    }
}
