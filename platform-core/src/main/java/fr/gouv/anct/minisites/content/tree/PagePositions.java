package fr.gouv.anct.minisites.content.tree;

import fr.gouv.anct.minisites.content.Page;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Repository of the positions of the current tenant's pages; the trash also locks and reads them. */
@RowScope(RowOwner.TENANT)
public interface PagePositions extends Repository<LockedPage, UUID> {

    /** Condition for the direct children of a page; pages without a parent count as children of the home page. */
    String RIGHT_UNDER = """
        p.trashed_at is null and p.date is null and p.kind <> 'section' and p.path <> '/'
            and (p.parent_id = :parent or (:top and p.parent_id is null))\
        """;

    /** Key of the lock of the site's tree. The cast fails where no tenant is bound. */
    String TREE = "(hashtextextended('tree ' || cast(current_setting('app.tenant') as uuid), 0))";

    /**
     * Locks the tree of the site exclusively until the transaction ends: no page is moved, added or trashed meanwhile.
     */
    @Modifying
    @Query("select pg_advisory_xact_lock" + TREE)
    Mono<Void> lockExclusively();

    /** Locks the tree of the site in shared mode until the transaction ends: no page moves, but pages may be added. */
    @Modifying
    @Query("select pg_advisory_xact_lock_shared" + TREE)
    Mono<Void> lockShared();

    /** Locks and returns a page and its descendants, trash excluded, until the transaction ends. */
    @Query("""
        with recursive branch as (
            select id from page where id = :page
            union all
            select c.id from branch b join page c on c.parent_id = b.id where c.trashed_at is null)
        select p.id, p.path, p.published_revision is not null as published,
               p.known_path is not distinct from p.path as known,
               exists (select from schedule s where s.page_id = p.id and s.outcome is null) as scheduled
          from page p where p.id in (select id from branch)
         order by p.path for no key update
        """)
    Flux<LockedPage> branch(UUID page);

    /**
     * Locks and returns the direct children of a page that are in the tree, until the transaction ends. Locking them
     * first avoids a deadlock with a change that waits for one of them while it holds the version of the site.
     *
     * @param top whether the page is the home page, or there is none
     */
    @Query("select p.id from page p where " + RIGHT_UNDER + " order by p.position, p.path for no key update")
    Flux<UUID> siblings(@Nullable UUID parent, boolean top);

    /** Returns the home page; empty when the site has none. */
    @Query("select id from page where path = '/' and trashed_at is null")
    Mono<UUID> home();

    /** Moves a page under another with a new path; its descendants follow. */
    @Modifying
    @Query("""
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
    Mono<Void> move(UUID page, UUID parent, String before, String after);

    /** Gives the pages their rank in this order. */
    @Modifying
    @Query("""
        update page p set position = o.place - 1 from unnest(:ids) with ordinality as o(id, place)
         where p.id = o.id and p.position <> o.place - 1
        """)
    Mono<Void> reorder(UUID[] ids);

    /** Returns which of these paths belong to pages outside the trash. */
    default Mono<Set<String>> taken(Collection<String> paths) {
        return findTaken(paths.toArray(String[]::new)).collect(Collectors.toSet());
    }

    @Query("select path from page where path = any(:paths) and trashed_at is null")
    Flux<String> findTaken(String[] paths);

    /** Inserts a new page after its siblings, without a revision yet. */
    default Mono<Void> add(Page page) {
        return add(page.id(), page.parentId(), page.kind(), page.path(), page.date());
    }

    @Modifying
    @Query("""
        insert into page (id, parent_id, kind, path, position, date)
        select :id, :parent, :kind, :path, coalesce(max(position), -1) + 1, :date from page where parent_id = :parent
        """)
    Mono<Void> add(UUID id, @Nullable UUID parent, PageKind kind, String path, @Nullable LocalDate date);
}
