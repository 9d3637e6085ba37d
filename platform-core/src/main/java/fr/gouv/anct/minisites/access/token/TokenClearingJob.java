package fr.gouv.anct.minisites.access.token;

import fr.gouv.anct.minisites.database.PlatformScope;
import fr.gouv.anct.minisites.job.RecurringJob;
import fr.gouv.anct.minisites.retention.Retention;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Deletes access tokens whose retention period after expiry is over. */
@Component
class TokenClearingJob implements RecurringJob {

    private final TokenLedger ledger;
    private final PlatformScope platform;
    private final Clock clock;

    TokenClearingJob(TokenLedger ledger, PlatformScope platform, Clock clock) {
        this.ledger = ledger;
        this.platform = platform;
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
        return platform.write(PlatformScope.Purpose.RETENTION, ledger.clear(Retention.TOKEN.border(clock.instant())))
                .then();
    }
}
