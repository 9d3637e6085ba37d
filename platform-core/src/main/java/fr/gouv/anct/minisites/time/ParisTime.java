package fr.gouv.anct.minisites.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;

/**
 * The instant or instants that a local date and time entered in a form means in Paris: exactly one, none, or two when
 * the clocks change. At the two changes to and from summer time it does not exist, or exists twice.
 */
public sealed interface ParisTime {

    /** Exactly one instant has this local time. */
    record Exact(Instant at) implements ParisTime {}

    /**
     * The local time is skipped when clocks go forward.
     *
     * @param instead the local time, later by the length of the gap
     */
    record Skipped(LocalDateTime instead) implements ParisTime {}

    /** The local time occurs twice when clocks go back: first in summer time, then in winter time. */
    record Twice(Instant first, Instant second) implements ParisTime {}

    /** Classifies a local time. */
    static ParisTime of(LocalDateTime shown) {
        ZoneRules rules = ParisCalendar.ZONE.getRules();
        List<ZoneOffset> offsets = rules.getValidOffsets(shown);
        if (offsets.size() == 1) {
            return new Exact(shown.toInstant(offsets.getFirst()));
        }
        if (offsets.isEmpty()) {
            ZoneOffsetTransition gap = rules.getTransition(shown);
            Duration forward = gap.getDuration();
            return new Skipped(shown.plus(forward));
        }
        return new Twice(shown.toInstant(offsets.getFirst()), shown.toInstant(offsets.getLast()));
    }
}
