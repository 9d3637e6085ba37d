package fr.gouv.anct.minisites.standard;

import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import org.jspecify.annotations.Nullable;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Repository of the values that all sites share, across tenants. */
@RowScope(RowOwner.PLATFORM)
interface StandardValues extends Repository<LegalEntity, String> {

    String COLUMNS = "siret, facts ->> 'name' as name, facts ->> 'address' as address, facts ->> 'phone' as phone";

    /** The sites that state a SIRET, or all. */
    String AFFECTED = """
         from site s join tenant t using (tenant_id)
        where t.state <> 'deleted' and (cast(:siret as text) is null or s.legal #>> '{publisher,siret}' = :siret)
        """;

    @Query("select " + COLUMNS + " from entity order by fold(facts ->> 'name'), siret")
    Flux<LegalEntity> findEntities();

    @Query("select " + COLUMNS + " from entity where siret = :siret")
    Mono<LegalEntity> findEntity(String siret);

    @Modifying
    @Query("""
        insert into entity (siret, facts)
        values (:siret, jsonb_build_object('name', cast(:name as text), 'address', cast(:address as text), 'phone', cast(:phone as text)))
        on conflict (siret) do update set (facts, updated_at) = (excluded.facts, now())
        """)
    Mono<Void> saveEntity(String siret, String name, String address, String phone);

    /** Deletes an entity that no site states, and returns it. */
    @Query("delete from entity where siret = :siret and not exists (select 1" + AFFECTED + ") returning " + COLUMNS)
    Mono<LegalEntity> deleteEntity(String siret);

    @Query("select path, body from standard_text")
    Flux<StandardText> findTexts();

    @Modifying
    @Query("""
        insert into standard_text (path, body) values (:path, :body)
        on conflict (path) do update set (body, updated_at) = (excluded.body, now())
        """)
    Mono<Void> saveText(String path, String body);

    @Modifying
    @Query("delete from standard_text where path = :path")
    Mono<Void> deleteText(String path);

    @Query("select host from embed_host order by host")
    Flux<String> findEmbedHosts();

    @Modifying
    @Query("delete from embed_host where host <> all(:hosts)")
    Mono<Void> deleteEmbedHostsExcept(String[] hosts);

    @Modifying
    @Query("insert into embed_host (host) select unnest(cast(:hosts as text[])) on conflict do nothing")
    Mono<Void> addEmbedHosts(String[] hosts);

    @Query("select count(*)" + AFFECTED)
    Mono<Long> countSites(@Nullable String siret);

    @Query("select t.slug, t.name" + AFFECTED + " order by fold(t.name), t.slug limit :size offset :offset")
    Flux<AffectedSite> findSites(@Nullable String siret, int size, long offset);
}
