package fr.gouv.anct.minisites.provisioning.lifecycle;

import fr.gouv.anct.minisites.access.Role;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody's part in a site: until when, if an end is known. */
record Part(UUID account, Role role, @Nullable LocalDate until) {

    boolean owns() {
        return role == Role.OWNER;
    }

    /** Whether their last day is behind them. */
    boolean over(LocalDate today) {
        return until != null && until.isBefore(today);
    }

    /** Whether they are still there the day after. */
    boolean outlasts(LocalDate day) {
        return until == null || until.isAfter(day);
    }
}
