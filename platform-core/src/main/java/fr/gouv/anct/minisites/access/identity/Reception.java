package fr.gouv.anct.minisites.access.identity;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.entry.Refusal;

/** Result of a sign-in for an authenticated user. */
public sealed interface Reception {

    /** @param emailKept whether the account kept its address because the new one belongs to another account */
    record Welcomed(Account account, boolean emailKept) implements Reception {}

    /** Not admitted: there is no account, or none that the user may use. */
    record TurnedAway(Refusal reason) implements Reception {}
}
