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
import java.util.Map;
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
    private final AccountNotifications notifications;
    private final Journal journal;
    private final CrossTenantScope crossTenant;
    private final DatabaseClient database;

    AccountErasure(
            Accounts accounts,
            AccountMemberships memberships,
            AccountNotifications notifications,
            Journal journal,
            CrossTenantScope crossTenant,
            DatabaseClient database) {
        this.accounts = accounts;
        this.memberships = memberships;
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
        // The journal entry comes first, so that the erasure of the user's own account anonymises it too.
        Mono<Boolean> erasure = journal.record(by, "account.erased", AuditSubject.withoutTenant(account.id()), Map.of())
                .then(database.sql("select erase_account(:id)")
                        .bind("id", account.id())
                        .then())
                .then(notifications.write(account, AccountNotification.ERASED, account.email(), "/"))
                .thenReturn(true);
        return crossTenant
                .write(CrossTenantScope.Purpose.ACCOUNTS, erasure)
                .onErrorResume(DataIntegrityViolationException.class, _ -> Mono.just(false));
    }

    /** As {@link #erase}, for an account that was not used for long. */
    Mono<Boolean> eraseUnused(Account account) {
        return erase(account, AuditActor.withoutAccount(notifications.systemActorName()));
    }
}
