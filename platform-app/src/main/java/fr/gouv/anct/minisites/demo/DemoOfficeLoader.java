package fr.gouv.anct.minisites.demo;

import fr.gouv.anct.minisites.database.Jsonb;
import fr.gouv.anct.minisites.portal.office.OfficeCopies;
import java.io.IOException;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Stores a few invented offices of one department, so that the demonstration shows some without the service. */
@Component
@Profile("demo")
@Order(2)
class DemoOfficeLoader implements ApplicationRunner {

    private static final String FILE = "demo-offices.json";
    private static final String DEPARTMENT = "23";

    private final OfficeCopies copies;

    DemoOfficeLoader(OfficeCopies copies) {
        this.copies = copies;
    }

    // Blocks the start-up thread, before the application reports readiness.
    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        copies.storeSample(Jsonb.MAPPER.readTree(new ClassPathResource(FILE).getContentAsByteArray()), DEPARTMENT)
                .block();
    }
}
