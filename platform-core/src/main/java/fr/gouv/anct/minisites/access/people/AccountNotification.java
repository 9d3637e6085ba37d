package fr.gouv.anct.minisites.access.people;

import java.util.Locale;

/** Kind of notification about an account; the texts are in {@code messages/account-letter}. */
public enum AccountNotification {
    /** A new account was created with a platform role. */
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
