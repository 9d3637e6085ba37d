package fr.gouv.anct.minisites.content.redirect;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.database.Jsonb;
import fr.gouv.anct.minisites.database.ResultPage;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.Parameter;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Stores the redirects of the current tenant. */
@Repository
@RowScope(RowOwner.TENANT)
class Redirects {

    private static final String ALL = """
        with redirects as (
            select d.id, d.path, d.alias, d.page_id, d.hits, d.last_hit_on, d.created_at,
                   coalesce(d.url, p.path) as target,
                   case when d.alias <> '' and d.alias <> all(:aliases) then 'UNREACHABLE'
                        when d.alias = '' and exists (select from page c where c.tenant_id = d.tenant_id
                             and c.path = d.path and c.published_revision is not null) then 'COVERED'
                        when d.page_id is not null and p.published_revision is null then 'NOWHERE'
                        else 'LEADS' end as state
              from redirect d left join page p on p.tenant_id = d.tenant_id and p.id = d.page_id)
        """;

    private static final String MATCHING = """
         from redirects
        where %s
          and (cast(:state as text) is null or state = :state)
        """.formatted(ResultPage.matching("alias || path || ' ' || target"));

    private final DatabaseClient database;

    Redirects(DatabaseClient database) {
        this.database = database;
    }

    /** Locks the redirects of the site until the transaction ends, so that the state decided on cannot change. */
    Mono<Void> hold(UUID tenantId) {
        return database.sql("select pg_advisory_xact_lock(hashtextextended('redirect ' || :tenant, 0))")
                .bind("tenant", tenantId.toString())
                .then();
    }

    /** Returns the targets of all redirects by source. */
    Mono<Map<RedirectSource, String>> present() {
        return database.sql("""
            select d.alias, d.path, coalesce(d.url, p.path) as target
              from redirect d left join page p on p.tenant_id = d.tenant_id and p.id = d.page_id
            """)
                .map(row -> Map.entry(source(row), requireNonNull(row.get("target", String.class))))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private static RedirectSource source(Readable row) {
        return new RedirectSource(
                requireNonNull(row.get("alias", String.class)), requireNonNull(row.get("path", String.class)));
    }

    /** Returns the pages at these paths. */
    Mono<Map<String, RedirectRules.ExistingPage>> pages(Collection<String> paths) {
        return database.sql("""
            select path, id, published_revision is not null as published
              from page where path = any(:paths) and trashed_at is null and kind <> 'section'
            """)
                .bind("paths", paths.toArray(String[]::new))
                .map(row -> Map.entry(
                        requireNonNull(row.get("path", String.class)),
                        new RedirectRules.ExistingPage(
                                requireNonNull(row.get("id", UUID.class)),
                                requireNonNull(row.get("published", Boolean.class)))))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private record Written(
            String alias,
            String path,
            @Nullable UUID page,
            @Nullable String url) {

        static Written of(RedirectSource source, RedirectTarget destination) {
            return switch (destination) {
                case RedirectTarget.ToPage page -> new Written(source.alias(), source.path(), page.id(), null);
                case RedirectTarget.ToUrl(String url) -> new Written(source.alias(), source.path(), null, url);
            };
        }
    }

    /** Inserts redirects, or updates the target of existing ones. */
    Mono<Void> write(UUID tenantId, List<RedirectDecision.Created> redirects) {
        List<Written> written = redirects.stream()
                .map(one -> Written.of(one.source(), one.destination()))
                .toList();
        return database.sql("""
            insert into redirect (tenant_id, alias, path, page_id, url)
            select :tenant, alias, path, page, url from jsonb_to_recordset(cast(:redirects as jsonb))
                as written(alias text, path text, page uuid, url text)
            on conflict (tenant_id, path, alias) do update
               set (page_id, url) = (excluded.page_id, excluded.url)
            """)
                .bind("tenant", tenantId)
                .bind("redirects", Jsonb.write(written))
                .then();
    }

    /**
     * Redirects the old paths to the pages: not a path where another page is published now, nor, for an unpublished
     * page, a path that has been redirected elsewhere since.
     */
    Mono<Void> leave(UUID tenantId, List<PathChange> changes) {
        return database.sql("""
            insert into redirect (tenant_id, path, page_id)
            select :tenant, c.before, c.page
              from jsonb_to_recordset(cast(:changes as jsonb)) as c(page uuid, before text, published boolean)
             where not exists (select from page p where p.path = c.before and p.published_revision is not null)
               and (c.published or not exists (
                    select from redirect d left join page t on t.tenant_id = d.tenant_id and t.id = d.page_id
                     where d.path = c.before and d.alias = ''
                       and (d.url is not null or t.published_revision is not null)))
            on conflict (tenant_id, path, alias) do update set (page_id, url) = (excluded.page_id, null)
            """)
                .bind("tenant", tenantId)
                .bind("changes", Jsonb.write(changes))
                .then();
    }

    Mono<Void> change(UUID id, RedirectSource source, RedirectTarget destination) {
        Written written = Written.of(source, destination);
        return database.sql("""
            update redirect set alias = :alias, path = :path, page_id = :page, url = :url where id = :id
            """)
                .bind("id", id)
                .bind("alias", written.alias())
                .bind("path", written.path())
                .bind("page", Parameter.fromOrEmpty(written.page(), UUID.class))
                .bind("url", Parameter.fromOrEmpty(written.url(), String.class))
                .then();
    }

    Mono<Void> remove(UUID id) {
        return database.sql("delete from redirect where id = :id")
                .bind("id", id)
                .then();
    }

    /** Removes redirects at paths where visitors now find a page, and redirects that would lead a page to itself. */
    Mono<Void> clear(List<PathChange> changes) {
        return database.sql("""
            delete from redirect d
             using jsonb_to_recordset(cast(:changes as jsonb)) as c(page uuid, after text, published boolean)
             where d.alias = '' and d.path = c.after and (c.published or d.page_id = c.page)
            """).bind("changes", Jsonb.write(changes)).then();
    }

    Mono<Redirect> one(UUID id, List<String> aliases) {
        return database.sql(ALL + " select * from redirects where id = :id")
                .bind("aliases", aliases.toArray(String[]::new))
                .bind("id", id)
                .map(Redirects::redirect)
                .one();
    }

    Mono<ResultPage<Redirect>> page(RedirectQuery query, List<String> aliases) {
        Mono<Long> total = bound(ALL + "select count(*)" + MATCHING, query, aliases)
                .map(row -> requireNonNull(row.get(0, Long.class)))
                .one();
        return total.flatMap(count -> bound(
                        ALL + "select *" + MATCHING + " order by "
                                + query.sort().order(query.descending()) + " limit :size offset :offset",
                        query,
                        aliases)
                .bind("size", query.size())
                .bind("offset", ResultPage.offset(query.page(), query.size()))
                .map(Redirects::redirect)
                .all()
                .collectList()
                .map(found -> new ResultPage<>(found, query.page(), query.size(), count)));
    }

    Mono<Redirect> at(RedirectSource source, List<String> aliases) {
        return database.sql(ALL + " select * from redirects where path = :path and alias = :alias")
                .bind("aliases", aliases.toArray(String[]::new))
                .bind("path", source.path())
                .bind("alias", source.alias())
                .map(Redirects::redirect)
                .one();
    }

    Mono<List<Redirect>> after(RedirectQuery query, @Nullable RedirectSource after, List<String> aliases) {
        return bound(
                        ALL + "select *" + MATCHING
                                + " and (cast(:path as text) is null or (path, alias) > (:path, :alias))"
                                + " order by path, alias limit :size",
                        query,
                        aliases)
                .bind("path", Parameter.fromOrEmpty(after == null ? null : after.path(), String.class))
                .bind("alias", after == null ? "" : after.alias())
                .bind("size", query.size())
                .map(Redirects::redirect)
                .all()
                .collectList();
    }

    private DatabaseClient.GenericExecuteSpec bound(String sql, RedirectQuery query, List<String> aliases) {
        return database.sql(sql)
                .bind("aliases", aliases.toArray(String[]::new))
                .bind("words", Parameter.fromOrEmpty(ResultPage.typed(query.words()), String.class))
                .bind(
                        "state",
                        Parameter.fromOrEmpty(
                                query.state() == null ? null : query.state().name(), String.class));
    }

    private static Redirect redirect(Readable row) {
        String target = requireNonNull(row.get("target", String.class));
        UUID page = row.get("page_id", UUID.class);
        return new Redirect(
                requireNonNull(row.get("id", UUID.class)),
                source(row),
                page == null ? new RedirectTarget.ToUrl(target) : new RedirectTarget.ToPage(page, target),
                Redirect.State.valueOf(requireNonNull(row.get("state", String.class))),
                requireNonNull(row.get("hits", Long.class)),
                row.get("last_hit_on", LocalDate.class));
    }
}
