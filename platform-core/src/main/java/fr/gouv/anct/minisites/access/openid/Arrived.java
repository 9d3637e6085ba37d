package fr.gouv.anct.minisites.access.openid;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.entry.Refusal;

/** How a sign-in ends. */
public sealed interface Arrived {

    /**
     * They are who they say, and may come in.
     *
     * @param emailKept whether the account could not follow the person's new address, because another account has it
     * @param idToken as it was received, for signing out there
     */
    record SignedIn(Account account, boolean emailKept, String provider, String idToken, String next)
            implements Arrived {}

    /** They are who they say, and stay out. */
    record Refused(Refusal reason) implements Arrived {}

    /** @param next where the person was going */
    record Failed(SignInFailure failure, String next) implements Arrived {}
}
