package fr.gouv.anct.minisites.access;

import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.audit.AuditSubject;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.database.RowMappers;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.Parameter;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Repository of all accounts of the platform: finds them by id, e-mail address or role, creates them and changes their
 * platform role.
 */
@Repository
@RowScope(RowOwner.PLATFORM)
public class Accounts {

    /** Columns of {@code account a} for an account within a record, embedded with the prefix {@code account_}. */
    public static final String EMBEDDED = """
        a.id as account_id, a.email as account_email, a.given_name as account_given_name,
        a.usual_name as account_usual_name, a.platform_role as account_platform_role\
        """;

    private static final String SELECT =
            "select a.id, a.email, a.given_name, a.usual_name, a.platform_role from account a";
    private static final String BY_NAME = " order by fold(a.usual_name), fold(a.given_name), a.id";

    /** Action of the audit event of every new account, except in the demonstration. */
    public static final String CREATED = "account.created";

    private final DatabaseClient database;
    private final RowMappers rows;
    private final Journal journal;

    Accounts(DatabaseClient database, RowMappers rows, Journal journal) {
        this.database = database;
        this.rows = rows;
        this.journal = journal;
    }

    /** Returns one account; empty if it does not exist or was erased. */
    public Mono<Account> byId(UUID id) {
        return database.sql(SELECT + " where a.id = :id and a.erased_at is null")
                .bind("id", id)
                .map(rows.of(Account.class))
                .one();
    }

    /** Returns the account of an e-mail address, ignoring case; empty if there is none. */
    public Mono<Account> byEmail(String email) {
        return database.sql(SELECT + " where a.email = :email and a.erased_at is null")
                .bind("email", email.strip().toLowerCase(Locale.ROOT))
                .map(rows.of(Account.class))
                .one();
    }

    /** Returns the accounts that were created first, by name. */
    public Flux<Account> earliest(int limit) {
        return database.sql(SELECT + " where a.id in (select id from account where erased_at is null"
                        + " order by created_at, id limit :limit)" + BY_NAME)
                .bind("limit", limit)
                .map(rows.of(Account.class))
                .all();
    }

    /** Returns all accounts with a given platform role, by name. */
    public Flux<Account> findByPlatformRole(Role role) {
        return database.sql(SELECT + " where a.platform_role = :role" + BY_NAME)
                .bind("role", role.code())
                .map(rows.of(Account.class))
                .all();
    }

    record Found(@Embedded.Empty(prefix = "account_") Account account, boolean created) {}

    /**
     * Returns the account of this address, or creates it with these names; an existing account keeps its own. A
     * creation is recorded as {@link #CREATED}.
     *
     * @param by actor responsible for the new account
     */
    @Transactional
    public Mono<Account> findOrCreateByEmail(String email, String givenName, String usualName, AuditActor by) {
        return findOrCreate(email, givenName, usualName, by).map(Found::account);
    }

    /** As {@link #findOrCreateByEmail}; empty if the address has an account. */
    @Transactional
    public Mono<Account> createByEmail(String email, String givenName, String usualName, AuditActor by) {
        return findOrCreate(email, givenName, usualName, by)
                .filter(Found::created)
                .map(Found::account);
    }

    private Mono<Found> findOrCreate(String email, String givenName, String usualName, AuditActor by) {
        return database.sql("""
            insert into account as a (id, email, given_name, usual_name)
            values (:id, :email, :given, :usual)
            on conflict (email) do update set email = excluded.email
            returning a.xmax = 0 as created,
            """ + EMBEDDED)
                .bind("id", UUID.randomUUID())
                .bind("email", email.strip().toLowerCase(Locale.ROOT))
                .bind("given", givenName)
                .bind("usual", usualName)
                .map(rows.of(Found.class))
                .one()
                .delayUntil(found -> found.created()
                        ? journal.record(
                                by,
                                CREATED,
                                AuditSubject.withoutTenant(found.account().id()),
                                Map.of())
                        : Mono.empty());
    }

    /** Records a sign-in: from now on the account counts as used. */
    public Mono<Void> recordSignIn(UUID id) {
        return database.sql("update account set signed_in_at = now() where id = :id and erased_at is null")
                .bind("id", id)
                .then();
    }

    /**
     * Grants a platform role, or revokes it.
     *
     * @param account as read
     * @return false if its role is no longer the one that was read, or if it was erased; an error
     *     {@link org.springframework.dao.DataIntegrityViolationException} if no administrator would be left
     */
    @Transactional
    public Mono<Boolean> setRole(Account account, @Nullable Role role) {
        return database.sql("""
            update account set platform_role = :role
             where id = :id and platform_role is not distinct from :seen and erased_at is null
            """)
                .bind("id", account.id())
                .bind("role", code(role))
                .bind("seen", code(account.platformRole()))
                .fetch()
                .rowsUpdated()
                .map(updated -> updated == 1);
    }

    private static Parameter code(@Nullable Role role) {
        return Parameter.fromOrEmpty(role == null ? null : role.code(), String.class);
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
                .bind("role", code(account.platformRole()))
                .then();
    }
}
