package fr.gouv.anct.minisites.access.openid;

import fr.gouv.anct.minisites.access.openid.SignInAttempt.Purpose;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Mono;

/** Repository of the attempts in progress, so that any node can complete them. */
@RowScope(RowOwner.PLATFORM)
interface SignInAttempts extends Repository<SignInAttempts.Stored, UUID> {

    /** Result of looking up a state. */
    sealed interface Lookup {

        record Fresh(SignInAttempt attempt) implements Lookup {}

        /**
         * The attempt has expired.
         *
         * @param next path of the user's destination
         */
        record Expired(String next) implements Lookup {}

        /**
         * Another browser has started the attempt.
         *
         * @param next path of the user's destination
         */
        record OfAnotherBrowser(String next) implements Lookup {}

        record Unknown() implements Lookup {}
    }

    /** A row as stored. */
    record Stored(
            String provider,
            boolean ofBrowser,
            @Nullable String nonce,
            @Nullable String codeVerifier,
            String next,
            boolean expired) {

        private Lookup lookup(Purpose purpose, String state, String browser) {
            if (expired) {
                return new Lookup.Expired(next);
            }
            if (!ofBrowser) {
                return new Lookup.OfAnotherBrowser(next);
            }
            return new Lookup.Fresh(new SignInAttempt(purpose, provider, state, browser, nonce, codeVerifier, next));
        }
    }

    String EXPIRED = "started_at < now() - interval '10 minutes'";

    default Mono<Void> add(SignInAttempt attempt) {
        return insert(
                Secrets.hash(attempt.state()),
                attempt.purpose(),
                attempt.provider(),
                Secrets.hash(attempt.browser()),
                attempt.nonce(),
                attempt.codeVerifier(),
                attempt.next());
    }

    @Modifying
    @Query("""
        insert into sign_in_attempt (state_hash, purpose, provider, browser_hash, nonce, code_verifier, next)
        values (:state, :purpose, :provider, :browser, :nonce, :verifier, :next)
        """)
    Mono<Void> insert(
            byte[] state,
            Purpose purpose,
            String provider,
            byte[] browser,
            @Nullable String nonce,
            @Nullable String verifier,
            String next);

    /** Consumes the attempt of a state: it is deleted by the lookup, whichever browser presents it. */
    default Mono<Lookup> consume(Purpose purpose, String state, String browser) {
        return delete(Secrets.hash(state), purpose, Secrets.hash(browser))
                .map(stored -> stored.lookup(purpose, state, browser))
                .defaultIfEmpty(new Lookup.Unknown());
    }

    @Query("""
        delete from sign_in_attempt where state_hash = :state and purpose = :purpose
        returning provider, browser_hash = :browser as of_browser, nonce, code_verifier, next,
        """ + EXPIRED + " as expired")
    Mono<Stored> delete(byte[] state, Purpose purpose, byte[] browser);

    /** Deletes expired attempts. */
    @Modifying
    @Query("delete from sign_in_attempt where " + EXPIRED)
    Mono<Void> deleteExpired();
}
