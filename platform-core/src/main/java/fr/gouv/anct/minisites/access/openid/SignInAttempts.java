package fr.gouv.anct.minisites.access.openid;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.access.openid.SignInAttempt.Purpose;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import io.r2dbc.spi.Readable;
import java.security.MessageDigest;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.Parameter;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Repository of the attempts in progress, so that any node can complete them. */
@Repository
@RowScope(RowOwner.PLATFORM)
class SignInAttempts {

    /** Result of looking up a state. */
    sealed interface Lookup {

        record Fresh(SignInAttempt attempt) implements Lookup {}

        /** @param next path of the user's destination */
        record Expired(String next) implements Lookup {}

        /** @param next path of the user's destination */
        record OfAnotherBrowser(String next) implements Lookup {}

        record Unknown() implements Lookup {}
    }

    private static final String EXPIRED = "started_at < now() - interval '10 minutes'";

    private final DatabaseClient database;

    SignInAttempts(DatabaseClient database) {
        this.database = database;
    }

    Mono<Void> add(SignInAttempt attempt) {
        return database.sql("""
                        insert into sign_in_attempt
                               (state_hash, purpose, provider, browser_hash, nonce, code_verifier, next)
                        values (:state, :purpose, :provider, :browser, :nonce, :verifier, :next)
                        """)
                .bind("state", Secrets.hash(attempt.state()))
                .bind("purpose", attempt.purpose().code())
                .bind("provider", attempt.provider())
                .bind("browser", Secrets.hash(attempt.browser()))
                .bind("nonce", Parameter.fromOrEmpty(attempt.nonce(), String.class))
                .bind("verifier", Parameter.fromOrEmpty(attempt.codeVerifier(), String.class))
                .bind("next", attempt.next())
                .then();
    }

    /** Consumes the attempt of a state: it is deleted by the lookup, whichever browser presents it. */
    Mono<Lookup> consume(Purpose purpose, String state, String browser) {
        return database.sql("""
                        delete from sign_in_attempt where state_hash = :state and purpose = :purpose
                        returning *, %s as expired""".formatted(EXPIRED))
                .bind("state", Secrets.hash(state))
                .bind("purpose", purpose.code())
                .map(row -> taken(row, purpose, state, browser))
                .one()
                .defaultIfEmpty(new Lookup.Unknown());
    }

    private static Lookup taken(Readable row, Purpose purpose, String state, String browser) {
        String next = requireNonNull(row.get("next", String.class));
        if (Boolean.TRUE.equals(row.get("expired", Boolean.class))) {
            return new Lookup.Expired(next);
        }
        if (!MessageDigest.isEqual(row.get("browser_hash", byte[].class), Secrets.hash(browser))) {
            return new Lookup.OfAnotherBrowser(next);
        }
        return new Lookup.Fresh(new SignInAttempt(
                purpose,
                requireNonNull(row.get("provider", String.class)),
                state,
                browser,
                row.get("nonce", String.class),
                row.get("code_verifier", String.class),
                next));
    }

    /** Deletes expired attempts. */
    Mono<Void> forgetExpired() {
        return database.sql("delete from sign_in_attempt where " + EXPIRED).then();
    }
}
