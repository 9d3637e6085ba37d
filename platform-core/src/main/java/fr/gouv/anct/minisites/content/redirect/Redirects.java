package fr.gouv.anct.minisites.content.redirect;

import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Repository of the redirects of the current tenant; several redirects are written as JSON. */
@RowScope(RowOwner.TENANT)
interface Redirects extends Repository<Redirect, UUID> {

    /** All redirects with their state; {@code :aliases} are those of the site. */
    String ALL = """
        with redirects as (
            select d.id, d.path, d.alias, d.page_id, d.hits, d.last_hit_on, d.created_at,
                   coalesce(d.url, p.path) as target,
                   case when d.alias <> '' and d.alias <> all(:aliases) then 'unreachable'
                        when d.alias = '' and exists (select from page c where c.tenant_id = d.tenant_id
                             and c.path = d.path and c.published_revision is not null) then 'covered'
                        when p.published_revision is null and p.first_published_at is null and p.trashed_at is null
                             and p.id is not null then 'unpublished'
                        when d.page_id is not null and p.published_revision is null then 'nowhere'
                        else 'leads' end as state
              from redirect d left join page p on p.tenant_id = d.tenant_id and p.id = d.page_id)
        """;

    /** Condition of {@link fr.gouv.anct.minisites.database.ResultPage#matching}, and on the state. */
    String MATCHING = """
         from redirects
        where (cast(:words as text) is null
               or fold(alias || path || ' ' || target) like all (array(select word_patterns(cast(:words as text)))))
          and (cast(:state as text) is null or state = :state)
        """;

    /** Locks the redirects of the site until the transaction ends, so that the state decided on cannot change. */
    @Modifying
    @Query("select pg_advisory_xact_lock(hashtextextended('redirect ' || cast(current_setting('app.tenant') as uuid),"
            + " 0))")
    Mono<Void> hold();

    /** The target of a redirect: a path of the site, or a URL. */
    record Target(@Embedded.Empty RedirectSource source, String target) {}

    /** Returns the targets of all redirects. */
    @Query("""
        select d.alias, d.path, coalesce(d.url, p.path) as target
          from redirect d left join page p on p.tenant_id = d.tenant_id and p.id = d.page_id
        """)
    Flux<Target> present();

    /** Returns the withdrawn pages that another published page replaces, by path. */
    @Query("""
        select p.id as page, p.path, s.path as successor, r.title
          from page p
          join page s on s.tenant_id = p.tenant_id and s.id = p.successor_id
          join revision r on r.tenant_id = s.tenant_id and r.id = s.published_revision
         where p.published_revision is null and p.trashed_at is null
         order by p.path limit :most
        """)
    Flux<ReplacedPage> findReplaced(int most);

    @Query("select distinct alias from redirect where alias <> ''")
    Flux<String> findAliases();

    /** Returns the target of the redirect at an alias; empty when visitors cannot see it. */
    @Query("""
        select coalesce(d.url, p.path) as target
          from redirect d left join page p
            on p.tenant_id = d.tenant_id and p.id = d.page_id and p.published_revision is not null
         where d.alias = :alias and d.path = :path and coalesce(d.url, p.path) is not null
        """)
    Mono<String> findTarget(String alias, String path);

    /** Returns the pages at these paths. */
    @Query("""
        select path, id, published_revision is not null as published
          from page where path = any(:paths) and trashed_at is null and kind <> 'section'
        """)
    Flux<RedirectRules.ExistingPage> pages(String[] paths);

    /** A redirect as written. */
    record Written(
            String alias,
            String path,
            @Nullable UUID page,
            @Nullable String url) {

        static Written of(RedirectDecision.Created created) {
            RedirectSource source = created.source();
            return switch (created.destination()) {
                case RedirectTarget.ToPage page -> new Written(source.alias(), source.path(), page.id(), null);
                case RedirectTarget.ToUrl(String url) -> new Written(source.alias(), source.path(), null, url);
            };
        }
    }

    /** Inserts redirects, or updates the target of existing ones. */
    @Modifying
    @Query("""
        insert into redirect (alias, path, page_id, url)
        select alias, path, page, url from jsonb_to_recordset(cast(:redirects as jsonb))
            as written(alias text, path text, page uuid, url text)
        on conflict (tenant_id, path, alias) do update
           set (page_id, url) = (excluded.page_id, excluded.url)
        """)
    Mono<Void> write(String redirects);

    /**
     * Redirects the old paths to the pages: not a path where another page is published now, nor, for an unpublished
     * page, a path that has been redirected elsewhere since.
     */
    @Modifying
    @Query("""
        insert into redirect (path, page_id)
        select c.before, c.page
          from jsonb_to_recordset(cast(:changes as jsonb)) as c(page uuid, before text, published boolean)
         where not exists (select from page p where p.path = c.before and p.published_revision is not null)
           and (c.published or not exists (
                select from redirect d left join page t on t.tenant_id = d.tenant_id and t.id = d.page_id
                 where d.path = c.before and d.alias = ''
                   and (d.url is not null or t.published_revision is not null)))
        on conflict (tenant_id, path, alias) do update set (page_id, url) = (excluded.page_id, null)
        """)
    Mono<Void> leave(String changes);

    @Modifying
    @Query("update redirect set alias = :alias, path = :path, page_id = :page, url = :url where id = :id")
    Mono<Void> change(UUID id, String alias, String path, @Nullable UUID page, @Nullable String url);

    @Modifying
    @Query("delete from redirect where id = :id")
    Mono<Void> remove(UUID id);

    /** Removes redirects at paths where visitors now find a page, and redirects that would lead a page to itself. */
    @Modifying
    @Query("""
        delete from redirect d
         using jsonb_to_recordset(cast(:changes as jsonb)) as c(page uuid, after text, published boolean)
         where d.alias = '' and d.path = c.after and (c.published or d.page_id = c.page)
        """)
    Mono<Void> clear(String changes);

    @Query(ALL + "select * from redirects where id = :id")
    Mono<Redirect> one(UUID id, String[] aliases);

    @Query(ALL + "select * from redirects where path = :path and alias = :alias")
    Mono<Redirect> at(String path, String alias, String[] aliases);

    @Query(ALL + "select count(*)" + MATCHING)
    Mono<Long> count(@Nullable String words, Redirect.@Nullable State state, String[] aliases);

    @Query(ALL + "select *" + MATCHING + """
        order by case when :sort = 'path' and :descending then path end desc,
                 case :sort when 'hits' then hits when 'created' then extract(epoch from created_at) end
                     * case when :descending then -1 else 1 end,
                 path, alias
        limit :size offset :offset
        """)
    Flux<Redirect> page(
            @Nullable String words,
            Redirect.@Nullable State state,
            String[] aliases,
            RedirectQuery.Sort sort,
            boolean descending,
            int size,
            long offset);

    /** Returns redirects by path and alias, after a cursor if there is a path. */
    @Query(ALL + "select *" + MATCHING + """
          and (cast(:path as text) is null or (path, alias) > (:path, :alias))
        order by path, alias limit :size
        """)
    Flux<Redirect> after(
            @Nullable String words,
            Redirect.@Nullable State state,
            String[] aliases,
            @Nullable String path,
            String alias,
            int size);
}
