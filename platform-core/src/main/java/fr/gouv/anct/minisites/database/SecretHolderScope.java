package fr.gouv.anct.minisites.database;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * Exposes only the rows whose digest matches a secret, before its holder is authenticated. The transaction passes the
 * digests to the row-level security policies, which apply whatever the query says.
 */
@Component
@RowScope(RowOwner.SECRET_HOLDER)
public class SecretHolderScope {

    private final DatabaseClient database;
    private final TransactionalOperator transaction;

    SecretHolderScope(DatabaseClient database, TransactionalOperator transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    /** Returns the stored form of a secret: its SHA-256, in hexadecimal. */
    public static String digest(String secret) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    /** Runs a query on the rows of these digests; it must use the same {@code DatabaseClient}. */
    public <T> Mono<T> open(Mono<T> query, String... digests) {
        return database.sql("select set_config('app.secrets', :digests, true)")
                .bind("digests", String.join(" ", digests))
                .then()
                .then(query)
                .as(transaction::transactional);
    }
}
