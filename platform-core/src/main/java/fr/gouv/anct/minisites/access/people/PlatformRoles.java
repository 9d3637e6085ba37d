package fr.gouv.anct.minisites.access.people;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Accounts;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.audit.AuditSubject;
import fr.gouv.anct.minisites.audit.Journal;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Grants and revokes platform roles, notifies the account, and records the change in the journal. */
@Component
public class PlatformRoles {

    private final Accounts accounts;
    private final AccountNotifications notifications;
    private final Journal journal;
    private final TransactionalOperator transaction;

    PlatformRoles(
            Accounts accounts, AccountNotifications notifications, Journal journal, TransactionalOperator transaction) {
        this.accounts = accounts;
        this.notifications = notifications;
        this.journal = journal;
        this.transaction = transaction;
    }

    /**
     * Grants a platform role or revokes it.
     *
     * @param account as read
     * @param role a platform role; null revokes the current one
     */
    public Mono<RoleChangeResult> change(Account account, @Nullable Role role, AuditActor by) {
        if (Objects.equals(account.platformRole(), role)) {
            return Mono.just(RoleChangeResult.NOTHING_TO_DO);
        }
        if (account.id().equals(by.id()) && account.platformRole() == Role.ADMINISTRATOR) {
            return Mono.just(RoleChangeResult.OWN_ADMINISTRATOR);
        }
        return accounts.setRole(account, role)
                .flatMap(changed -> changed
                        ? recordAndTell(account, role, by).thenReturn(RoleChangeResult.DONE)
                        : Mono.just(RoleChangeResult.CHANGED_MEANWHILE))
                .as(transaction::transactional)
                .onErrorResume(
                        DataIntegrityViolationException.class, _ -> Mono.just(RoleChangeResult.LAST_ADMINISTRATOR));
    }

    private Mono<Void> recordAndTell(Account account, @Nullable Role role, AuditActor by) {
        return record(account, role, by).then(tell(account, role));
    }

    private Mono<Void> tell(Account account, @Nullable Role role) {
        Role told = role == null ? Objects.requireNonNull(account.platformRole()) : role;
        return notifications.write(
                account,
                role == null ? AccountNotification.ROLE_TAKEN : AccountNotification.ROLE_GIVEN,
                notifications.role(told),
                "/compte");
    }

    /**
     * Creates an account with this address and role.
     *
     * @return false if the account exists already: it is left unchanged, and its role is changed by a user who sees the
     *     current one
     */
    public Mono<Boolean> createAccount(String email, String givenName, String usualName, Role role, AuditActor by) {
        return accounts.createByEmail(email, givenName, usualName, by)
                .flatMap(account -> receive(account, role, by).thenReturn(true))
                .defaultIfEmpty(false)
                .as(transaction::transactional);
    }

    private Mono<Void> receive(Account account, Role role, AuditActor by) {
        return accounts.setRole(account, role)
                .then(record(account, role, by))
                .then(notifications.write(account, AccountNotification.WELCOME, notifications.role(role), "/"));
    }

    private static Map<String, String> given(Role role, @Nullable Role before) {
        return before == null ? Map.of("role", role.code()) : Map.of("role", role.code(), "role-before", before.code());
    }

    private Mono<Void> record(Account account, @Nullable Role role, AuditActor by) {
        return role == null
                ? journal.record(
                        by,
                        "account.role-taken",
                        AuditSubject.withoutTenant(account.id()),
                        Map.of(
                                "role",
                                Objects.requireNonNull(account.platformRole()).code()))
                : journal.record(
                        by,
                        "account.role-given",
                        AuditSubject.withoutTenant(account.id()),
                        given(role, account.platformRole()));
    }
}
