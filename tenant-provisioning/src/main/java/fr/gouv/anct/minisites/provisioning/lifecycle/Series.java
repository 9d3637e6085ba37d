package fr.gouv.anct.minisites.provisioning.lifecycle;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Escalation steps taken since a site became inactive.
 *
 * @param taken the day of each step; empty when none was taken
 */
record Series(Map<Step, LocalDate> taken) {

    static final Series NONE = new Series(Map.of());

    boolean open() {
        return !taken.isEmpty();
    }

    /** Day of the first step. */
    LocalDate began() {
        return Collections.min(taken.values());
    }

    /** Returns the step that is due, at most one. */
    Optional<Step> due(LocalDate today, Pace pace) {
        Optional<Step> next = next();
        return next.filter(step -> !today.isBefore(dueOn(step, today, pace)));
    }

    private Optional<Step> next() {
        for (Step step : Step.values()) {
            if (!taken.containsKey(step)) {
                return Optional.of(step);
            }
        }
        return Optional.empty();
    }

    private LocalDate dueOn(Step step, LocalDate today, Pace pace) {
        return switch (step) {
            case ALERT -> today;
            case REMINDER -> on(Step.ALERT).plus(pace.reminderAfter());
            case READ_ONLY -> on(Step.REMINDER).plus(pace.readOnlyAfter());
            case ARCHIVE_ANNOUNCED ->
                on(Step.READ_ONLY).plus(pace.archiveAfter()).minus(Pace.NOTICE);
            // A late announcement still precedes the archiving by a month.
            case ARCHIVE ->
                later(
                        on(Step.READ_ONLY).plus(pace.archiveAfter()),
                        on(Step.ARCHIVE_ANNOUNCED).plus(Pace.NOTICE));
        };
    }

    private LocalDate on(Step step) {
        return requireNonNull(taken.get(step));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    Series with(Step step, LocalDate day) {
        Map<Step, LocalDate> more = new EnumMap<>(Step.class);
        more.putAll(taken);
        more.put(step, day);
        return new Series(Collections.unmodifiableMap(more));
    }
}
