package fr.gouv.anct.minisites.content.trash;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.content.Page;
import fr.gouv.anct.minisites.content.Pages;
import fr.gouv.anct.minisites.content.tree.LockedPage;
import fr.gouv.anct.minisites.database.ResultPage;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.Parameter;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Repository of the current tenant's trash. Pages trashed together share one timestamp. */
@Repository
@RowScope(RowOwner.TENANT)
class TrashedPages {

    private static final String DISCARDED = """
        select p.id, p.parent_id, p.kind, p.path, p.position, p.date, r.title, p.trashed_at,
               a.given_name || ' ' || a.usual_name as trashed_by,
               (with recursive branch as (
                    select p.id
                    union all
                    select c.id from branch b join page c on c.parent_id = b.id where c.trashed_at = p.trashed_at)
                select count(*) - 1 from branch) as under
          from page p
          join revision r on r.tenant_id = p.tenant_id and r.id = p.head_revision
          left join account a on a.id = p.trashed_by
         where p.trashed_at is not null
        """;

    /** Excludes pages that were trashed along with their parent. */
    private static final String TOPS = """
        not exists (select from page a where a.tenant_id = p.tenant_id and a.id = p.parent_id
                     and a.trashed_at = p.trashed_at)\
        """;

    private static final String BRANCH = """
        with recursive branch as (
            select id, trashed_at from page where id = :page and trashed_at is not null
            union all
            select c.id, c.trashed_at from branch b join page c on c.parent_id = b.id and c.trashed_at = b.trashed_at)
        """;

    private final DatabaseClient database;

    TrashedPages(DatabaseClient database) {
        this.database = database;
    }

    Mono<ResultPage<TrashedPage>> page(int page, int size) {
        return database.sql("select count(*) from page p where p.trashed_at is not null and " + TOPS)
                .map(row -> requireNonNull(row.get(0, Long.class)))
                .one()
                .flatMap(total -> database.sql(DISCARDED + " and " + TOPS
                                + " order by p.trashed_at desc, p.path limit :size offset :offset")
                        .bind("size", size)
                        .bind("offset", ResultPage.offset(page, size))
                        .map(TrashedPages::discarded)
                        .all()
                        .collectList()
                        .map(found -> new ResultPage<>(found, page, size, total)));
    }

    Mono<List<TrashedPage>> after(Trash.@Nullable Cursor place, int size) {
        return database.sql(DISCARDED + " and " + TOPS + """
             and (cast(:at as timestamptz) is null or p.trashed_at < :at or (p.trashed_at = :at and p.id > :id))
            order by p.trashed_at desc, p.id limit :size
            """)
                .bind("at", Parameter.fromOrEmpty(place == null ? null : place.at(), Instant.class))
                .bind("id", place == null ? new UUID(0, 0) : place.page())
                .bind("size", size)
                .map(TrashedPages::discarded)
                .all()
                .collectList();
    }

    /** Returns a page; empty when it is not in the trash. */
    Mono<TrashedPage> one(UUID page) {
        return database.sql(DISCARDED + " and p.id = :page")
                .bind("page", page)
                .map(TrashedPages::discarded)
                .one();
    }

    private static TrashedPage discarded(Readable row) {
        Page page = Pages.page(row);
        return new TrashedPage(
                page,
                requireNonNull(row.get("title", String.class)),
                requireNonNull(row.get("trashed_at", Instant.class)),
                row.get("trashed_by", String.class),
                requireNonNull(row.get("under", Long.class)));
    }

    /** Moves pages to the trash and withdraws them from publication. */
    Mono<Void> discard(Collection<UUID> pages, UUID by) {
        return database.sql("""
            update page set (trashed_at, trashed_by, trashed_revision, published_revision)
                 = (now(), :by, published_revision, null)
             where id = any(:pages)
            """)
                .bind("by", by)
                .bind("pages", pages.toArray(UUID[]::new))
                .then();
    }

    /** Locks and returns a page with all pages trashed along with it; published means that it was. */
    Mono<List<LockedPage>> branch(UUID page) {
        return database.sql(BRANCH + """
            select p.id, p.path, p.trashed_revision is not null as published,
                   p.known_path is not distinct from p.path as known, false as scheduled
              from page p where p.id in (select id from branch)
             order by p.path for no key update
            """)
                .bind("page", page)
                .map(LockedPage::of)
                .all()
                .collectList();
    }

    /**
     * Restores pages.
     *
     * @param page root of the branch, placed under the parent; the others follow it
     * @param online whether formerly published pages are published again
     */
    Mono<Void> restore(Page page, @Nullable UUID parent, String path, boolean online) {
        return database.sql(BRANCH + """
            update page p
               set trashed_at = null, trashed_by = null, trashed_revision = null,
                   published_revision = case when :online then p.trashed_revision end,
                   published_at = case when :online then p.published_at end,
                   path = case when starts_with(p.path, :before) then :after || substr(p.path, length(:before) + 1)
                               else p.path end,
                   parent_id = case when p.id = :page then :parent else p.parent_id end
              from branch b where p.id = b.id
            """)
                .bind("page", page.id())
                .bind("online", online)
                .bind("before", page.path())
                .bind("after", path)
                .bind("parent", Parameter.fromOrEmpty(parent, UUID.class))
                .then();
    }

    Mono<TrashSummary> contents() {
        return database.sql("""
            select count(*) as pages, count(trashed_revision) as seen, max(trashed_at) as latest,
                   coalesce(sum((select count(*) from revision r
                                  where r.tenant_id = p.tenant_id and r.page_id = p.id)), 0)::bigint as versions,
                   coalesce(sum((select count(*) from preview_comment c
                                  where c.tenant_id = p.tenant_id and c.page_id = p.id)), 0)::bigint as comments
              from page p where trashed_at is not null
            """)
                .map(row -> new TrashSummary(
                        requireNonNull(row.get("pages", Long.class)),
                        requireNonNull(row.get("seen", Long.class)),
                        requireNonNull(row.get("versions", Long.class)),
                        requireNonNull(row.get("comments", Long.class)),
                        row.get("latest", Instant.class)))
                .one();
    }

    /** Locks and returns the pages trashed at or before a moment. */
    Flux<UUID> until(Instant moment) {
        return database.sql("select id from page where trashed_at <= :moment order by path for no key update")
                .bind("moment", moment)
                .map(row -> requireNonNull(row.get("id", UUID.class)))
                .all();
    }

    /** Deletes trashed pages permanently, with all their revisions. Their remaining children lose their parent. */
    Mono<Void> purge(Collection<UUID> pages) {
        return with("update page set (head_revision, trashed_revision) = (null, null) where id = any(:pages)", pages)
                .then(with("update page set parent_id = null where parent_id = any(:pages)", pages))
                .then(with("delete from revision where page_id = any(:pages)", pages))
                .then(with("delete from page where id = any(:pages) and trashed_at is not null", pages));
    }

    private Mono<Void> with(String statement, Collection<UUID> pages) {
        return Mono.defer(() -> database.sql(statement)
                .bind("pages", pages.toArray(UUID[]::new))
                .then());
    }
}
