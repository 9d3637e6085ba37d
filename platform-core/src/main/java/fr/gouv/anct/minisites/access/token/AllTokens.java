package fr.gouv.anct.minisites.access.token;

import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.time.Instant;
import java.util.UUID;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Cross-tenant repository of the access tokens of all accounts, for authentication, administrators and jobs. */
@RowScope(RowOwner.PLATFORM)
interface AllTokens extends Repository<AccessTokenRow, UUID> {

    String OWNED = "select " + OwnTokens.COLUMNS + """
            , a.id as owner_id, a.email as owner_email, a.given_name as owner_given_name,
            a.usual_name as owner_usual_name, a.platform_role as owner_platform_role
              from access_token k join account a on a.id = k.account_id and a.erased_at is null
            """;

    /** Returns the token with this digest; empty if there is none. */
    @Query(OWNED + " where k.hash = :digest")
    Mono<OwnedToken> findByDigest(byte[] digest);

    /** Returns the tokens of one account, newest first. */
    @Query(OwnTokens.SELECT + " where k.account_id = :account" + OwnTokens.NEWEST_FIRST)
    Flux<AccessTokenRow> findByAccount(UUID account);

    /** Revokes a token; false if it was revoked already or does not exist. */
    @Modifying
    @Query("""
        update access_token set revoked_at = :now
         where id = :id and account_id = :account and revoked_at is null
        """)
    Mono<Boolean> revoke(UUID account, UUID id, Instant now);

    /** Returns tokens that expire soon and whose owners have not been warned. */
    @Query(OWNED + """
         where k.expires_at > :now and k.expires_at <= :before and k.warned_at is null
           and k.revoked_at is null
         order by k.expires_at limit 500
        """)
    Flux<OwnedToken> findExpiring(Instant now, Instant before);

    /** Marks tokens as warned about. */
    @Modifying
    @Query("update access_token set warned_at = :now where id = any(:ids)")
    Mono<Void> markWarned(UUID[] ids, Instant now);

    /** Deletes tokens that expired before the given time. */
    @Modifying
    @Query("delete from access_token where expires_at < :before")
    Mono<Long> clear(Instant before);
}
