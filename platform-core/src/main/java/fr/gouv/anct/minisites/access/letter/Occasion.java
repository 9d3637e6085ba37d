package fr.gouv.anct.minisites.access.letter;

import java.util.Locale;

/** Why somebody is written to; the words are in {@code messages/account-letter}. */
public enum Occasion {
    /** A role on the platform was given to somebody who is new there. */
    WELCOME,
    ROLE_GIVEN,
    ROLE_TAKEN,
    TOKEN_EXPIRES,
    /** By an administrator. */
    TOKEN_REVOKED,
    /** The account has not been used for long and will be erased. */
    UNUSED,
    ERASED;

    String key() {
        return "letter." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
