package fr.gouv.anct.minisites.site;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.content.block.BlockReferences;
import fr.gouv.anct.minisites.database.Jsonb;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.tenancy.OnlineSites;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Repository of the previous values of the current tenant's settings; also reads the names of their link targets. */
@Repository
@RowScope(RowOwner.TENANT)
class PreviousSettings {

    private static final String KEPT = "30 days";

    private final DatabaseClient database;
    private final OnlineSites sites;

    PreviousSettings(DatabaseClient database, OnlineSites sites) {
        this.database = database;
        this.sites = sites;
    }

    /** Returns a previous value, replaced less than thirty days ago. */
    @Transactional(readOnly = true)
    <T> Mono<T> former(SiteSetting<T> setting, String digest) {
        return database.sql("select value from former_arrangement where part = :part and digest = :digest")
                .bind("part", setting.code())
                .bind("digest", digest)
                .map(row -> Jsonb.read(row, "value", setting.type()))
                .one();
    }

    /**
     * Returns the digest of the value replaced by the last change, if the author made that change less than thirty days
     * ago and its value is still the current one.
     */
    @Transactional(readOnly = true)
    Mono<String> lastReplaced(SiteSetting<?> setting, String now, UUID author) {
        return database.sql("""
            select digest
              from (select digest, replaced_by
                      from former_arrangement
                     where part = :part and replacement = :now and replaced_at > now() - cast(:kept as interval)
                     order by replaced_at desc
                     limit 1) last
             where replaced_by = :author
            """)
                .bind("part", setting.code())
                .bind("now", now)
                .bind("kept", KEPT)
                .bind("author", author)
                .map(row -> requireNonNull(row.get("digest", String.class)))
                .one();
    }

    /**
     * Stores a replaced value and deletes expired ones.
     *
     * @param replacement digest of the new value
     */
    @Transactional
    <T> Mono<Void> keep(UUID tenantId, SiteSetting<T> setting, T value, String replacement, UUID author) {
        return database.sql("""
            with forgotten as (
                delete from former_arrangement
                 where part = :part and digest <> :digest and replaced_at < now() - cast(:kept as interval))
            insert into former_arrangement (tenant_id, part, digest, value, replacement, replaced_by)
            values (:tenant, :part, :digest, cast(:value as jsonb), :replacement, :author)
            on conflict (tenant_id, part, digest) do update
               set replaced_at = now(), replacement = excluded.replacement, replaced_by = excluded.replaced_by
            """)
                .bind("tenant", tenantId)
                .bind("part", setting.code())
                .bind("digest", setting.digest(value))
                .bind("kept", KEPT)
                .bind("value", Jsonb.write(requireNonNull(value)))
                .bind("replacement", replacement)
                .bind("author", author)
                .then();
    }

    /** Gives the tenant the title of its site. */
    @Transactional
    Mono<Void> rename(UUID tenantId, String name) {
        return database.sql("update tenant set name = :name where tenant_id = :tenant and name <> :name")
                .bind("tenant", tenantId)
                .bind("name", name)
                .then();
    }

    /**
     * Returns the titles of pages and files of this site, trash excluded, and the names of other sites that are online.
     */
    @Transactional(readOnly = true)
    Mono<Map<UUID, String>> names(BlockReferences references) {
        return database.sql("""
            select p.id, coalesce(r.navigation_title, r.title, p.path) as name
              from page p
              left join revision r on r.tenant_id = p.tenant_id and r.id = p.head_revision
             where p.id = any(:pages) and p.trashed_at is null and p.kind <> 'section'
            union all
            select m.id, m.title from media m where m.id = any(:media)
            """)
                .bind("pages", references.pages().toArray(UUID[]::new))
                .bind("media", references.media().toArray(UUID[]::new))
                .map(row -> Map.entry(
                        requireNonNull(row.get("id", UUID.class)), requireNonNull(row.get("name", String.class))))
                .all()
                .collectMap(
                        Map.Entry::getKey, Map.Entry::getValue, () -> new HashMap<>(sites.names(references.sites())));
    }
}
