package fr.gouv.anct.minisites.content.tree;

import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.audit.AuditSubject;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.content.Page;
import fr.gouv.anct.minisites.content.draft.Draft;
import fr.gouv.anct.minisites.content.draft.Drafts;
import fr.gouv.anct.minisites.content.redirect.PathChange;
import fr.gouv.anct.minisites.content.redirect.RedirectManagement;
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

/** Moves pages in the tree or changes their path, with all descendants and redirects, in one transaction. */
@Component
public class PageMoves {

    private final PagePositions positions;
    private final Drafts drafts;
    private final RedirectManagement redirects;
    private final Journal journal;
    private final TransactionalOperator transaction;

    PageMoves(
            PagePositions positions,
            Drafts drafts,
            RedirectManagement redirects,
            Journal journal,
            TransactionalOperator transaction) {
        this.positions = positions;
        this.drafts = drafts;
        this.redirects = redirects;
        this.journal = journal;
        this.transaction = transaction;
    }

    /**
     * Moves a page and redirects the former published paths to the new ones.
     *
     * @param publishes whether the caller may publish
     */
    public Mono<PageMoveResult> move(
            Tenant site, UUID page, TargetPosition position, boolean publishes, AuditActor by) {
        return move(site, page, null, position, publishes, by);
    }

    /**
     * Moves a page if it is still at the position that the caller saw.
     *
     * @param seen the position seen; null: no check
     */
    public Mono<PageMoveResult> move(
            Tenant site,
            UUID page,
            @Nullable PagePosition seen,
            TargetPosition position,
            boolean publishes,
            AuditActor by) {
        return positions
                .lockExclusively()
                .then(redirects.lock())
                .then(Mono.defer(() -> drafts.findForUpdate(page)))
                .flatMap(draft -> moveUnlessOvertaken(site, draft.page(), seen, position, publishes, by))
                .defaultIfEmpty(new PageMoveResult.Missing())
                .as(transaction::transactional)
                // A tenant under a path prefix uses that first segment.
                .onErrorReturn(DataIntegrityViolationException.class, new PageMoveResult.PathTaken(Optional.empty()))
                .contextWrite(CurrentTenant.with(site.id()));
    }

    private Mono<PageMoveResult> moveUnlessOvertaken(
            Tenant site,
            Page page,
            @Nullable PagePosition seen,
            TargetPosition position,
            boolean publishes,
            AuditActor by) {
        return still(page, seen)
                .flatMap(still ->
                        still ? move(site, page, position, publishes, by) : Mono.just(new PageMoveResult.Overtaken()));
    }

    private Mono<Boolean> still(Page page, @Nullable PagePosition seen) {
        return seen == null ? Mono.just(true) : position(page).map(seen::equals);
    }

    private Mono<PagePosition> position(Page page) {
        return positions
                .home()
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .flatMap(home -> {
                    UUID parent = page.parentId() == null ? home.orElse(null) : page.parentId();
                    boolean top = page.parentId() == null || page.parentId().equals(home.orElse(null));
                    return siblings(parent, top)
                            .map(siblings ->
                                    new PagePosition(parent, page.path(), Math.max(siblings.indexOf(page.id()), 0)));
                });
    }

    private Mono<Siblings> siblings(@Nullable UUID parent, boolean top) {
        return positions.siblings(parent, top).collectList().map(Siblings::new);
    }

    private Mono<PageMoveResult> move(
            Tenant site, Page page, TargetPosition position, boolean publishes, AuditActor by) {
        return drafts.findForUpdate(position.parent())
                .map(Draft::page)
                .zipWhen(_ -> positions.branch(page.id()).collectList())
                .map(found -> MoveRules.moving(page, found.getT2(), found.getT1(), position.segment()))
                .flatMap(rules -> rules.obstacle()
                        .map(Mono::just)
                        .orElseGet(() -> order(site, rules, position.rank(), publishes, by)))
                .defaultIfEmpty(new PageMoveResult.NoParent());
    }

    private Mono<PageMoveResult> order(Tenant site, MoveRules rules, Rank rank, boolean publishes, AuditActor by) {
        Page parent = rules.parent();
        return siblings(parent.id(), parent.path().equals("/")).flatMap(siblings -> {
            Optional<Siblings> order = rules.page().kind().isListed()
                    ? Optional.of(siblings)
                    : siblings.with(rules.page().id(), rank);
            if (order.isEmpty()) {
                return Mono.just(new PageMoveResult.NoSibling());
            }
            if (!rules.readdressed() && order.get().equals(siblings)) {
                return Mono.just(new PageMoveResult.Unchanged());
            }
            return rules.isPublic() && !publishes
                    ? Mono.just(new PageMoveResult.Public())
                    : address(site, rules, order.get(), by);
        });
    }

    private Mono<PageMoveResult> address(Tenant site, MoveRules rules, Siblings order, AuditActor by) {
        if (!rules.readdressed()) {
            return place(site, rules, order, by);
        }
        String above = rules.parent().path();
        List<String> candidates = PageCreation.candidates(rules.segment())
                .map(segment -> PagePath.under(above, segment))
                .toList();
        return positions
                .taken(candidates)
                .flatMap(taken -> taken.contains(rules.path())
                        ? Mono.just(new PageMoveResult.PathTaken(
                                Optional.of(PageCreation.free(above, rules.segment(), taken))))
                        : place(site, rules, order, by));
    }

    private Mono<PageMoveResult> place(Tenant site, MoveRules rules, Siblings order, AuditActor by) {
        List<PathChange> changes = rules.branch().stream()
                .map(locked -> new PathChange(
                        locked.id(), locked.path(), rules.readdressed(locked), locked.published(), locked.known()))
                .filter(change -> !change.before().equals(change.after()))
                .toList();
        return position(rules.page())
                .flatMap(before -> positions
                        .move(
                                rules.page().id(),
                                rules.parent().id(),
                                rules.page().path(),
                                rules.path())
                        .then(positions.reorder(order.ids().toArray(UUID[]::new)))
                        .then(redirects.follow(changes))
                        .then(journal.record(
                                by,
                                "page.moved",
                                AuditSubject.of(site.id(), rules.page().id()),
                                Map.of("from", rules.page().path(), "to", rules.path())))
                        .thenReturn(moved(rules, order, before, changes)));
    }

    private static PageMoveResult moved(
            MoveRules rules, Siblings order, PagePosition before, List<PathChange> changes) {
        boolean up = rules.sameParent() && order.indexOf(rules.page().id()) < before.index();
        return new PageMoveResult.Moved(
                rules.page(), before.parent(), up ? before.index() + 1 : before.index(), rules.path(), (int)
                        changes.stream().filter(PathChange::published).count());
    }
}
