package fr.gouv.anct.minisites.rendering;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Remark on the availability of a service on a day. */
public enum ServiceBadge {
    /** Published less than {@value #DAYS_NEW} days ago. */
    NEW,
    /** Not available yet. */
    UPCOMING,
    /** Its last day is less than {@value #DAYS_ENDING} days away. */
    ENDING,
    /** After its last day. */
    ENDED;

    private static final int DAYS_NEW = 60;
    private static final int DAYS_ENDING = 30;

    /**
     * The days that decide the badges of a service.
     *
     * @param published date of the service
     * @param opens first day
     * @param closes last day
     */
    public record Days(
            LocalDate published,
            @Nullable LocalDate opens,
            @Nullable LocalDate closes) {

        /** Returns the badges on a day. */
        public List<ServiceBadge> on(LocalDate day) {
            if (closes != null && closes.isBefore(day)) {
                return List.of(ENDED);
            }
            return Stream.of(
                            published.isAfter(day.minusDays(DAYS_NEW)) ? NEW : null,
                            opens != null && opens.isAfter(day) ? UPCOMING : null,
                            closes != null && closes.isBefore(day.plusDays(DAYS_ENDING)) ? ENDING : null)
                    .flatMap(Stream::ofNullable)
                    .toList();
        }

        /** Returns the first later day on which the badges may be others; empty when they stay. */
        public Optional<LocalDate> changeAfter(LocalDate day) {
            return Stream.of(
                            published.plusDays(DAYS_NEW),
                            opens,
                            closes == null ? null : closes.minusDays(DAYS_ENDING - 1L),
                            closes == null ? null : closes.plusDays(1))
                    .flatMap(Stream::ofNullable)
                    .filter(change -> change.isAfter(day))
                    .min(LocalDate::compareTo);
        }
    }
}
