package fr.gouv.anct.minisites.access.openid;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.admission.AdmissionRefusal;

/**
 * Result of completing a sign-in on return from the provider: signed in with an account, authenticated but refused, or
 * failed.
 */
public sealed interface SignInResult {

    /**
     * Authenticated and admitted.
     *
     * @param emailKept whether the account kept its address because another account has the new one
     * @param idToken as received, for signing out at the provider
     */
    record SignedIn(Account account, boolean emailKept, String provider, String idToken, String next)
            implements SignInResult {}

    /** Authenticated but not admitted. */
    record Refused(AdmissionRefusal reason) implements SignInResult {}

    /** @param next path of the user's destination */
    record Failed(SignInFailure failure, String next) implements SignInResult {}
}
