package fr.gouv.anct.minisites.contact;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Reports to the health endpoint whether contact forms are open, that is, whether a message encryption key is
 * configured. A node without a key serves everything else: it is unknown, not down.
 */
@Component("contact")
class ContactHealth implements ReactiveHealthIndicator {

    private final MessageKeys keys;

    ContactHealth(MessageKeys keys) {
        this.keys = keys;
    }

    @Override
    public Mono<Health> health() {
        Health.Builder health = keys.isConfigured() ? Health.up() : Health.unknown();
        return Mono.just(health.withDetail("forms", keys.isConfigured() ? "open" : "closed: no minisites.contact.keys")
                .build());
    }
}
