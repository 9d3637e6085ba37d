package fr.gouv.anct.minisites.media.library;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.audit.Event;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.tenancy.CurrentTenant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** What is done to the files of the current tenant; each act is one transaction with its line in the journal. */
@Component
public class Shelf {

    private final MediaRows rows;
    private final MediaList list;
    private final Journal journal;
    private final TransactionalOperator transaction;

    Shelf(MediaRows rows, MediaList list, Journal journal, TransactionalOperator transaction) {
        this.rows = rows;
        this.list = list;
        this.journal = journal;
        this.transaction = transaction;
    }

    /**
     * Adds a file where the site still has room for it.
     *
     * @param quota what all files of the site may weigh
     * @return its id; empty when there is no room, and then nothing has changed
     */
    public Mono<UUID> add(Arrival arrival, long quota, Account by) {
        UUID id = UUID.randomUUID();
        return act(rows.weigh()
                .filter(weight -> weight + arrival.weight() <= quota)
                .flatMap(_ -> rows.add(id, arrival, by.id())
                        .then(note("media.added", id, arrival.title(), by))
                        .thenReturn(id)));
    }

    /** Puts other bytes under the address of a file; empty as for {@link #add}. */
    public Mono<UUID> replace(Medium medium, Arrival arrival, long quota, Account by) {
        return act(rows.weigh()
                .filter(weight -> weight - medium.size() + arrival.weight() <= quota)
                .flatMap(_ -> rows.replace(medium.id(), arrival)
                        .then(note("media.replaced", medium, by))
                        .thenReturn(medium.id())));
    }

    /**
     * Does something to a file as long as it is what somebody saw, in one transaction.
     *
     * @param still tells whether what it is now will do
     * @return empty, and nothing is done, when it is something else now, or gone
     */
    public <T> Mono<T> asSeen(Medium seen, Predicate<Medium> still, Mono<T> act) {
        return act(rows.hold(seen.id()).flatMap(list::one).filter(still).flatMap(_ -> act));
    }

    /** Says what a file shows, and all else. */
    public Mono<Void> describe(Medium medium, Description description, Account by) {
        return act(rows.describe(medium.id(), description)
                .then(note("media.described", medium.id(), description.title(), by)));
    }

    /** Puts it into a folder of the site, or at the top. */
    public Mono<Void> move(Medium medium, @Nullable UUID folder, Account by) {
        return act(rows.move(medium.id(), folder).then(note("media.moved", medium, by)));
    }

    /** Takes it away for good, used or not. */
    public Mono<Void> remove(Medium medium, Account by) {
        return act(rows.remove(medium.id()).then(note("media.removed", medium, by)));
    }

    /** Those among some files that must not be shown yet: images of which nobody has said what they show. */
    public Mono<List<UUID>> undescribed(Collection<UUID> media) {
        return rows.undescribed(media);
    }

    private <T> Mono<T> act(Mono<T> act) {
        return act.as(transaction::transactional);
    }

    private Mono<Void> note(String action, Medium medium, Account by) {
        return note(action, medium.id(), medium.description().title(), by);
    }

    private Mono<Void> note(String action, UUID media, String title, Account by) {
        return Mono.deferContextual(context -> journal.add(new Event(
                by.name(), by.id(), action, CurrentTenant.in(context).orElse(null), media, Map.of("title", title))));
    }
}
