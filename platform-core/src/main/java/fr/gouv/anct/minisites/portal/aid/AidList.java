package fr.gouv.anct.minisites.portal.aid;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The aids of one copy.
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

    /** Returns the aids that can still be applied for. */
    public List<PlacedAid> open(LocalDate today) {
        return all.stream().filter(placed -> placed.aid().isOpen(today)).toList();
    }
}
