package fr.gouv.anct.minisites.privacy;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.people.AccountNotification;
import fr.gouv.anct.minisites.access.people.AccountNotifications;
import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.KeysetPages;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.job.RecurringJob;
import fr.gouv.anct.minisites.retention.Retention;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Warns the users of long unused accounts, and erases the accounts a month later if still unused. An obstacle to an
 * erasure (the last owner of a site, « responsable ») keeps the account until another user takes over.
 */
@Component
@RowScope(value = RowOwner.PLATFORM, crossTenantPurposes = CrossTenantScope.Purpose.RETENTION)
class UnusedAccountsJob implements RecurringJob {

    private static final Duration NOTICE = Duration.ofDays(30);
    private static final UUID FIRST = new UUID(0, 0);

    private final UnusedAccounts unused;
    private final AccountErasure erasure;
    private final AccountNotifications notifications;
    private final CrossTenantScope crossTenant;
    private final Clock clock;

    UnusedAccountsJob(
            UnusedAccounts unused,
            AccountErasure erasure,
            AccountNotifications notifications,
            CrossTenantScope crossTenant,
            Clock clock) {
        this.unused = unused;
        this.erasure = erasure;
        this.notifications = notifications;
        this.crossTenant = crossTenant;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "unused-accounts";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public Mono<Void> run() {
        Instant now = clock.instant();
        return erase(now).then(warn(now));
    }

    private Mono<Void> erase(Instant now) {
        Instant since = Retention.ACCOUNT.cutoff(now);
        Instant warned = now.minus(NOTICE);
        return KeysetPages.<Account>read(
                        UnusedAccounts.AT_A_TIME,
                        last -> unused.warned(
                                since, warned, last.map(Account::id).orElse(FIRST)))
                .concatMapIterable(accounts -> accounts, 1)
                .concatMap(account -> erasure.eraseUnused(account.id(), since, warned))
                .then();
    }

    private Mono<Void> warn(Instant now) {
        return unused.unwarned(Retention.ACCOUNT.cutoff(now.plus(NOTICE)))
                .collectList()
                .flatMap(accounts -> crossTenant.write(
                        CrossTenantScope.Purpose.RETENTION,
                        tell(accounts, now)
                                .then(unused.warn(
                                        accounts.stream().map(Account::id).toArray(UUID[]::new), now))));
    }

    private Mono<Void> tell(List<Account> accounts, Instant now) {
        String end = AccountNotifications.day(now.plus(NOTICE));
        return Flux.fromIterable(accounts)
                .concatMap(account -> notifications.write(account, AccountNotification.UNUSED, end, "/connexion"))
                .then();
    }
}
