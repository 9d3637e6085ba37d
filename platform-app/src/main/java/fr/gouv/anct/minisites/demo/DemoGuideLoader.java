package fr.gouv.anct.minisites.demo;

import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.database.Jsonb;
import fr.gouv.anct.minisites.portal.guide.PortalGuide;
import fr.gouv.anct.minisites.portal.guide.PortalGuides;
import java.io.IOException;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Publishes the guide of the demonstration, once. */
@Component
@Profile("demo")
@Order(2)
class DemoGuideLoader implements ApplicationRunner {

    private static final String FILE = "demo-guide.json";
    private static final AuditActor DEMONSTRATION = AuditActor.withoutAccount("Démonstration");

    private final PortalGuides guides;

    DemoGuideLoader(PortalGuides guides) {
        this.guides = guides;
    }

    // Blocks the start-up thread, before the application reports readiness.
    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        PortalGuide guide =
                Jsonb.MAPPER.readValue(new ClassPathResource(FILE).getContentAsByteArray(), PortalGuide.class);
        guides.find()
                .filter(stored -> stored.version() == 0)
                .flatMap(stored -> guides.replaceDraft(stored.version(), guide, DEMONSTRATION))
                .flatMap(_ -> guides.publish(1, DEMONSTRATION))
                .block();
    }
}
