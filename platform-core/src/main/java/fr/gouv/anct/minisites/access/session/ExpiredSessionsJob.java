package fr.gouv.anct.minisites.access.session;

import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.job.RecurringJob;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Deletes expired sessions and interrupted forms. Until then they are never returned. */
@Component
@RowScope(value = RowOwner.PLATFORM, crossTenantPurposes = CrossTenantScope.Purpose.EXPIRY)
class ExpiredSessionsJob implements RecurringJob {

    private final DatabaseClient database;
    private final CrossTenantScope crossTenant;
    private final SessionProperties properties;
    private final Clock clock;

    ExpiredSessionsJob(
            DatabaseClient database, CrossTenantScope crossTenant, SessionProperties properties, Clock clock) {
        this.database = database;
        this.crossTenant = crossTenant;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "session-expiry";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public Mono<Void> run() {
        return Mono.defer(() -> crossTenant.write(CrossTenantScope.Purpose.EXPIRY, clear(clock.instant())));
    }

    private Mono<Void> clear(Instant now) {
        return database.sql("delete from session where expires_at <= :now or last_access < :idle")
                .bind("now", now)
                .bind("idle", properties.idleSince(now))
                .then()
                .then(database.sql("delete from interrupted_form where kept_at <= :since")
                        .bind("since", now.minus(StoredInterruptedForms.KEPT))
                        .then());
    }
}
