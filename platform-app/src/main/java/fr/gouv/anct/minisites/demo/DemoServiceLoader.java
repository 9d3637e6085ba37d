package fr.gouv.anct.minisites.demo;

import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.portal.catalogue.ProposedServices;
import fr.gouv.anct.minisites.portal.catalogue.ServiceDecision;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Accepts the services of the demonstration sites into the catalogue of the portal, once. */
@Component
@Profile("demo")
@Order(2)
class DemoServiceLoader implements ApplicationRunner {

    private static final int MOST = 1_000;
    private static final AuditActor DEMONSTRATION = AuditActor.withoutAccount("Démonstration");

    private final ProposedServices services;

    DemoServiceLoader(ProposedServices services) {
        this.services = services;
    }

    // Blocks the start-up thread, before the application reports readiness.
    @Override
    public void run(ApplicationArguments arguments) {
        services.list(null, null, 1, MOST)
                .flatMapIterable(found ->
                        found.items().stream().allMatch(service -> service.decision() == ServiceDecision.PROPOSED)
                                ? found.items()
                                : List.of())
                .concatMap(service -> services.accept(service, DEMONSTRATION))
                .then()
                .block();
    }
}
