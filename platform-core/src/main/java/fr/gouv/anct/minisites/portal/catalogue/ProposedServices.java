package fr.gouv.anct.minisites.portal.catalogue;

import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.audit.AuditSubject;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.CrossTenantScope.Purpose;
import fr.gouv.anct.minisites.database.ResultPage;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.platform.MinisitesProperties;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Reads the services that sites propose to the catalogue of the portal, and records what central communications decide about
 * them. Each decision is in the journal, told to the team, and holds at once.
 */
@Component
@RowScope(value = RowOwner.PLATFORM, crossTenantPurposes = Purpose.SHARED_CONTENT)
public class ProposedServices {

    private final ProposedServiceRows rows;
    private final CrossTenantScope crossTenant;
    private final Journal journal;
    private final ServiceNotifications notifications;
    private final String portal;

    ProposedServices(
            ProposedServiceRows rows,
            CrossTenantScope crossTenant,
            Journal journal,
            ServiceNotifications notifications,
            MinisitesProperties properties) {
        this.rows = rows;
        this.crossTenant = crossTenant;
        this.journal = journal;
        this.notifications = notifications;
        this.portal = properties.portalHost();
    }

    /**
     * Returns a page of the services, those that wait first.
     *
     * @param words in their names or those of their sites; null for any
     * @param decision null for any
     */
    public Mono<ResultPage<ProposedService>> list(
            @Nullable String words, @Nullable ServiceDecision decision, int page, int size) {
        String typed = ResultPage.typed(words);
        String wanted = decision == null ? null : decision.name();
        return crossTenant
                .read(
                        Purpose.SHARED_CONTENT,
                        rows.count(portal, typed, wanted)
                                .flatMapMany(
                                        total -> rows.page(portal, typed, wanted, size, ResultPage.offset(page, size))
                                                .map(ProposedServiceRows.Row::service)
                                                .collectList()
                                                .map(services -> new ResultPage<>(services, page, size, total))))
                .single();
    }

    /** Returns a service; empty when it is not, or no longer, shared by a live site. */
    public Mono<ProposedService> find(UUID site, UUID page) {
        return crossTenant
                .read(Purpose.SHARED_CONTENT, rows.find(portal, site, page))
                .map(ProposedServiceRows.Row::service)
                .singleOrEmpty();
    }

    /**
     * Lists a service in the catalogue of the portal; returns whether this changed anything: nothing where another revision is
     * published by now.
     */
    public Mono<Boolean> accept(ProposedService service, AuditActor by) {
        return change(
                service,
                rows.decide(service.site(), service.page(), service.revision(), true, ""),
                ServiceDecision.ACCEPTED,
                "",
                by);
    }

    /**
     * Refuses a service; returns whether this changed anything.
     *
     * @param reason for its team, not blank
     */
    public Mono<Boolean> refuse(ProposedService service, String reason, AuditActor by) {
        return change(
                service,
                rows.decide(service.site(), service.page(), service.revision(), false, reason),
                ServiceDecision.REFUSED,
                reason,
                by);
    }

    /** Takes a decision back: the service waits again. */
    public Mono<Boolean> undecide(ProposedService service, AuditActor by) {
        return change(service, rows.undecide(service.site(), service.page()), ServiceDecision.PROPOSED, "", by);
    }

    private Mono<Boolean> change(
            ProposedService service, Mono<Long> write, ServiceDecision decision, String reason, AuditActor by) {
        Map<String, String> detail = new LinkedHashMap<>();
        detail.put("what", service.title());
        if (!reason.isEmpty()) {
            detail.put("reason", reason);
        }
        return crossTenant.write(
                Purpose.SHARED_CONTENT,
                write.flatMap(changed -> changed == 0
                        ? Mono.just(false)
                        : journal.record(by, event(decision), AuditSubject.of(service.site(), service.page()), detail)
                                .then(told(service, decision, reason, by))
                                .thenReturn(true)));
    }

    private static String event(ServiceDecision decision) {
        return switch (decision) {
            case ACCEPTED -> "portal.service-accepted";
            case REFUSED -> "portal.service-refused";
            case PROPOSED -> "portal.service-undecided";
        };
    }

    /** A team is not told again of a service that stays accepted. */
    private Mono<Void> told(ProposedService service, ServiceDecision decision, String reason, AuditActor by) {
        return decision == ServiceDecision.ACCEPTED && service.decision() == decision
                ? Mono.empty()
                : notifications.decided(service, decision, reason, by);
    }
}
