package fr.gouv.anct.minisites.site;

import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.util.UUID;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Repository of the previous values of the current tenant's settings; also reads the names of their link targets. */
@RowScope(RowOwner.TENANT)
interface PreviousSettings extends Repository<PreviousSettings.Target, UUID> {

    /** Returns the JSON of a previous value, replaced less than thirty days ago. */
    @Query("select value from former_arrangement where part = :part and digest = :digest")
    Mono<String> former(String part, String digest);

    /**
     * Returns the digest of the value replaced by the last change, if the author made that change less than thirty days
     * ago and its value is still the current one.
     */
    @Query("""
        select digest
          from (select digest, replaced_by
                  from former_arrangement
                 where part = :part and replacement = :now and replaced_at > now() - interval '30 days'
                 order by replaced_at desc
                 limit 1) last
         where replaced_by = :author
        """)
    Mono<String> lastReplaced(String part, String now, UUID author);

    /**
     * Stores a replaced value and deletes expired ones.
     *
     * @param value its JSON
     * @param replacement digest of the new value
     */
    @Modifying
    @Query("""
        with forgotten as (
            delete from former_arrangement
             where part = :part and digest <> :digest and replaced_at < now() - interval '30 days')
        insert into former_arrangement (part, digest, value, replacement, replaced_by)
        values (:part, :digest, cast(:value as jsonb), :replacement, :author)
        on conflict (tenant_id, part, digest) do update
           set replaced_at = now(), replacement = excluded.replacement, replaced_by = excluded.replaced_by
        """)
    Mono<Void> keep(String part, String digest, String value, String replacement, UUID author);

    /** Gives the tenant the title of its site. */
    @Modifying
    @Query("update tenant set name = :name where name <> :name")
    Mono<Void> rename(String name);

    /** A page or a file that a setting refers to. */
    record Target(UUID id, String name) {}

    /** Returns the titles of pages and files of this site, trash excluded. */
    @Query("""
        select p.id, coalesce(r.navigation_title, r.title, p.path) as name
          from page p
          left join revision r on r.tenant_id = p.tenant_id and r.id = p.head_revision
         where p.id = any(:pages) and p.trashed_at is null and p.kind <> 'section'
        union all
        select m.id, m.title from media m where m.id = any(:media)
        """)
    Flux<Target> targets(UUID[] pages, UUID[] media);
}
