package fr.gouv.anct.minisites.portal.aid;

import fr.gouv.anct.minisites.time.ParisCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The aids of one copy, and calls for projects of the platform beside them.
 *
 * @param copiedAt null before the first copy
 * @param all with the nearest deadline first, those without one last, by name
 */
public record AidList(@Nullable Instant copiedAt, List<PlacedAid> all) {

    /** The list before the first copy. */
    public static final AidList NONE = new AidList(null, List.of());

    private static final Comparator<PlacedAid> ORDER = Comparator.comparing(
                    (PlacedAid placed) -> placed.aid().deadline(),
                    Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(placed -> placed.aid().name())
            .thenComparing(placed -> placed.aid().id());

    static AidList of(Instant copiedAt, List<PlacedAid> aids) {
        return new AidList(copiedAt, aids.stream().sorted(ORDER).toList());
    }

    /** Returns a list of calls of the platform, without a copy. */
    static AidList ofCalls(List<PlacedAid> calls) {
        return new AidList(null, calls.stream().sorted(ORDER).toList());
    }

    /** Returns this list with calls of the platform among the aids. */
    public AidList with(AidList calls) {
        return calls.all.isEmpty()
                ? this
                : new AidList(
                        copiedAt,
                        Stream.concat(all.stream(), calls.all.stream())
                                .sorted(ORDER)
                                .toList());
    }

    /** Whether there is nothing to list: no copy, and no call. */
    public boolean isMissing() {
        return copiedAt == null && all.isEmpty();
    }

    /** Returns the aids that can be applied for. */
    public List<PlacedAid> open(Instant now) {
        return all.stream().filter(placed -> placed.isOpen(now)).toList();
    }

    /** Returns when the list changes although nothing is copied: aids close at midnight, calls at their times; null for never. */
    public @Nullable Instant changeAfter(Instant now) {
        return Stream.concat(
                        copiedAt == null
                                ? Stream.empty()
                                : Stream.of(ParisCalendar.startOf(
                                        ParisCalendar.dateOf(now).plusDays(1))),
                        all.stream().flatMap(placed -> placed.changeAfter(now).stream()))
                .min(Instant::compareTo)
                .orElse(null);
    }
}
