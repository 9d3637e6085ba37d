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

    /** Whether the caller may do this outside any site: never more than the account may. */
    boolean may(Action action) {
        return account.may(action) && covers(action);
    }

    boolean covers(Action action) {
        return token == null || token.covers(action);
    }
}
