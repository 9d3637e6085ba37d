package fr.gouv.anct.minisites.privacy;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.AccountMembership;
import fr.gouv.anct.minisites.access.AccountMemberships;
import fr.gouv.anct.minisites.access.Accounts;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.access.people.AccountNotification;
import fr.gouv.anct.minisites.access.people.AccountNotifications;
import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.audit.AuditSubject;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Erases accounts: an erased account becomes « Ancien agent », and its actions stay recorded. A function of the
 * database owner does it; it refuses to leave a site without an owner (« responsable ») or the platform without an
 * administrator.
 */
@Component
@RowScope(value = RowOwner.PLATFORM, crossTenantPurposes = CrossTenantScope.Purpose.ACCOUNTS)
public class AccountErasure {

    private final Accounts accounts;
    private final AccountMemberships memberships;
    private final UnusedAccounts unused;
    private final AccountNotifications notifications;
    private final Journal journal;
    private final CrossTenantScope crossTenant;
    private final DatabaseClient database;

    AccountErasure(
            Accounts accounts,
            AccountMemberships memberships,
            UnusedAccounts unused,
            AccountNotifications notifications,
            Journal journal,
            CrossTenantScope crossTenant,
            DatabaseClient database) {
        this.accounts = accounts;
        this.memberships = memberships;
        this.unused = unused;
        this.notifications = notifications;
        this.journal = journal;
        this.crossTenant = crossTenant;
        this.database = database;
    }

    /** Returns the obstacles to an erasure, to be shown before confirmation. */
    public Mono<ErasureObstacles> obstacles(Account account) {
        return Mono.zip(
                isLastAdministrator(account),
                memberships
                        .of(account.id())
                        .filter(AccountMembership::lastOwner)
                        .collectList(),
                ErasureObstacles::new);
    }

    private Mono<Boolean> isLastAdministrator(Account account) {
        return account.platformRole() == Role.ADMINISTRATOR
                ? accounts.findByPlatformRole(Role.ADMINISTRATOR).count().map(administrators -> administrators == 1)
                : Mono.just(false);
    }

    /**
     * Erases an account, the user's own or another.
     *
     * @return false if an obstacle prevents it
     */
    public Mono<Boolean> erase(Account account, AuditActor by) {
        return inTransaction(erasure(account, by));
    }

    private Mono<Boolean> erasure(Account account, AuditActor by) {
        // The journal entry comes first, so that the erasure of the user's own account anonymises it too.
        return journal.record(by, "account.erased", AuditSubject.withoutTenant(account.id()), Map.of())
                .then(database.sql("select erase_account(:id)")
                        .bind("id", account.id())
                        .then())
                .then(notifications.write(account, AccountNotification.ERASED, account.email(), "/"))
                .thenReturn(true);
    }

    private Mono<Boolean> inTransaction(Mono<Boolean> erasure) {
        return crossTenant
                .write(CrossTenantScope.Purpose.ACCOUNTS, erasure)
                .onErrorResume(DataIntegrityViolationException.class, _ -> Mono.just(false));
    }

    /**
     * As {@link #erase}, for an account that is still unused since the given time, and was warned before the other one.
     *
     * @return false also if the user has signed in meanwhile
     */
    Mono<Boolean> eraseUnused(UUID id, Instant since, Instant warned) {
        AuditActor platform = AuditActor.withoutAccount(notifications.systemActorName());
        return inTransaction(unused.warnedForUpdate(since, warned, id)
                .flatMap(account -> erasure(account, platform))
                .defaultIfEmpty(false));
    }
}
