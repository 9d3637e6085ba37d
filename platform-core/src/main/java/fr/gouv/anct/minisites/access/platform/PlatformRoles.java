package fr.gouv.anct.minisites.access.platform;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Accounts;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.access.letter.AccountLetters;
import fr.gouv.anct.minisites.access.letter.Occasion;
import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.audit.Event;
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
    private final AccountLetters letters;
    private final Journal journal;
    private final TransactionalOperator transaction;

    PlatformRoles(Accounts accounts, AccountLetters letters, Journal journal, TransactionalOperator transaction) {
        this.accounts = accounts;
        this.letters = letters;
        this.journal = journal;
        this.transaction = transaction;
    }

    /**
     * Grants a platform role or revokes it.
     *
     * @param role a platform role; null revokes the current one
     */
    public Mono<RoleChange> change(Account who, @Nullable Role role, Account by) {
        if (Objects.equals(who.platformRole(), role)) {
            return Mono.just(RoleChange.NOTHING_TO_DO);
        }
        if (who.id().equals(by.id()) && who.platformRole() == Role.ADMINISTRATOR) {
            return Mono.just(RoleChange.OWN_ADMINISTRATOR);
        }
        return accounts.setRole(who.id(), role)
                .then(journal.add(event(who, role, by)))
                .then(tell(who, role))
                .thenReturn(RoleChange.DONE)
                .as(transaction::transactional)
                .onErrorResume(DataIntegrityViolationException.class, _ -> Mono.just(RoleChange.LAST_ADMINISTRATOR));
    }

    private Mono<Void> tell(Account who, @Nullable Role role) {
        Role told = role == null ? Objects.requireNonNull(who.platformRole()) : role;
        return letters.write(
                who, role == null ? Occasion.ROLE_TAKEN : Occasion.ROLE_GIVEN, letters.role(told), "/compte");
    }

    /**
     * Creates an account with this address and role.
     *
     * @return false if the account exists already: it is left unchanged, and its role is changed by a user who sees the
     *     current one
     */
    public Mono<Boolean> welcome(String email, String givenName, String usualName, Role role, Account by) {
        return accounts.byEmail(email)
                .map(_ -> false)
                .switchIfEmpty(Mono.defer(
                        () -> accounts.ofEmail(email, givenName, usualName, new AuditActor(by.name(), by.id()))
                                .flatMap(who -> receive(who, role, by))
                                .as(transaction::transactional)
                                .thenReturn(true)));
    }

    private Mono<Void> receive(Account who, Role role, Account by) {
        return accounts.setRole(who.id(), role)
                .then(journal.add(event(who, role, by)))
                .then(letters.write(who, Occasion.WELCOME, letters.role(role), "/"));
    }

    private static Map<String, String> given(Role role, @Nullable Role before) {
        return before == null ? Map.of("role", role.code()) : Map.of("role", role.code(), "role-before", before.code());
    }

    private static Event event(Account who, @Nullable Role role, Account by) {
        return role == null
                ? new Event(
                        by.name(),
                        by.id(),
                        "account.role-taken",
                        null,
                        who.id(),
                        Map.of(
                                "role",
                                Objects.requireNonNull(who.platformRole()).code()))
                : new Event(by.name(), by.id(), "account.role-given", null, who.id(), given(role, who.platformRole()));
    }
}
