package fr.gouv.anct.minisites.access.token;

import fr.gouv.anct.minisites.access.Accounts;
import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.CrossTenantScope.Purpose;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Cross-tenant repository of the access tokens of all accounts, for authentication, administrators and jobs. */
@Repository
@RowScope(value = RowOwner.PLATFORM, crossTenantPurposes = Purpose.TOKENS)
class AllTokens {

    private static final String HELD = "select " + OwnTokens.COLUMNS + ", " + Accounts.COLUMNS
            + " from access_token k join account a on a.id = k.account_id and a.erased_at is null";

    private final DatabaseClient database;
    private final CrossTenantScope crossTenant;

    AllTokens(DatabaseClient database, CrossTenantScope crossTenant) {
        this.database = database;
        this.crossTenant = crossTenant;
    }

    /** Returns the token with this digest; empty if there is none. */
    Mono<OwnedToken> byDigest(byte[] digest) {
        return crossTenant
                .read(
                        Purpose.TOKENS,
                        database.sql(HELD + " where k.hash = :hash")
                                .bind("hash", digest)
                                .map(AllTokens::ownedToken)
                                .all())
                .singleOrEmpty();
    }

    /** Returns the tokens of one account, newest first. */
    Flux<AccessToken> of(UUID account) {
        return crossTenant.read(
                Purpose.TOKENS,
                database.sql("select " + OwnTokens.COLUMNS
                                + " from access_token k where k.account_id = :account order by k.created_at desc, k.id")
                        .bind("account", account)
                        .map(OwnTokens::token)
                        .all());
    }

    /** Revokes a token in the current platform transaction; false if it was revoked already or does not exist. */
    Mono<Boolean> revoke(UUID account, UUID id, Instant now) {
        return database.sql("""
                        update access_token set revoked_at = :now
                         where id = :id and account_id = :account and revoked_at is null
                        """)
                .bind("id", id)
                .bind("account", account)
                .bind("now", now)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    /** Returns tokens that expire soon and whose owners have not been warned, in the current transaction. */
    Flux<OwnedToken> ending(Instant now, Instant before) {
        return database.sql(HELD + """
                         where k.expires_at > :now and k.expires_at <= :before and k.warned_at is null
                           and k.revoked_at is null
                         order by k.expires_at limit 500
                        """)
                .bind("now", now)
                .bind("before", before)
                .map(AllTokens::ownedToken)
                .all();
    }

    /** Marks tokens as warned about, in the current transaction. */
    Mono<Void> markWarned(UUID[] ids, Instant now) {
        return database.sql("update access_token set warned_at = :now where id = any(:ids)")
                .bind("now", now)
                .bind("ids", ids)
                .then();
    }

    /** Deletes tokens that expired before the given time, in the current transaction. */
    Mono<Long> clear(Instant before) {
        return database.sql("delete from access_token where expires_at < :before")
                .bind("before", before)
                .fetch()
                .rowsUpdated();
    }

    private static OwnedToken ownedToken(Readable row) {
        return new OwnedToken(Accounts.account(row), OwnTokens.token(row));
    }
}
