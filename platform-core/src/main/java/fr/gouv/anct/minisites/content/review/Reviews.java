package fr.gouv.anct.minisites.content.review;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.audit.Event;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.content.Pages;
import fr.gouv.anct.minisites.database.Listing;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * The acts by which words reach visitors. Each is one transaction under the lock of the page, with its line in the journal
 * and its letters; empty when there is no such page.
 */
@Component
public class Reviews {

    private final ReviewRows rows;
    private final Pages pages;
    private final Gate gate;
    private final Journal journal;
    private final ReviewLetters letters;
    private final TransactionalOperator transaction;

    Reviews(
            ReviewRows rows,
            Pages pages,
            Gate gate,
            Journal journal,
            ReviewLetters letters,
            TransactionalOperator transaction) {
        this.rows = rows;
        this.pages = pages;
        this.gate = gate;
        this.journal = journal;
        this.letters = letters;
        this.transaction = transaction;
    }

    /** How a page stands. */
    @Transactional(readOnly = true)
    public Mono<Standing> standing(UUID page) {
        return rows.standing(page);
    }

    /** How a page stands, for an act on it in the transaction at hand. */
    @Transactional
    public Mono<Standing> held(UUID page) {
        return rows.lock(page).then(Mono.defer(() -> rows.standing(page)));
    }

    /** What waits, the oldest first. */
    @Transactional(readOnly = true)
    public Mono<Listing<Waiting>> queue(int page, int size) {
        return rows.count()
                .flatMap(total -> rows.waiting(page, size).map(items -> new Listing<>(items, page, size, total)));
    }

    /**
     * Asks for the words that somebody has seen to be published, if their blocks are complete; what waited before is
     * replaced.
     */
    @Transactional
    public Mono<Act> submit(Tenant site, UUID page, UUID seen, @Nullable String note, Account by) {
        return checkedAct(
                page,
                standing -> standing.submission(seen),
                gate::complete,
                Act.INCOMPLETE,
                standing -> rows.end(page, Review.Outcome.REPLACED, by.id(), null)
                        .then(Mono.defer(() -> rows.submit(site.id(), standing, note, by.id())))
                        .then(note("publication.submitted", site, standing.page(), standing.head(), by))
                        .then(letters.submitted(site, standing, note, by)));
    }

    /** Gives a submission back to its author. */
    @Transactional
    public Mono<Act> sendBack(Tenant site, UUID page, UUID review, String comment, Account by) {
        return act(
                page,
                standing -> standing.sendingBack(review),
                standing -> rows.end(page, Review.Outcome.RETURNED, by.id(), comment)
                        .then(note("publication.sent-back", site, page, standing.head(), by))
                        .then(letters.decided(ReviewLetters.Occasion.RETURNED, site, standing, comment, by)));
    }

    /**
     * Shows visitors the words that somebody has seen, at once, unless the checks found errors in them. They are rendered before the
     * transaction: not to be called in one.
     */
    public Mono<Act> publish(Tenant site, UUID page, UUID seen, Account by) {
        return gate.showable(seen)
                .flatMap(showable -> publish(site, page, seen, showable, by).as(transaction::transactional));
    }

    private Mono<Act> publish(Tenant site, UUID page, UUID seen, boolean showable, Account by) {
        return checkedAct(
                page,
                standing -> standing.publication(seen),
                revision -> showable ? gate.open(revision) : Mono.just(false),
                Act.BLOCKED,
                // Before the page is shown, which ends its schedule.
                standing -> tellScheduled(
                                ReviewLetters.Occasion.PUBLISHED,
                                site,
                                standing,
                                standing.head().number(),
                                by)
                        .then(rows.reopenScheduled(page))
                        .then(Mono.defer(() -> pages.show(page, seen)))
                        .then(Mono.defer(() -> close(standing, Review.Outcome.PUBLISHED, by)))
                        .then(note("publication.published", site, page, standing.head(), by))
                        .then(letters.decided(ReviewLetters.Occasion.PUBLISHED, site, standing, null, by)));
    }

    /** Ends the submission that waits, by a decision on the newest words. */
    @Transactional
    public Mono<Void> close(Standing standing, Review.Outcome outcome, Account by) {
        return rows.end(standing.page(), outcome(standing, outcome), by.id(), null);
    }

    private static Review.Outcome outcome(Standing standing, Review.Outcome decision) {
        // What is scheduled may end without effect: the submission waits again then, stale or not.
        return decision != Review.Outcome.SCHEDULED && standing.stale() ? Review.Outcome.REPLACED : decision;
    }

    /**
     * Writes to who has submitted what is scheduled, when no submission waits whose author is written to by
     * {@link ReviewLetters#decided}: one that waits is decided with the newest words.
     *
     * @param version number of the revision that the decision is about
     */
    @Transactional
    public Mono<Void> tellScheduled(
            ReviewLetters.Occasion occasion, Tenant site, Standing standing, int version, Account by) {
        boolean decided =
                standing.waiting() != null && version == standing.head().number();
        return decided
                ? Mono.empty()
                : rows.scheduledSubmitter(standing.page())
                        .filter(submitter -> !submitter.equals(by.id()))
                        .flatMap(submitter -> letters.tell(
                                submitter,
                                occasion,
                                site,
                                standing.page(),
                                standing.head().title(),
                                version,
                                by.name()));
    }

    /**
     * Has the submission that a scheduled publication has decided wait again, and tells who made it. To be called before the
     * schedule ends.
     *
     * @param title of the page
     * @param by name of who ends the schedule
     * @param account that is not written to: it knows already; none when everybody is
     */
    @Transactional
    public Mono<Void> reopen(Tenant site, UUID page, String title, String by, @Nullable UUID account) {
        return rows.reopenScheduled(page)
                .filter(submitter -> !submitter.equals(account))
                .flatMap(submitter ->
                        letters.tell(submitter, ReviewLetters.Occasion.UNSCHEDULED, site, page, title, by, null));
    }

    /** Takes a page from visitors; its revisions stay. */
    @Transactional
    public Mono<Act> withdraw(Tenant site, UUID page, Account by) {
        return act(
                page,
                Standing::withdrawal,
                standing -> pages.withdraw(page).then(note("publication.withdrawn", site, page, standing.head(), by)));
    }

    private Mono<Act> checkedAct(
            UUID page,
            Function<Standing, Act> decision,
            Function<UUID, Mono<Boolean>> check,
            Act refused,
            Function<Standing, Mono<Void>> deed) {
        return held(page).flatMap(standing -> {
            Act act = decision.apply(standing);
            return act == Act.DONE
                    ? check.apply(standing.head().id())
                            .flatMap(open -> open ? deed.apply(standing).thenReturn(act) : Mono.just(refused))
                    : Mono.just(act);
        });
    }

    private Mono<Act> act(UUID page, Function<Standing, Act> decision, Function<Standing, Mono<Void>> deed) {
        return held(page).flatMap(standing -> {
            Act act = decision.apply(standing);
            return act == Act.DONE ? deed.apply(standing).thenReturn(act) : Mono.just(act);
        });
    }

    private Mono<Void> note(String action, Tenant site, UUID page, Mark mark, Account by) {
        return journal.add(new Event(
                by.name(),
                by.id(),
                action,
                site.id(),
                page,
                Map.of("page", mark.title(), "version", String.valueOf(mark.number()))));
    }
}
