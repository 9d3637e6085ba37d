package fr.gouv.anct.minisites.content.trash;

import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.audit.AuditSubject;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.content.Page;
import fr.gouv.anct.minisites.content.Pages;
import fr.gouv.anct.minisites.content.draft.Draft;
import fr.gouv.anct.minisites.content.draft.Drafts;
import fr.gouv.anct.minisites.content.tree.LockedPage;
import fr.gouv.anct.minisites.content.tree.PagePositions;
import fr.gouv.anct.minisites.database.ResultPage;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Trash of the current site: pages are trashed with all their descendants; each action is in the journal. */
@Component
public class Trash {

    /** Retention period of trashed pages, during which they can be restored. */
    public static final Duration KEPT = Duration.ofDays(30);

    private final TrashedPages trashedPages;
    private final PagePositions positions;
    private final Drafts drafts;
    private final Pages pages;
    private final Journal journal;

    Trash(TrashedPages trashedPages, PagePositions positions, Drafts drafts, Pages pages, Journal journal) {
        this.trashedPages = trashedPages;
        this.positions = positions;
        this.drafts = drafts;
        this.pages = pages;
        this.journal = journal;
    }

    /** Returns the trashed pages, latest first; descendants trashed along with a page are counted with it. */
    @Transactional(readOnly = true)
    public Mono<ResultPage<TrashedPage>> page(int page, int size) {
        return trashedPages
                .count()
                .flatMap(total -> trashedPages
                        .page(size, ResultPage.offset(page, size))
                        .collectList()
                        .map(found -> new ResultPage<>(found, page, size, total)));
    }

    /**
     * Cursor in the trash, latest first.
     *
     * @param at when the previous page was trashed
     */
    public record Cursor(Instant at, UUID page) {

        /** Returns the cursor of a page. */
        public static Cursor of(TrashedPage trashed) {
            return new Cursor(trashed.at(), trashed.page().id());
        }
    }

    /** Returns the pages trashed before a cursor, in the form of {@link #page}. */
    @Transactional(readOnly = true)
    public Mono<List<TrashedPage>> after(@Nullable Cursor place, int size) {
        return (place == null
                        ? trashedPages.after(null, new UUID(0, 0), size)
                        : trashedPages.after(place.at(), place.page(), size))
                .collectList();
    }

    /** Returns a page; empty when it is not in the trash. */
    @Transactional(readOnly = true)
    public Mono<TrashedPage> one(UUID page) {
        return trashedPages.one(page);
    }

    /** Returns some pages, without those that are not in the trash. */
    @Transactional(readOnly = true)
    public Mono<List<TrashedPage>> some(Collection<UUID> pages) {
        return trashedPages.some(pages.toArray(UUID[]::new)).collectList();
    }

    /**
     * Moves a page to the trash; visitors no longer see it or its descendants.
     *
     * @param publishes whether the caller may publish
     */
    @Transactional
    public Mono<TrashResult> discard(Tenant site, UUID page, boolean publishes, AuditActor by) {
        return positions
                .lockExclusively()
                .then(Mono.defer(() -> drafts.findForUpdate(page)))
                .zipWhen(_ -> positions.branch(page).collectList())
                .flatMap(found -> discard(site, found.getT1(), found.getT2(), publishes, by))
                .defaultIfEmpty(new TrashResult.Missing());
    }

    private Mono<TrashResult> discard(
            Tenant site, Draft draft, List<LockedPage> branch, boolean publishes, AuditActor by) {
        if (draft.page().path().equals("/")) {
            return Mono.just(new TrashResult.Home());
        }
        if (!publishes && branch.stream().anyMatch(LockedPage::published)) {
            return Mono.just(new TrashResult.Public());
        }
        if (!publishes && branch.stream().anyMatch(LockedPage::scheduled)) {
            return Mono.just(new TrashResult.Scheduled());
        }
        return trashedPages
                .discard(branch.stream().map(LockedPage::id).toArray(UUID[]::new), by.requireId())
                .then(pages.refreshBlockTypes())
                .then(note("page.discarded", site, draft.page(), by))
                .thenReturn(new TrashResult.Done(branch.size()));
    }

    private Mono<Void> note(String action, Tenant site, Page page, AuditActor by) {
        return journal.record(by, action, AuditSubject.of(site.id(), page.id()), Map.of("path", page.path()));
    }

    /**
     * Deletes a page of the trash permanently, with all pages trashed along with it.
     *
     * @return empty when the page is not in the trash
     */
    @Transactional
    public Mono<TrashedPage> purge(Tenant site, UUID page, AuditActor by) {
        return positions
                .lockExclusively()
                .then(Mono.defer(() -> trashedPages.one(page)))
                .delayUntil(_ -> trashedPages
                        .branch(page)
                        .map(LockedPage::id)
                        .collectList()
                        .flatMap(branch -> trashedPages.purge(branch.toArray(UUID[]::new))))
                .delayUntil(trashed -> note("page.purged", site, trashed.page(), by));
    }

    /** Returns a summary of the pages that emptying the trash would delete. */
    @Transactional(readOnly = true)
    public Mono<TrashSummary> contents() {
        return trashedPages.contents();
    }

    /**
     * Deletes all pages trashed until a moment permanently; the caller has not seen the later ones.
     *
     * @return number of deleted pages
     */
    @Transactional
    public Mono<Integer> empty(Tenant site, Instant until, AuditActor by) {
        return positions
                .lockExclusively()
                .thenMany(Flux.defer(() -> trashedPages.until(until)))
                .collectList()
                .filter(gone -> !gone.isEmpty())
                .delayUntil(gone -> trashedPages.purge(gone.toArray(UUID[]::new)))
                .map(List::size)
                .delayUntil(count -> journal.record(
                        by,
                        "page.trash-emptied",
                        AuditSubject.ofTenant(site.id()),
                        Map.of("count", String.valueOf(count))))
                .defaultIfEmpty(0);
    }
}
