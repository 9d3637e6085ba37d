package fr.gouv.anct.minisites.access.token;

import fr.gouv.anct.minisites.access.people.AccountNotification;
import fr.gouv.anct.minisites.access.people.AccountNotifications;
import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.job.RecurringJob;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Warns owners by mail, once for each access token, that it expires within a week; runs every six hours. */
@Component
@RowScope(value = RowOwner.PLATFORM, crossTenantPurposes = CrossTenantScope.Purpose.TOKENS)
class TokenExpiryWarningJob implements RecurringJob {

    private static final Duration AHEAD = Duration.ofDays(7);

    private final AllTokens allTokens;
    private final AccountNotifications notifications;
    private final CrossTenantScope crossTenant;
    private final Clock clock;

    TokenExpiryWarningJob(
            AllTokens allTokens, AccountNotifications notifications, CrossTenantScope crossTenant, Clock clock) {
        this.allTokens = allTokens;
        this.notifications = notifications;
        this.crossTenant = crossTenant;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "token-expiry";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public Mono<Void> run() {
        Instant now = clock.instant();
        return crossTenant.write(
                CrossTenantScope.Purpose.TOKENS,
                allTokens.findExpiring(now, now.plus(AHEAD)).collectList().flatMap(ending -> tell(ending, now)));
    }

    private Mono<Void> tell(List<OwnedToken> ending, Instant now) {
        UUID[] ids = ending.stream().map(ownedToken -> ownedToken.row().id()).toArray(UUID[]::new);
        return Flux.fromIterable(ending)
                .concatMap(ownedToken -> notifications.write(
                        ownedToken.owner(),
                        AccountNotification.TOKEN_EXPIRES,
                        ownedToken.row().name(),
                        "/compte/jetons"))
                .then(allTokens.markWarned(ids, now));
    }
}
