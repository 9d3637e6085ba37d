package fr.gouv.anct.minisites.privacy;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Accounts;
import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.KeysetPages;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.time.Instant;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Repository of the accounts that were not used for long. */
@Repository
@RowScope(value = RowOwner.PLATFORM, crossTenantPurposes = CrossTenantScope.Purpose.RETENTION)
class UnusedAccounts {

    private static final String UNUSED = "select " + Accounts.COLUMNS + """
             from account a
            where a.erased_at is null and coalesce(a.signed_in_at, a.created_at) < :since
            """;
    private static final String WARNED = "a.warned_at > coalesce(a.signed_in_at, a.created_at)";

    /** Number of rows per query when all accounts are read. */
    static final int AT_A_TIME = 50;

    private static final UUID FIRST = new UUID(0, 0);

    private final DatabaseClient database;
    private final CrossTenantScope crossTenant;

    UnusedAccounts(DatabaseClient database, CrossTenantScope crossTenant) {
        this.database = database;
        this.crossTenant = crossTenant;
    }

    /** Returns accounts whose users have not been warned since the last use. */
    Flux<Account> unwarned(Instant since) {
        return database.sql(UNUSED + " and (a.warned_at is null or not " + WARNED + ") order by a.id limit 200")
                .bind("since", since)
                .map(Accounts::account)
                .all();
    }

    /** Returns all accounts whose users were warned before the given time, as a stream. */
    Flux<Account> warned(Instant since, Instant before) {
        return KeysetPages.<Account>read(
                        AT_A_TIME,
                        last -> warned(since, before, last.map(Account::id).orElse(FIRST)))
                .concatMapIterable(accounts -> accounts, 1);
    }

    private Flux<Account> warned(Instant since, Instant before, UUID last) {
        return database.sql(UNUSED + " and " + WARNED
                        + " and a.warned_at <= :before and a.id > :last order by a.id limit " + AT_A_TIME)
                .bind("since", since)
                .bind("before", before)
                .bind("last", last)
                .map(Accounts::account)
                .all();
    }

    /** Marks accounts as warned, in one transaction with their letters. */
    Mono<Void> warn(UUID[] ids, Instant now, Mono<Void> letters) {
        return crossTenant.write(
                CrossTenantScope.Purpose.RETENTION,
                letters.then(database.sql("update account set warned_at = :now where id = any(:ids)")
                        .bind("now", now)
                        .bind("ids", ids)
                        .then()));
    }
}
