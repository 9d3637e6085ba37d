package fr.gouv.anct.minisites.access.session;

import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.job.RecurringJob;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Deletes expired and idle sessions, and interrupted forms past their storage period, every ten minutes. Until then
 * they are never returned.
 */
@Component
@RowScope(value = RowOwner.PLATFORM, crossTenantPurposes = CrossTenantScope.Purpose.EXPIRY)
class ExpiredSessionsJob implements RecurringJob {

    private final Sessions sessions;
    private final StoredInterruptedForms forms;
    private final CrossTenantScope crossTenant;
    private final SessionProperties properties;
    private final Clock clock;

    ExpiredSessionsJob(
            Sessions sessions,
            StoredInterruptedForms forms,
            CrossTenantScope crossTenant,
            SessionProperties properties,
            Clock clock) {
        this.sessions = sessions;
        this.forms = forms;
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
        return sessions.deleteExpired(now, properties.idleSince(now))
                .then(forms.deleteExpired(now.minus(InterruptedFormStore.KEPT)));
    }
}
