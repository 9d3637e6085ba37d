package fr.gouv.anct.minisites.content.tree;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.content.Page;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.Parameter;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * Reads, locks and changes the positions of the current tenant's pages, always inside the transaction of the caller.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
@RowScope(RowOwner.TENANT)
public class PagePositions {

    /** Condition for the direct children of a page; pages without a parent count as children of the home page. */
    static final String RIGHT_UNDER = """
        p.trashed_at is null and p.kind in ('page', 'articles') and p.path <> '/'
            and (p.parent_id = :parent or (:top and p.parent_id is null))\
        """;

    private final DatabaseClient database;

    PagePositions(DatabaseClient database) {
        this.database = database;
    }

    /**
     * Locks the tree of the site exclusively until the transaction ends: no page is moved, added or trashed meanwhile.
     */
    public Mono<Void> lockExclusively(UUID tenantId) {
        return lock("pg_advisory_xact_lock", tenantId);
    }

    /** Locks the tree of the site in shared mode until the transaction ends: no page moves, but pages may be added. */
    Mono<Void> lockShared(UUID tenantId) {
        return lock("pg_advisory_xact_lock_shared", tenantId);
    }

    private Mono<Void> lock(String function, UUID tenantId) {
        return database.sql("select " + function + "(hashtextextended('tree ' || :tenant, 0))")
                .bind("tenant", tenantId.toString())
                .then();
    }

    /** Locks and returns a page and its descendants, trash excluded, until the transaction ends. */
    public Mono<List<LockedPage>> branch(UUID page) {
        return database.sql("""
            with recursive branch as (
                select id from page where id = :page
                union all
                select c.id from branch b join page c on c.parent_id = b.id where c.trashed_at is null)
            select p.id, p.path, p.published_revision is not null as published,
                   p.known_path is not distinct from p.path as known,
                   exists (select from schedule s where s.page_id = p.id and s.outcome is null) as scheduled
              from page p where p.id in (select id from branch)
             order by p.path for no key update
            """).bind("page", page).map(LockedPage::of).all().collectList();
    }

    /**
     * Locks and returns the direct children of a page, articles excluded, until the transaction ends. Locking them
     * first avoids a deadlock with a change that waits for one of them while it holds the version of the site.
     */
    Mono<Siblings> siblings(Page parent) {
        return siblings(parent.id(), parent.path().equals("/"));
    }

    private Mono<Siblings> siblings(@Nullable UUID parent, boolean top) {
        return database.sql("select p.id from page p where " + RIGHT_UNDER
                        + " order by p.position, p.path for no key update")
                .bind("parent", Parameter.fromOrEmpty(parent, UUID.class))
                .bind("top", top)
                .map(row -> requireNonNull(row.get("id", UUID.class)))
                .all()
                .collectList()
                .map(Siblings::new);
    }

    Mono<PagePosition> standing(Page page) {
        return database.sql("select id from page where path = '/' and trashed_at is null")
                .map(row -> requireNonNull(row.get("id", UUID.class)))
                .one()
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

    /** Moves a page under another with a new path; its descendants follow. */
    Mono<Void> move(Page page, UUID parent, String path) {
        return database.sql("""
            with recursive branch as (
                select id from page where id = :page
                union all
                select c.id from branch b join page c on c.parent_id = b.id where c.trashed_at is null)
            update page p
               set path = case when starts_with(p.path, :before) then :after || substr(p.path, length(:before) + 1)
                               else p.path end,
                   parent_id = case when p.id = :page then :parent else p.parent_id end
              from branch b where p.id = b.id
            """)
                .bind("page", page.id())
                .bind("before", page.path())
                .bind("after", path)
                .bind("parent", parent)
                .then();
    }

    Mono<Void> reorder(Siblings order) {
        return database.sql("""
            update page p set position = o.place - 1 from unnest(:ids) with ordinality as o(id, place)
             where p.id = o.id and p.position <> o.place - 1
            """).bind("ids", order.ids().toArray(UUID[]::new)).then();
    }

    /** Returns which of these paths belong to pages outside the trash. */
    public Mono<Set<String>> taken(Collection<String> paths) {
        return database.sql("select path from page where path = any(:paths) and trashed_at is null")
                .bind("paths", paths.toArray(String[]::new))
                .map(row -> requireNonNull(row.get("path", String.class)))
                .all()
                .collectList()
                .map(HashSet::new);
    }

    /** Inserts a new page after its siblings, without a revision yet. */
    Mono<Void> add(Page page) {
        return database.sql("""
            insert into page (tenant_id, id, parent_id, kind, path, position, date)
            select current_setting('app.tenant')::uuid, :id, :parent, :kind, :path,
                   coalesce(max(position), -1) + 1, :date
              from page where parent_id = :parent
            """)
                .bind("id", page.id())
                .bind("parent", Parameter.fromOrEmpty(page.parentId(), UUID.class))
                .bind("kind", page.kind().code())
                .bind("path", page.path())
                .bind("date", Parameter.fromOrEmpty(page.date(), java.time.LocalDate.class))
                .then();
    }
}
