package fr.gouv.anct.minisites.content.tree;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.audit.Event;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.content.Page;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.Pages;
import fr.gouv.anct.minisites.content.draft.Drafts;
import fr.gouv.anct.minisites.content.draft.Head;
import fr.gouv.anct.minisites.content.redirect.AddressChange;
import fr.gouv.anct.minisites.content.redirect.RedirectManagement;
import fr.gouv.anct.minisites.tenancy.CurrentTenant;
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
public class Restorations {

    private final TrashRows rows;
    private final PagePlaces places;
    private final PageList list;
    private final Drafts drafts;
    private final Pages pages;
    private final RedirectManagement redirects;
    private final Journal journal;
    private final TransactionalOperator transaction;

    Restorations(
            TrashRows rows,
            PagePlaces places,
            PageList list,
            Drafts drafts,
            Pages pages,
            RedirectManagement redirects,
            Journal journal,
            TransactionalOperator transaction) {
        this.rows = rows;
        this.places = places;
        this.list = list;
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
    public record Wish(@Nullable UUID parent, @Nullable String segment) {

        /** The former position. */
        public static final Wish SAME = new Wish(null, null);
    }

    /**
     * Restores a page.
     *
     * @param online whether formerly published pages are published again; otherwise they are drafts
     */
    public Mono<Moving> restore(Tenant site, UUID page, Wish wish, boolean online, Account by) {
        return places.hold(site.id())
                .then(redirects.hold(site))
                .then(Mono.defer(() -> rows.one(page)))
                .flatMap(discarded -> discarded.page().kind() == PageKind.SECTION
                        ? section(site, discarded.page(), online, by)
                        : restore(site, discarded.page(), wish, online, by))
                .defaultIfEmpty(new Moving.Missing())
                .as(transaction::transactional)
                // A page of another branch, or a tenant under a path prefix, uses one of the paths.
                .onErrorReturn(DataIntegrityViolationException.class, new Moving.PathTaken(Optional.empty()))
                .contextWrite(CurrentTenant.is(site.id()));
    }

    private Mono<Moving> restore(Tenant site, Page page, Wish wish, boolean online, Account by) {
        String segment = wish.segment() == null ? PagePath.segment(page.path()) : wish.segment();
        return parent(page, wish)
                .flatMap(drafts::locked)
                .map(Head::page)
                .zipWhen(_ -> rows.branch(page.id()))
                .map(found -> MoveRules.returning(page, found.getT2(), found.getT1(), segment))
                .flatMap(rules -> rules.obstacle().map(Mono::just).orElseGet(() -> address(site, rules, online, by)))
                .defaultIfEmpty(new Moving.NoParent());
    }

    /** A shared section has no parent; if another one has its path, it gets the next free one. */
    private Mono<Moving> section(Tenant site, Page page, boolean online, Account by) {
        List<String> candidates = Creation.candidates(SectionPath.segment(page.path()))
                .map(SectionPath::of)
                .toList();
        return places.taken(candidates)
                .map(taken -> SectionPath.free(candidates, taken))
                .flatMap(path -> rows.restore(page, null, path, online)
                        .then(pages.refreshBlockTypes())
                        .then(journal.add(restored(site, page, path, by)))
                        .thenReturn(new Moving.Moved(page, null, 0, path, 0)));
    }

    private static Event restored(Tenant site, Page page, String path, Account by) {
        return new Event(by.name(), by.id(), "page.restored", site.id(), page.id(), Map.of("path", path));
    }

    private Mono<UUID> parent(Page page, Wish wish) {
        UUID parent = wish.parent() == null ? page.parentId() : wish.parent();
        return parent == null ? list.home().map(home -> home.page().id()) : Mono.just(parent);
    }

    private Mono<Moving> address(Tenant site, MoveRules rules, boolean online, Account by) {
        String above = rules.parent().path();
        List<String> candidates = Creation.candidates(rules.segment())
                .map(segment -> PagePath.under(above, segment))
                .toList();
        return secondList(rules.page())
                .switchIfEmpty(Mono.defer(() -> places.taken(candidates)
                        .flatMap(taken -> taken.contains(rules.path())
                                ? Mono.just(
                                        new Moving.PathTaken(Optional.of(Creation.free(above, rules.segment(), taken))))
                                : write(site, rules, online, by))));
    }

    /** A site has only one article list. */
    private Mono<Moving> secondList(Page page) {
        return page.kind() == PageKind.ARTICLES ? list.articlesPage().map(_ -> new Moving.SecondList()) : Mono.empty();
    }

    private Mono<Moving> write(Tenant site, MoveRules rules, boolean online, Account by) {
        List<AddressChange> seen = rules.branch().stream()
                .map(held -> new AddressChange(
                        held.id(), held.path(), rules.readdressed(held), online && held.published(), held.known()))
                .toList();
        return rows.restore(rules.page(), rules.parent().id(), rules.path(), online)
                .then(pages.refreshBlockTypes())
                .then(redirects.follow(site, seen))
                .then(journal.add(restored(site, rules.page(), rules.path(), by)))
                .thenReturn(new Moving.Moved(rules.page(), null, 0, rules.path(), 0));
    }
}
