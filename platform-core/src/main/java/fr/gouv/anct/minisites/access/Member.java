package fr.gouv.anct.minisites.access;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who has which role in the tenant at hand.
 *
 * @param signedIn whether they have ever signed in
 * @param until the last day of their contract, when it is known to end
 */
public record Member(
        Account account,
        Role role,
        boolean signedIn,
        @Nullable LocalDate until) {

    /** Whether their last day is behind them. */
    public boolean over(LocalDate today) {
        return until != null && until.isBefore(today);
    }
}
