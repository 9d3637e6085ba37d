package fr.gouv.anct.minisites.demo;

import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.CrossTenantScope.Purpose;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.platform.MinisitesProperties;
import fr.gouv.anct.minisites.provisioning.blueprint.BlueprintImport;
import fr.gouv.anct.minisites.provisioning.blueprint.BlueprintReader;
import fr.gouv.anct.minisites.tenancy.directory.TenantDirectory;
import fr.gouv.anct.minisites.tenancy.directory.Tenants;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Loads the demonstration sites; existing ones are left as their teams have changed them. */
@Component
@Profile("demo")
@Order(1)
@RowScope(value = RowOwner.PLATFORM, crossTenantPurposes = Purpose.STANDARDS)
class DemoSiteLoader implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoSiteLoader.class);
    private static final String DIRECTORY = "classpath*:demo/";
    private static final String AUTHOR = "Démonstration";

    /** Hosts of embedded content that central communications would have allowed. */
    private static final String[] FRAMED = {
        "www.youtube-nocookie.com",
        "geo.dailymotion.com",
        "tube.numerique.gouv.fr",
        "umap.openstreetmap.fr",
        "www.openstreetmap.org"
    };

    private final BlueprintImport blueprints;
    private final Tenants tenants;
    private final CrossTenantScope crossTenant;
    private final DatabaseClient database;
    private final TenantDirectory directory;

    DemoSiteLoader(
            BlueprintImport blueprints,
            Tenants tenants,
            CrossTenantScope crossTenant,
            DatabaseClient database,
            TenantDirectory directory,
            MinisitesProperties properties) {
        if (!properties.trustedProxies().isEmpty()) {
            throw new IllegalStateException("The profile « demo » lets anyone sign in and must not run behind a proxy. "
                    + "Remove minisites.trusted-proxies or the profile « demo ».");
        }
        this.blueprints = blueprints;
        this.tenants = tenants;
        this.crossTenant = crossTenant;
        this.database = database;
        this.directory = directory;
    }

    // Blocks the start-up thread, before the application reports readiness.
    @Override
    public void run(ApplicationArguments arguments) {
        BlueprintReader reader = new BlueprintReader();
        List<String> sites = reader.locations(DIRECTORY);
        Flux.fromIterable(sites)
                // A directory has the name of its site: existing sites are not even read.
                .filterWhen(site -> isMissing(BlueprintReader.tenantId(nameOf(site))))
                .concatMap(site -> Mono.fromCallable(() -> reader.read(site)).subscribeOn(Schedulers.boundedElastic()))
                .filterWhen(site -> isMissing(site.tenantId()))
                .concatMap(site -> blueprints.apply(site, AUTHOR))
                .then(crossTenant.write(Purpose.STANDARDS, framed()))
                // Otherwise the first visitors after readiness would find none of these sites.
                .then(directory.awaitUpToDate())
                .block();
        LOG.info("Demonstration content ready: {} sites", sites.size());
    }

    private Mono<Boolean> isMissing(UUID tenant) {
        return tenants.findById(tenant).hasElement().map(there -> !there);
    }

    private static String nameOf(String location) {
        String directory = location.substring(0, location.length() - 1);
        return directory.substring(directory.lastIndexOf('/') + 1);
    }

    private Mono<Void> framed() {
        return database.sql(
                        "insert into embed_host (host) select unnest(cast(:hosts as text[])) on conflict do nothing")
                .bind("hosts", FRAMED)
                .then();
    }
}
