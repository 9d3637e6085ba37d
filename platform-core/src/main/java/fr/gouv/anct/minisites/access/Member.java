package fr.gouv.anct.minisites.access;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Embedded;

/**
 * A member of the current tenant: the account with its role there, whether it has ever signed in, and the last day of
 * its contract.
 *
 * @param signedIn whether the account has ever signed in
 * @param until last day of the member's contract, if an end is known
 */
public record Member(
        @Embedded.Empty(prefix = "account_") Account account,
        Role role,
        boolean signedIn,
        @Nullable LocalDate until) {

    /** Whether the last day is past. */
    public boolean hasEnded(LocalDate today) {
        return until != null && until.isBefore(today);
    }
}
