package fr.gouv.anct.minisites.measurement.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A point of a curve: the views of one day, or of one month.
 *
 * @param from the day, or the first day of the month
 * @param before the views at the same position of the period of comparison; null without one
 */
public record CurvePoint(
        LocalDate from, long views, @Nullable Long before) {

    /** Returns a point for each day of a range, or for each of its months; those without counts are zero. */
    static <T> List<CurvePoint> of(
            List<T> counts, Function<T, LocalDate> day, ToLongFunction<T> views, DateRange range, boolean monthly) {
        Map<LocalDate, Long> sums = counts.stream()
                .collect(Collectors.groupingBy(
                        count -> start(day.apply(count), monthly), Collectors.summingLong(views)));
        List<CurvePoint> points = new ArrayList<>();
        for (LocalDate at = start(range.from(), monthly);
                !at.isAfter(range.to());
                at = monthly ? at.plusMonths(1) : at.plusDays(1)) {
            points.add(new CurvePoint(at, sums.getOrDefault(at, 0L), null));
        }
        return List.copyOf(points);
    }

    private static LocalDate start(LocalDate day, boolean monthly) {
        return monthly ? YearMonth.from(day).atDay(1) : day;
    }

    /** Returns the points with the views of those of the period of comparison, by their position. */
    static List<CurvePoint> compared(List<CurvePoint> points, List<CurvePoint> earlier) {
        List<CurvePoint> both = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            CurvePoint point = points.get(i);
            both.add(new CurvePoint(
                    point.from(),
                    point.views(),
                    i < earlier.size() ? earlier.get(i).views() : null));
        }
        return List.copyOf(both);
    }
}
