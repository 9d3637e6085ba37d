package fr.gouv.anct.minisites.provisioning.lifecycle;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The escalation steps already taken for an inactive or ownerless site with their days, from which the next due step is
 * computed.
 *
 * @param taken the day of each step; empty when none was taken
 */
record InactivityEscalation(Map<EscalationStep, LocalDate> taken) {

    static final InactivityEscalation NONE = new InactivityEscalation(Map.of());

    boolean open() {
        return !taken.isEmpty();
    }

    /** Day of the first step. */
    LocalDate began() {
        return Collections.min(taken.values());
    }

    /** Returns the step that is due, at most one. */
    Optional<EscalationStep> due(LocalDate today, LifecycleProperties properties) {
        Optional<EscalationStep> next = next();
        return next.filter(step -> !today.isBefore(dueOn(step, today, properties)));
    }

    private Optional<EscalationStep> next() {
        for (EscalationStep step : EscalationStep.values()) {
            if (!taken.containsKey(step)) {
                return Optional.of(step);
            }
        }
        return Optional.empty();
    }

    private LocalDate dueOn(EscalationStep step, LocalDate today, LifecycleProperties properties) {
        return switch (step) {
            case ALERT -> today;
            case REMINDER -> on(EscalationStep.ALERT).plus(properties.reminderAfter());
            case READ_ONLY -> on(EscalationStep.REMINDER).plus(properties.readOnlyAfter());
            case ARCHIVE_ANNOUNCED ->
                on(EscalationStep.READ_ONLY).plus(properties.archiveAfter()).minus(LifecycleProperties.NOTICE);
            case ARCHIVE -> archivedOn(on(EscalationStep.ARCHIVE_ANNOUNCED), properties);
        };
    }

    /**
     * Returns the day of the archiving that is announced on a day. A late announcement still precedes it by a month;
     * at the end of a month it precedes it by more, because months differ in length. The list of what waits computes
     * the same day.
     */
    LocalDate archivedOn(LocalDate announced, LifecycleProperties properties) {
        return later(
                on(EscalationStep.READ_ONLY).plus(properties.archiveAfter()),
                announced.plus(LifecycleProperties.NOTICE));
    }

    private LocalDate on(EscalationStep step) {
        return requireNonNull(taken.get(step));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    InactivityEscalation with(EscalationStep step, LocalDate day) {
        Map<EscalationStep, LocalDate> more = new EnumMap<>(EscalationStep.class);
        more.putAll(taken);
        more.put(step, day);
        return new InactivityEscalation(Collections.unmodifiableMap(more));
    }
}
