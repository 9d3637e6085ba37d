package fr.gouv.anct.minisites.admin.shell;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.token.AccessToken;
import org.jspecify.annotations.Nullable;

/**
 * Who calls.
 *
 * @param token with which a program stands for the account; none for the person
 */
record Caller(Account account, @Nullable AccessToken token) {

    /** Outside any site: never more than the account may. */
    boolean may(Action action) {
        return account.may(action) && covers(action);
    }

    boolean covers(Action action) {
        return token == null || token.covers(action);
    }
}
