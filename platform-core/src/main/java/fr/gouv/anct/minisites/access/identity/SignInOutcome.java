package fr.gouv.anct.minisites.access.identity;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.admission.AdmissionRefusal;

/**
 * Result of {@link IdentityLinking} after the provider has authenticated a user: admitted with an account, or refused
 * with a reason.
 */
public sealed interface SignInOutcome {

    /** @param emailKept whether the account kept its address because the new one belongs to another account */
    record Admitted(Account account, boolean emailKept) implements SignInOutcome {}

    /** Not admitted: there is no account, or none that the user may use. */
    record Refused(AdmissionRefusal reason) implements SignInOutcome {}
}
