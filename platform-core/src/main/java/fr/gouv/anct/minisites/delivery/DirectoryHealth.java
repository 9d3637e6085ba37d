package fr.gouv.anct.minisites.delivery;

import fr.gouv.anct.minisites.tenancy.directory.TenantDirectory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Health indicator of the directory, part of readiness: up once the directory has been loaded. A lost listener is
 * reported here and in the metrics but takes no node out of service: every node loses it with the database, and cached
 * pages must still be served.
 */
@Component("directory")
class DirectoryHealth implements ReactiveHealthIndicator {

    private final TenantDirectory directory;

    DirectoryHealth(TenantDirectory directory) {
        this.directory = directory;
    }

    @Override
    public Mono<Health> health() {
        Health.Builder health = directory.loaded() ? Health.up() : Health.down();
        return Mono.just(health.withDetail("listening", directory.listening())
                .withDetail("staleForSeconds", directory.staleFor().toSeconds())
                .withDetail("tenants", directory.snapshot().size())
                .build());
    }
}
