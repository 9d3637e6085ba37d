package fr.gouv.anct.minisites.access.openid;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.entry.Refusal;

/** Result of a sign-in. */
public sealed interface Arrived {

    /**
     * Authenticated and admitted.
     *
     * @param emailKept whether the account kept its address because another account has the new one
     * @param idToken as received, for signing out at the provider
     */
    record SignedIn(Account account, boolean emailKept, String provider, String idToken, String next)
            implements Arrived {}

    /** Authenticated but not admitted. */
    record Refused(Refusal reason) implements Arrived {}

    /** @param next path of the user's destination */
    record Failed(SignInFailure failure, String next) implements Arrived {}
}
