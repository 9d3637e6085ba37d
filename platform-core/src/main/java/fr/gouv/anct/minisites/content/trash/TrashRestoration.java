package fr.gouv.anct.minisites.content.trash;

import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.audit.AuditSubject;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.content.Page;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.Pages;
import fr.gouv.anct.minisites.content.draft.Draft;
import fr.gouv.anct.minisites.content.draft.Drafts;
import fr.gouv.anct.minisites.content.redirect.PathChange;
import fr.gouv.anct.minisites.content.redirect.RedirectManagement;
import fr.gouv.anct.minisites.content.tree.MoveRules;
import fr.gouv.anct.minisites.content.tree.PageCreation;
import fr.gouv.anct.minisites.content.tree.PageListing;
import fr.gouv.anct.minisites.content.tree.PageMoveResult;
import fr.gouv.anct.minisites.content.tree.PagePath;
import fr.gouv.anct.minisites.content.tree.PagePositions;
import fr.gouv.anct.minisites.content.tree.SectionPath;
import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Restores pages from the trash, with all pages trashed along with them. */
@Component
public class TrashRestoration {

    private final TrashedPages trashedPages;
    private final PagePositions positions;
    private final PageListing listing;
    private final Drafts drafts;
    private final Pages pages;
    private final RedirectManagement redirects;
    private final Journal journal;
    private final TransactionalOperator transaction;

    TrashRestoration(
            TrashedPages trashedPages,
            PagePositions positions,
            PageListing listing,
            Drafts drafts,
            Pages pages,
            RedirectManagement redirects,
            Journal journal,
            TransactionalOperator transaction) {
        this.trashedPages = trashedPages;
        this.positions = positions;
        this.listing = listing;
        this.drafts = drafts;
        this.pages = pages;
        this.redirects = redirects;
        this.journal = journal;
        this.transaction = transaction;
    }

    /**
     * Requested position of the restored page.
     *
     * @param parent its parent page; null: its former parent
     * @param segment last segment of its path; null: its former segment
     */
    public record Request(@Nullable UUID parent, @Nullable String segment) {

        /** The former position. */
        public static final Request SAME = new Request(null, null);
    }

    /**
     * Restores a page.
     *
     * @param online whether formerly published pages are published again; otherwise they are drafts
     */
    public Mono<PageMoveResult> restore(Tenant site, UUID page, Request request, boolean online, AuditActor by) {
        return positions
                .lockExclusively()
                .then(redirects.lock())
                .then(Mono.defer(() -> trashedPages.one(page)))
                .flatMap(trashed -> trashed.page().kind() == PageKind.SECTION
                        ? section(site, trashed.page(), online, by)
                        : restore(site, trashed.page(), request, online, by))
                .defaultIfEmpty(new PageMoveResult.Missing())
                .as(transaction::transactional)
                // A page of another branch, or a tenant under a path prefix, uses one of the paths.
                .onErrorReturn(DataIntegrityViolationException.class, new PageMoveResult.PathTaken(Optional.empty()))
                .contextWrite(CurrentTenant.with(site.id()));
    }

    private Mono<PageMoveResult> restore(Tenant site, Page page, Request request, boolean online, AuditActor by) {
        String segment = request.segment() == null ? PagePath.segment(page.path()) : request.segment();
        return parent(page, request)
                .flatMap(drafts::findForUpdate)
                .map(Draft::page)
                .zipWhen(_ -> trashedPages.branch(page.id()).collectList())
                .map(found -> MoveRules.returning(page, found.getT2(), found.getT1(), segment))
                .flatMap(rules -> rules.obstacle().map(Mono::just).orElseGet(() -> address(site, rules, online, by)))
                .defaultIfEmpty(new PageMoveResult.NoParent());
    }

    /** A shared section has no parent; if another one has its path, it gets the next free one. */
    private Mono<PageMoveResult> section(Tenant site, Page page, boolean online, AuditActor by) {
        List<String> candidates = PageCreation.candidates(SectionPath.segment(page.path()))
                .map(SectionPath::of)
                .toList();
        return positions
                .taken(candidates)
                .map(taken -> SectionPath.free(candidates, taken))
                .flatMap(path -> trashedPages
                        .restore(page.id(), null, page.path(), path, online)
                        .then(pages.refreshBlockTypes())
                        .then(record(site, page, path, by))
                        .thenReturn(new PageMoveResult.Moved(page, null, 0, path, 0)));
    }

    private Mono<Void> record(Tenant site, Page page, String path, AuditActor by) {
        return journal.record(by, "page.restored", AuditSubject.of(site.id(), page.id()), Map.of("path", path));
    }

    private Mono<UUID> parent(Page page, Request request) {
        UUID parent = request.parent() == null ? page.parentId() : request.parent();
        return parent == null ? listing.home().map(home -> home.page().id()) : Mono.just(parent);
    }

    private Mono<PageMoveResult> address(Tenant site, MoveRules rules, boolean online, AuditActor by) {
        String above = rules.parent().path();
        List<String> candidates = PageCreation.candidates(rules.segment())
                .map(segment -> PagePath.under(above, segment))
                .toList();
        return secondList(rules.page())
                .switchIfEmpty(Mono.defer(() -> positions
                        .taken(candidates)
                        .flatMap(taken -> taken.contains(rules.path())
                                ? Mono.just(new PageMoveResult.PathTaken(
                                        Optional.of(PageCreation.free(above, rules.segment(), taken))))
                                : write(site, rules, online, by))));
    }

    /** A site has only one list of a kind. */
    private Mono<PageMoveResult> secondList(Page page) {
        return page.kind().isList()
                ? listing.list(page.kind()).map(_ -> new PageMoveResult.SecondList())
                : Mono.empty();
    }

    private Mono<PageMoveResult> write(Tenant site, MoveRules rules, boolean online, AuditActor by) {
        List<PathChange> seen = rules.branch().stream()
                .map(locked -> new PathChange(
                        locked.id(),
                        locked.path(),
                        rules.readdressed(locked),
                        online && locked.published(),
                        locked.known()))
                .toList();
        return trashedPages
                .restore(rules.page().id(), rules.parent().id(), rules.page().path(), rules.path(), online)
                .then(pages.refreshBlockTypes())
                .then(redirects.follow(seen))
                .then(record(site, rules.page(), rules.path(), by))
                .thenReturn(new PageMoveResult.Moved(rules.page(), null, 0, rules.path(), 0));
    }
}
