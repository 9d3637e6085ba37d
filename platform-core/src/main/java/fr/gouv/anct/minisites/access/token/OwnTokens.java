package fr.gouv.anct.minisites.access.token;

import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Repository of the access tokens of the current account alone, for issuing, listing, revoking and recording their last
 * use.
 */
@RowScope(RowOwner.ACCOUNT)
interface OwnTokens extends Repository<AccessTokenRow, UUID> {

    /** Columns of {@code access_token k}. */
    String COLUMNS = """
            k.id, k.account_id, k.name, k.actions, k.tenant_id, k.created_at, k.expires_at, k.last_used_at,
            k.revoked_at""";

    String SELECT = "select " + COLUMNS + " from access_token k";
    String NEWEST_FIRST = " order by k.created_at desc, k.id";

    /** Inserts a token; false if the id exists already. */
    @Modifying
    @Query("""
        insert into access_token (id, account_id, name, hash, actions, tenant_id, created_at, expires_at)
        values (:id, :account, :name, :hash, :actions, :tenant, :now, :end)
        on conflict (id) do nothing
        """)
    Mono<Boolean> add(
            UUID id,
            UUID account,
            String name,
            byte[] hash,
            String[] actions,
            @Nullable UUID tenant,
            Instant now,
            Instant end);

    /** Returns all tokens, newest first. */
    @Query(SELECT + NEWEST_FIRST)
    Flux<AccessTokenRow> findAll();

    @Query(SELECT + " where k.id = :id")
    Mono<AccessTokenRow> find(UUID id);

    /** Revokes a token; false if it was revoked already or does not exist. */
    @Modifying
    @Query("update access_token set revoked_at = :now where id = :id and revoked_at is null")
    Mono<Boolean> revoke(UUID id, Instant now);

    /** Updates the time of last use. */
    @Modifying
    @Query("update access_token set last_used_at = :now where id = :id")
    Mono<Void> touch(UUID id, Instant now);
}
