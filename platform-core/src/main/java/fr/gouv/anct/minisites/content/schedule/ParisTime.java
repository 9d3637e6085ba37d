package fr.gouv.anct.minisites.content.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;

/** A time as clocks show it in Paris. Twice a year one does not exist, or exists twice. */
public sealed interface ParisTime {

    ZoneId PARIS = ZoneId.of("Europe/Paris");

    /** The one moment when clocks show it. */
    record Exact(Instant at) implements ParisTime {}

    /**
     * Clocks are put forward over it.
     *
     * @param instead as much later as they are put forward
     */
    record Skipped(LocalDateTime instead) implements ParisTime {}

    /** Clocks are put back over it: it is shown in summer time first, then in winter time. */
    record Twice(Instant first, Instant second) implements ParisTime {}

    /** What a time is. */
    static ParisTime of(LocalDateTime shown) {
        ZoneRules rules = PARIS.getRules();
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
