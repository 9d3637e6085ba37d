package fr.gouv.anct.minisites.access.token;

import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.job.RecurringJob;
import fr.gouv.anct.minisites.retention.Retention;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Deletes access tokens whose retention period after expiry is over. */
@Component
@RowScope(value = RowOwner.PLATFORM, crossTenantPurposes = CrossTenantScope.Purpose.RETENTION)
class TokenRetentionJob implements RecurringJob {

    private final AllTokens allTokens;
    private final CrossTenantScope crossTenant;
    private final Clock clock;

    TokenRetentionJob(AllTokens allTokens, CrossTenantScope crossTenant, Clock clock) {
        this.allTokens = allTokens;
        this.crossTenant = crossTenant;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "token-clearing";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public Mono<Void> run() {
        return crossTenant
                .write(CrossTenantScope.Purpose.RETENTION, allTokens.clear(Retention.TOKEN.cutoff(clock.instant())))
                .then();
    }
}
