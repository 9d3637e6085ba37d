package fr.gouv.anct.minisites.standard;

import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.audit.AuditSubject;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.CrossTenantScope.Purpose;
import fr.gouv.anct.minisites.database.ResultPage;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Reads and changes the values that central communications maintain for all sites: standard texts, legal facts of
 * publishers, hosts of embedded content. Each change is in the journal, with old and new values and the number of
 * affected sites.
 */
@Component
@RowScope(value = RowOwner.PLATFORM, crossTenantPurposes = Purpose.STANDARDS)
public class Standards {

    private final StandardValues values;
    private final CrossTenantScope crossTenant;
    private final Journal journal;

    Standards(StandardValues values, CrossTenantScope crossTenant, Journal journal) {
        this.values = values;
        this.crossTenant = crossTenant;
        this.journal = journal;
    }

    public Mono<List<LegalEntity>> entities() {
        return crossTenant.read(Purpose.STANDARDS, values.findEntities()).collectList();
    }

    /** Returns the existing texts. */
    public Mono<List<StandardText>> texts() {
        return crossTenant.read(Purpose.STANDARDS, values.findTexts()).collectList();
    }

    public Mono<List<String>> embedHosts() {
        return crossTenant.read(Purpose.STANDARDS, values.findEmbedHosts()).collectList();
    }

    /**
     * Returns the sites that a change would affect: those that state a SIRET, or all.
     *
     * @param siret null for all sites
     */
    public Mono<ResultPage<AffectedSite>> touched(@Nullable String siret, int page, int size) {
        Mono<ResultPage<AffectedSite>> listing = values.countSites(siret)
                .flatMap(total -> values.findSites(siret, size, ResultPage.offset(page, size))
                        .collectList()
                        .map(found -> new ResultPage<>(found, page, size, total)));
        return crossTenant.read(Purpose.STANDARDS, listing.flux()).single();
    }

    /** Creates or updates an entity. */
    public Mono<Void> put(LegalEntity entity, AuditActor by) {
        Mono<Void> write = values.saveEntity(entity.siret(), entity.name(), entity.address(), entity.phone());
        Mono<Map<String, String>> change = values.findEntity(entity.siret())
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
        Mono<Boolean> removal = values.deleteEntity(siret)
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
        Mono<Void> write =
                text.body().isBlank() ? values.deleteText(text.path()) : values.saveText(text.path(), text.body());
        Mono<Map<String, String>> change = values.findTexts()
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
                        .zipWhen(_ -> values.countSites(siret))
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
        Mono<Void> write = values.deleteEmbedHostsExcept(all).then(values.addEmbedHosts(all));
        return crossTenant.write(
                Purpose.STANDARDS,
                values.findEmbedHosts()
                        .collectList()
                        .map(before -> StandardAuditDetail.ofHosts(before, hosts))
                        .delayUntil(_ -> write)
                        .flatMap(change -> journal.record(by, "standard.hosts", AuditSubject.none(), change)));
    }
}
