package fr.gouv.anct.minisites.contact;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Whether messages can be taken. A node without a key serves all the rest: it is unknown, and not down. */
@Component("contact")
class ContactHealth implements ReactiveHealthIndicator {

    private final MessageKeys keys;

    ContactHealth(MessageKeys keys) {
        this.keys = keys;
    }

    @Override
    public Mono<Health> health() {
        Health.Builder health = keys.present() ? Health.up() : Health.unknown();
        return Mono.just(health.withDetail("forms", keys.present() ? "open" : "closed: no minisites.contact.keys")
                .build());
    }
}
