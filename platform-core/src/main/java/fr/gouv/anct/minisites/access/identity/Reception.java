package fr.gouv.anct.minisites.access.identity;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.entry.Refusal;

/** What becomes of somebody who has proved who they are. */
public sealed interface Reception {

    /** @param emailKept whether the account kept its address, because the new one is another account's */
    record Welcomed(Account account, boolean emailKept) implements Reception {}

    /** They stay out; there is no account, or none that they may use. */
    record TurnedAway(Refusal reason) implements Reception {}
}
