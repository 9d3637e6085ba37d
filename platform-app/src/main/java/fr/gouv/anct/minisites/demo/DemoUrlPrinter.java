package fr.gouv.anct.minisites.demo;

import fr.gouv.anct.minisites.content.preview.PreviewGrant;
import fr.gouv.anct.minisites.delivery.preview.Preview;
import fr.gouv.anct.minisites.delivery.preview.PreviewUrls;
import fr.gouv.anct.minisites.platform.MinisitesProperties;
import fr.gouv.anct.minisites.provisioning.blueprint.BlueprintReader;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Prints the URLs of the demonstration once it has started. */
@Component
@Profile("demo")
@Order(3)
class DemoUrlPrinter implements ApplicationRunner {

    private static final Duration PREVIEW = Duration.ofDays(7);
    private static final String IN_PREPARATION = "cites-educatives";

    private final MinisitesProperties properties;
    private final PreviewUrls previews;
    private final int managementPort;

    DemoUrlPrinter(
            MinisitesProperties properties,
            PreviewUrls previews,
            @Value("${management.server.port:8081}") int managementPort) {
        this.properties = properties;
        this.previews = previews;
        this.managementPort = managementPort;
    }

    @Override
    @SuppressWarnings("SystemOut")
    public void run(ApplicationArguments arguments) {
        String portal = properties.origin(properties.portalHost());
        String backOffice = properties.origin(properties.backOfficeHost());
        String management = "http://localhost:" + managementPort + "/actuator";
        System.out.printf(
                """

                  Mini-sites est prêt.

                  Portail                %s/
                  Site sous un préfixe   %s/action-coeur-de-ville/
                  Site sous son nom      %s/
                  Gestion                %s/
                  Demander un espace     %s/demande
                  API                    %s/api/v1
                  Aperçu (privé)         %s
                  Santé                  %s/health/liveness
                                         %s/health/readiness
                  Mesures                %s/prometheus

                """,
                portal,
                portal,
                properties.origin("france-services." + properties.baseDomain()),
                backOffice,
                backOffice,
                backOffice,
                previews.url(inPreparation(), PREVIEW, "/"),
                management,
                management,
                management);
    }

    /** Returns the preview of the site in preparation, granted to its owner. */
    private static Preview inPreparation() {
        return new Preview(
                BlueprintReader.tenantId(IN_PREPARATION),
                new PreviewGrant.OfAccount(DemoPersona.DOMINIQUE.id()),
                new Preview.Published());
    }
}
