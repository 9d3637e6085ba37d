package fr.gouv.anct.minisites.standard;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.audit.AuditSubject;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.CrossTenantScope.Purpose;
import fr.gouv.anct.minisites.database.ResultPage;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import io.r2dbc.spi.Readable;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.Parameter;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Repository of the values that central communications maintain for all sites: standard texts, legal facts of
 * publishers, hosts of embedded content. Each change is in the journal, with old and new values and the number of
 * affected sites.
 */
@Repository
@RowScope(value = RowOwner.PLATFORM, crossTenantPurposes = Purpose.STANDARDS)
public class Standards {

    private static final String ENTITY = """
        select siret, facts ->> 'name' as name, facts ->> 'address' as address, facts ->> 'phone' as phone from entity
        """;

    private static final String TOUCHED = """
         from site s join tenant t using (tenant_id)
        where t.state <> 'deleted' and (cast(:siret as text) is null or s.legal #>> '{publisher,siret}' = :siret)
        """;

    private final DatabaseClient database;
    private final CrossTenantScope crossTenant;
    private final Journal journal;

    Standards(DatabaseClient database, CrossTenantScope crossTenant, Journal journal) {
        this.database = database;
        this.crossTenant = crossTenant;
        this.journal = journal;
    }

    public Mono<List<LegalEntity>> entities() {
        return crossTenant
                .read(
                        Purpose.STANDARDS,
                        database.sql(ENTITY + " order by fold(facts ->> 'name'), siret")
                                .map(Standards::entity)
                                .all())
                .collectList();
    }

    private static LegalEntity entity(Readable row) {
        return new LegalEntity(text(row, "siret"), text(row, "name"), text(row, "address"), text(row, "phone"));
    }

    private static String text(Readable row, String column) {
        return requireNonNull(row.get(column, String.class), column);
    }

    /** Returns the existing texts. */
    public Mono<List<StandardText>> texts() {
        return crossTenant.read(Purpose.STANDARDS, standardTexts()).collectList();
    }

    private Flux<StandardText> standardTexts() {
        return database.sql("select path, body from standard_text")
                .map(row -> new StandardText(text(row, "path"), text(row, "body")))
                .all();
    }

    public Mono<List<String>> embedHosts() {
        return crossTenant.read(Purpose.STANDARDS, hosts()).collectList();
    }

    private Flux<String> hosts() {
        return database.sql("select host from embed_host order by host")
                .map(row -> text(row, "host"))
                .all();
    }

    /**
     * Returns the sites that a change would affect: those that state a SIRET, or all.
     *
     * @param siret null for all sites
     */
    public Mono<ResultPage<AffectedSite>> touched(@Nullable String siret, int page, int size) {
        Mono<ResultPage<AffectedSite>> listing = count(siret)
                .flatMap(total -> touched(
                                "select t.slug, t.name" + TOUCHED
                                        + " order by fold(t.name), t.slug limit :size offset :offset",
                                siret)
                        .bind("size", size)
                        .bind("offset", ResultPage.offset(page, size))
                        .map(row -> new AffectedSite(text(row, "slug"), text(row, "name")))
                        .all()
                        .collectList()
                        .map(found -> new ResultPage<>(found, page, size, total)));
        return crossTenant.read(Purpose.STANDARDS, listing.flux()).single();
    }

    private DatabaseClient.GenericExecuteSpec touched(String sql, @Nullable String siret) {
        return database.sql(sql).bind("siret", Parameter.fromOrEmpty(siret, String.class));
    }

    private Mono<Long> count(@Nullable String siret) {
        return touched("select count(*)" + TOUCHED, siret)
                .map(row -> requireNonNull(row.get(0, Long.class)))
                .one();
    }

    /** Creates or updates an entity. */
    public Mono<Void> put(LegalEntity entity, AuditActor by) {
        Mono<Void> write = database.sql("""
            insert into entity (siret, facts)
            values (:siret, jsonb_build_object('name', cast(:name as text), 'address', cast(:address as text), 'phone', cast(:phone as text)))
            on conflict (siret) do update set (facts, updated_at) = (excluded.facts, now())
            """)
                .bind("siret", entity.siret())
                .bind("name", entity.name())
                .bind("address", entity.address())
                .bind("phone", entity.phone())
                .then();
        Mono<Map<String, String>> change = database.sql(ENTITY + " where siret = :siret")
                .bind("siret", entity.siret())
                .map(Standards::entity)
                .one()
                .map(before -> StandardAuditDetail.of(before, entity))
                .switchIfEmpty(Mono.fromSupplier(() -> StandardAuditDetail.of(null, entity)));
        return change(change, write, "standard.entity", entity.name(), entity.siret(), by);
    }

    /**
     * Removes an entity that no site states.
     *
     * @return whether it was removed: false when it is unknown or a site states its SIRET
     */
    public Mono<Boolean> remove(String siret, AuditActor by) {
        Mono<Boolean> removal = database.sql(
                        "delete from entity where siret = :siret and not exists (select 1" + TOUCHED
                                + ") returning siret, facts ->> 'name' as name, facts ->> 'address' as address, facts ->> 'phone'"
                                + " as phone")
                .bind("siret", siret)
                .map(Standards::entity)
                .one()
                .flatMap(gone -> journal.record(
                                by,
                                "standard.entity-removed",
                                AuditSubject.none(),
                                detail(StandardAuditDetail.of(gone, null), gone.name(), 0))
                        .thenReturn(true))
                .defaultIfEmpty(false);
        return crossTenant.write(Purpose.STANDARDS, removal);
    }

    /**
     * Stores a text.
     *
     * @param text with a blank body, it is deleted
     */
    public Mono<Void> put(StandardText text, AuditActor by) {
        Mono<Void> write = text.body().isBlank()
                ? database.sql("delete from standard_text where path = :path")
                        .bind("path", text.path())
                        .then()
                : database.sql("""
                    insert into standard_text (path, body) values (:path, :body)
                    on conflict (path) do update set (body, updated_at) = (excluded.body, now())
                    """)
                        .bind("path", text.path())
                        .bind("body", text.body())
                        .then();
        Mono<Map<String, String>> change = standardTexts()
                .filter(known -> known.path().equals(text.path()))
                .map(StandardText::body)
                .single("")
                .map(before -> StandardAuditDetail.ofText(before, text.body()));
        return change(change, write, "standard.text", text.path(), null, by);
    }

    /** @param change computed before the write */
    private Mono<Void> change(
            Mono<Map<String, String>> change,
            Mono<Void> write,
            String action,
            String what,
            @Nullable String siret,
            AuditActor by) {
        return crossTenant.write(
                Purpose.STANDARDS,
                change.delayUntil(_ -> write)
                        .zipWhen(_ -> count(siret))
                        .flatMap(made -> journal.record(
                                by, action, AuditSubject.none(), detail(made.getT1(), what, made.getT2()))));
    }

    private static Map<String, String> detail(Map<String, String> change, String what, long sites) {
        Map<String, String> detail = new LinkedHashMap<>(change);
        detail.put("what", what);
        detail.put("sites", String.valueOf(sites));
        return detail;
    }

    /** Replaces all hosts. */
    public Mono<Void> putEmbedHosts(Collection<String> hosts, AuditActor by) {
        String[] all = hosts.toArray(String[]::new);
        Mono<Void> write = database.sql("delete from embed_host where host <> all(:hosts)")
                .bind("hosts", all)
                .then()
                .then(database.sql("insert into embed_host (host) select unnest(cast(:hosts as text[])) on conflict do"
                                + " nothing")
                        .bind("hosts", all)
                        .then());
        return crossTenant.write(
                Purpose.STANDARDS,
                hosts().collectList()
                        .map(before -> StandardAuditDetail.ofHosts(before, hosts))
                        .delayUntil(_ -> write)
                        .flatMap(change -> journal.record(by, "standard.hosts", AuditSubject.none(), change)));
    }
}
