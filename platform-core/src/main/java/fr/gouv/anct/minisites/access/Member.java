package fr.gouv.anct.minisites.access;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who has which role in the tenant at hand.
 *
 * @param until the last day of their contract, when it is known to end
 */
public record Member(Account account, Role role, @Nullable LocalDate until) {

    /** Whether their last day is behind them. */
    public boolean over(LocalDate today) {
        return until != null && until.isBefore(today);
    }
}
