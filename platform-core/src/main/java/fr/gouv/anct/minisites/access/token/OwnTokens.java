package fr.gouv.anct.minisites.access.token;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.Parameter;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Repository of the access tokens of the current account, in the current transaction. */
@Repository
@RowScope(RowOwner.ACCOUNT)
class OwnTokens {

    static final String COLUMNS = """
            k.id as token_id, k.account_id as holder, k.name as token_name, k.actions, k.tenant_id, k.created_at,
            k.expires_at, k.last_used_at, k.revoked_at""";

    private final DatabaseClient database;

    OwnTokens(DatabaseClient database) {
        this.database = database;
    }

    static AccessToken token(Readable row) {
        return new AccessToken(
                requireNonNull(row.get("token_id", UUID.class)),
                requireNonNull(row.get("holder", UUID.class)),
                requireNonNull(row.get("token_name", String.class)),
                actions(requireNonNull(row.get("actions", String[].class))),
                row.get("tenant_id", UUID.class),
                requireNonNull(row.get("created_at", Instant.class)),
                requireNonNull(row.get("expires_at", Instant.class)),
                row.get("last_used_at", Instant.class),
                row.get("revoked_at", Instant.class));
    }

    /** Ignores stored actions that no longer exist. */
    private static Set<Action> actions(String[] names) {
        Set<String> stored = Set.of(names);
        return Arrays.stream(Action.values())
                .filter(action -> stored.contains(action.name()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Inserts a token; false if the id exists already. */
    Mono<Boolean> add(UUID owner, TokenRequest request, byte[] hash, Instant now) {
        return database.sql("""
                        insert into access_token (id, account_id, name, hash, actions, tenant_id, created_at, expires_at)
                        values (:id, :account, :name, :hash, :actions, :tenant, :now, :end)
                        on conflict (id) do nothing
                        """)
                .bind("id", request.id())
                .bind("account", owner)
                .bind("name", request.name())
                .bind("hash", hash)
                .bind(
                        "actions",
                        request.actions().stream().map(Enum::name).sorted().toArray(String[]::new))
                .bind("tenant", Parameter.fromOrEmpty(request.tenantId(), UUID.class))
                .bind("now", now)
                .bind("end", now.plus(request.validity()))
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    /** Returns all tokens, newest first. */
    Flux<AccessToken> all() {
        return database.sql("select " + COLUMNS + " from access_token k order by k.created_at desc, k.id")
                .map(OwnTokens::token)
                .all();
    }

    Mono<AccessToken> one(UUID id) {
        return database.sql("select " + COLUMNS + " from access_token k where k.id = :id")
                .bind("id", id)
                .map(OwnTokens::token)
                .one();
    }

    /** Revokes a token; false if it was revoked already or does not exist. */
    Mono<Boolean> revoke(UUID id, Instant now) {
        return database.sql("update access_token set revoked_at = :now where id = :id and revoked_at is null")
                .bind("id", id)
                .bind("now", now)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    /** Updates the time of last use. */
    Mono<Void> touch(UUID id, Instant now) {
        return database.sql("update access_token set last_used_at = :now where id = :id")
                .bind("id", id)
                .bind("now", now)
                .then();
    }
}
