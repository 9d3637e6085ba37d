package fr.gouv.anct.minisites.access.token;

import fr.gouv.anct.minisites.access.Account;
import java.time.Instant;

/** What came of a token that a program presented. */
public sealed interface Presented {

    /** It is worth something. */
    record Accepted(Account owner, AccessToken token) implements Presented {}

    /** It was, and is not any more. */
    record Outdated(Account owner, AccessToken token) implements Presented {}

    /** It never was. */
    record Unknown() implements Presented {}

    static Presented of(Account owner, AccessToken token, Instant now) {
        return switch (token.state(now)) {
            case VALID -> new Accepted(owner, token);
            case EXPIRED, REVOKED -> new Outdated(owner, token);
        };
    }
}
