package fr.gouv.anct.minisites.content.tree;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.audit.Event;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.content.Page;
import fr.gouv.anct.minisites.content.Pages;
import fr.gouv.anct.minisites.content.draft.Drafts;
import fr.gouv.anct.minisites.content.draft.Head;
import fr.gouv.anct.minisites.database.Listing;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The trash of the current site: pages go there with all that stands under them; each act is in the journal. */
@Component
public class Trash {

    /** For how long pages can be taken back. */
    public static final Duration KEPT = Duration.ofDays(30);

    private final TrashRows rows;
    private final PagePlaces places;
    private final Drafts drafts;
    private final Pages pages;
    private final Journal journal;

    Trash(TrashRows rows, PagePlaces places, Drafts drafts, Pages pages, Journal journal) {
        this.rows = rows;
        this.places = places;
        this.drafts = drafts;
        this.pages = pages;
        this.journal = journal;
    }

    /** What was thrown away, the latest first; what only followed something else is counted with it. */
    @Transactional(readOnly = true)
    public Mono<Listing<Discarded>> page(int page, int size) {
        return rows.page(page, size);
    }

    /**
     * A place in the trash, the latest first.
     *
     * @param at when the page before was thrown away
     */
    public record Place(Instant at, UUID page) {

        /** That of a page. */
        public static Place of(Discarded discarded) {
            return new Place(discarded.at(), discarded.page().id());
        }
    }

    /** What was thrown away before a place, as {@link #page} has it. */
    @Transactional(readOnly = true)
    public Mono<List<Discarded>> after(@Nullable Place place, int size) {
        return rows.after(place, size);
    }

    /** Empty when there is no such page in the trash. */
    @Transactional(readOnly = true)
    public Mono<Discarded> one(UUID page) {
        return rows.one(page);
    }

    /**
     * Throws a page away; visitors see neither it nor what stands under it from then on.
     *
     * @param publishes whether who asks may decide what visitors see
     */
    @Transactional
    public Mono<Discarding> discard(Tenant site, UUID page, boolean publishes, Account by) {
        return places.hold(site.id())
                .then(Mono.defer(() -> drafts.locked(page)))
                .zipWhen(_ -> places.branch(page))
                .flatMap(found -> discard(site, found.getT1(), found.getT2(), publishes, by))
                .defaultIfEmpty(new Discarding.Missing());
    }

    private Mono<Discarding> discard(Tenant site, Head head, List<HeldPage> branch, boolean publishes, Account by) {
        if (head.page().path().equals("/")) {
            return Mono.just(new Discarding.Home());
        }
        if (!publishes && branch.stream().anyMatch(HeldPage::published)) {
            return Mono.just(new Discarding.Public());
        }
        if (!publishes && branch.stream().anyMatch(HeldPage::scheduled)) {
            return Mono.just(new Discarding.Scheduled());
        }
        return rows.discard(branch.stream().map(HeldPage::id).toList(), by.id())
                .then(pages.refreshBlockTypes())
                .then(note("page.discarded", site, head.page(), by))
                .thenReturn(new Discarding.Done(branch.size()));
    }

    private Mono<Void> note(String action, Tenant site, Page page, Account by) {
        return journal.add(new Event(by.name(), by.id(), action, site.id(), page.id(), Map.of("path", page.path())));
    }

    /**
     * Ends a page of the trash for good, with all that was thrown away with it.
     *
     * @return empty when there is no such page in the trash
     */
    @Transactional
    public Mono<Discarded> purge(Tenant site, UUID page, Account by) {
        return places.hold(site.id())
                .then(Mono.defer(() -> rows.one(page)))
                .delayUntil(_ -> rows.branch(page)
                        .flatMap(branch ->
                                rows.purge(branch.stream().map(HeldPage::id).toList())))
                .delayUntil(gone -> note("page.purged", site, gone.page(), by));
    }

    /** What emptying it would end. */
    @Transactional(readOnly = true)
    public Mono<TrashContents> contents() {
        return rows.contents();
    }

    /**
     * Ends for good all that was thrown away until a moment: what came later was not seen by who asks.
     *
     * @return how many pages are gone
     */
    @Transactional
    public Mono<Integer> empty(Tenant site, Instant until, Account by) {
        return places.hold(site.id())
                .thenMany(Flux.defer(() -> rows.until(until)))
                .collectList()
                .filter(gone -> !gone.isEmpty())
                .delayUntil(rows::purge)
                .map(List::size)
                .delayUntil(count -> journal.add(new Event(
                        by.name(),
                        by.id(),
                        "page.trash-emptied",
                        site.id(),
                        null,
                        Map.of("count", String.valueOf(count)))))
                .defaultIfEmpty(0);
    }
}
