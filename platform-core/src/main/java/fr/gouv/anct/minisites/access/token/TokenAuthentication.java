package fr.gouv.anct.minisites.access.token;

import fr.gouv.anct.minisites.access.Account;
import java.time.Instant;

/**
 * Result of looking up the access token that a program presents: accepted with its owner, expired or revoked, or never
 * issued.
 */
public sealed interface TokenAuthentication {

    /** Valid. */
    record Accepted(Account owner, AccessToken token) implements TokenAuthentication {}

    /** Expired or revoked. */
    record Outdated(Account owner, AccessToken token) implements TokenAuthentication {}

    /** Never issued. */
    record Unknown() implements TokenAuthentication {}

    static TokenAuthentication of(Account owner, AccessToken token, Instant now) {
        return switch (token.state(now)) {
            case VALID -> new Accepted(owner, token);
            case EXPIRED, REVOKED -> new Outdated(owner, token);
        };
    }
}
