package fr.gouv.anct.minisites.admin.security;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.token.AccessToken;
import org.jspecify.annotations.Nullable;

/**
 * Authenticated caller: an account, and the token that it used.
 *
 * @param token the access token with which a program acts for the account; null for the person
 */
record Caller(Account account, @Nullable AccessToken token) {

    boolean coversOutsideSites(Action action) {
        return token == null || token.coversOutsideSites(action);
    }

    boolean covers(Action action) {
        return token == null || token.covers(action);
    }
}
