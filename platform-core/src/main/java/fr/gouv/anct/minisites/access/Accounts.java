package fr.gouv.anct.minisites.access;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.audit.AuditSubject;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import io.r2dbc.spi.Readable;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.Parameter;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Repository of the accounts. */
@Repository
@RowScope(RowOwner.PLATFORM)
public class Accounts {

    /** Columns of an account under the alias {@code a}, for queries that join it; read by {@link #account}. */
    public static final String COLUMNS = "a.id as account_id, a.email, a.given_name, a.usual_name, a.platform_role";

    /** Action of the audit event of every new account, except in the demonstration. */
    public static final String CREATED = "account.created";

    private final DatabaseClient database;
    private final Journal journal;

    Accounts(DatabaseClient database, Journal journal) {
        this.database = database;
        this.journal = journal;
    }

    /** Reads {@link #COLUMNS}. */
    public static Account account(Readable row) {
        return new Account(
                requireNonNull(row.get("account_id", UUID.class)),
                requireNonNull(row.get("email", String.class)),
                requireNonNull(row.get("given_name", String.class)),
                requireNonNull(row.get("usual_name", String.class)),
                Optional.ofNullable(row.get("platform_role", String.class))
                        .map(Role::of)
                        .orElse(null));
    }

    /** Returns one account; empty if it does not exist or was erased. */
    public Mono<Account> byId(UUID id) {
        return database.sql("select " + COLUMNS + " from account a where a.id = :id and a.erased_at is null")
                .bind("id", id)
                .map(Accounts::account)
                .one();
    }

    /** Returns the account of an e-mail address, ignoring case; empty if there is none. */
    public Mono<Account> byEmail(String email) {
        return database.sql("select " + COLUMNS + " from account a where a.email = :email and a.erased_at is null")
                .bind("email", email.strip().toLowerCase(Locale.ROOT))
                .map(Accounts::account)
                .one();
    }

    /** Returns all accounts by name, for short lists such as the demonstration's sign-in. */
    public Flux<Account> all() {
        return database.sql(
                        "select " + COLUMNS
                                + " from account a where a.erased_at is null order by fold(a.usual_name), fold(a.given_name), a.id")
                .map(Accounts::account)
                .all();
    }

    /** Returns all accounts with a given platform role, by name. */
    public Flux<Account> findByPlatformRole(Role role) {
        return database.sql("select " + COLUMNS + " from account a where a.platform_role = :role"
                        + " order by fold(a.usual_name), fold(a.given_name), a.id")
                .bind("role", role.code())
                .map(Accounts::account)
                .all();
    }

    private record Found(Account account, boolean created) {}

    /**
     * Returns the account of this address, or creates it with these names; an existing account keeps its own. A
     * creation is recorded as {@link #CREATED}.
     *
     * @param by actor responsible for the new account
     */
    @Transactional
    public Mono<Account> findOrCreateByEmail(String email, String givenName, String usualName, AuditActor by) {
        return database.sql("""
                        insert into account as a (id, email, given_name, usual_name)
                        values (:id, :email, :given, :usual)
                        on conflict (email) do update set email = excluded.email
                        returning %s, a.xmax = 0 as created""".formatted(COLUMNS))
                .bind("id", UUID.randomUUID())
                .bind("email", email.strip().toLowerCase(Locale.ROOT))
                .bind("given", givenName)
                .bind("usual", usualName)
                .map(row -> new Found(account(row), requireNonNull(row.get("created", Boolean.class))))
                .one()
                .delayUntil(found -> found.created()
                        ? journal.record(
                                by,
                                CREATED,
                                AuditSubject.withoutTenant(found.account().id()),
                                Map.of())
                        : Mono.empty())
                .map(Found::account);
    }

    /** Records a sign-in: from now on the account counts as used. */
    public Mono<Void> recordSignIn(UUID id) {
        return database.sql("update account set signed_in_at = now() where id = :id")
                .bind("id", id)
                .then();
    }

    /**
     * Grants a platform role, or revokes it.
     *
     * @return an error {@link org.springframework.dao.DataIntegrityViolationException} if no administrator would be
     *     left
     */
    @Transactional
    public Mono<Void> setRole(UUID id, @Nullable Role role) {
        return database.sql("update account set platform_role = :role where id = :id and erased_at is null")
                .bind("id", id)
                .bind("role", Parameter.fromOrEmpty(role == null ? null : role.code(), String.class))
                .then();
    }

    /** Inserts or updates an account as given. */
    @Transactional
    public Mono<Void> save(Account account) {
        return database.sql("""
                        insert into account (id, email, given_name, usual_name, platform_role)
                        values (:id, :email, :given, :usual, :role)
                        on conflict (id) do update
                           set (email, given_name, usual_name, platform_role)
                             = (excluded.email, excluded.given_name, excluded.usual_name, excluded.platform_role)
                        """)
                .bind("id", account.id())
                .bind("email", account.email())
                .bind("given", account.givenName())
                .bind("usual", account.usualName())
                .bind(
                        "role",
                        Parameter.fromOrEmpty(
                                account.platformRole() == null
                                        ? null
                                        : account.platformRole().code(),
                                String.class))
                .then();
    }
}
