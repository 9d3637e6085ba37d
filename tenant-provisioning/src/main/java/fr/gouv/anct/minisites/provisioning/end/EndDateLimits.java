package fr.gouv.anct.minisites.provisioning.end;

import fr.gouv.anct.minisites.validation.Problem;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which days the end of a site can be, as in the form of a site request. */
public final class EndDateLimits {

    /** Maximum number of years until the end. */
    static final int YEARS = 5;

    private EndDateLimits() {}

    /**
     * Returns the problem of a day that is set: today or before ({@code not-after-today}), more than five years away
     * ({@code too-far}).
     *
     * @param path of the problem
     */
    public static Optional<Problem> ofSet(String path, LocalDate day, LocalDate today) {
        if (!day.isAfter(today)) {
            return Optional.of(Problem.of(path, "not-after-today"));
        }
        return day.isAfter(today.plusYears(YEARS)) ? Optional.of(Problem.of(path, "too-far")) : Optional.empty();
    }

    /**
     * Returns the problem of a day that is asked for: that of a day that is set, or no putting off
     * ({@code not-after-end}).
     *
     * @param path of the problem
     * @param end present end; null when there is none
     */
    public static Optional<Problem> ofWished(String path, LocalDate day, @Nullable LocalDate end, LocalDate today) {
        return ofSet(path, day, today)
                .or(() -> end == null || day.isAfter(end)
                        ? Optional.empty()
                        : Optional.of(Problem.of(path, "not-after-end")));
    }
}
