package fr.gouv.anct.minisites.demo;

import fr.gouv.anct.minisites.delivery.MinisitesProperties;
import fr.gouv.anct.minisites.provisioning.blueprint.Blueprint;
import fr.gouv.anct.minisites.provisioning.blueprint.BlueprintImport;
import fr.gouv.anct.minisites.provisioning.blueprint.BlueprintReader;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Loads the demonstration sites; those that are there already are left as they are unless their blueprint changed. */
@Component
@Profile("demo")
@Order(1)
class DemoContent implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoContent.class);
    private static final String DIRECTORY = "classpath*:demo/";
    private static final String AUTHOR = "Démonstration";

    private final BlueprintImport blueprints;

    DemoContent(BlueprintImport blueprints, MinisitesProperties properties) {
        if (!properties.trustedProxies().isEmpty()) {
            throw new IllegalStateException("The demonstration lets anyone in: it refuses to stand behind a proxy. "
                    + "Remove minisites.trusted-proxies or the profile « demo ».");
        }
        this.blueprints = blueprints;
    }

    // On the start-up thread, before the application says it is ready.
    @Override
    public void run(ApplicationArguments arguments) {
        List<Blueprint> sites = new BlueprintReader().readAll(DIRECTORY);
        Flux.fromIterable(sites)
                .concatMap(site -> blueprints.apply(site, AUTHOR))
                .then()
                .block();
        LOG.info("The demonstration has {} sites", sites.size());
    }
}
