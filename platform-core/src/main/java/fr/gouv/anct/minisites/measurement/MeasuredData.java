package fr.gouv.anct.minisites.measurement;

import fr.gouv.anct.minisites.validation.Coded;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The kinds of data that the measurement of consultation keeps, with their retention: the retention jobs apply it, and
 * « Données personnelles » of each site shows it, with the texts {@code privacy.measured.<code>}.
 */
public enum MeasuredData implements Coded {
    /** Keyed hashes that tell the visitors of one site and day apart, and the words searched on that day. */
    VISITORS(48, ChronoUnit.HOURS),
    PAGES_BY_DAY(92, ChronoUnit.DAYS),
    /** Pages, clicks to the tools of services, origins and downloads. */
    PAGES_BY_MONTH(25, ChronoUnit.MONTHS),
    SITE(25, ChronoUnit.MONTHS),
    /** Words searched by more than three visitors of one day. */
    SEARCHES(92, ChronoUnit.DAYS),
    MISSING_PAGES(92, ChronoUnit.DAYS),
    /** Answers to the question whether a page is useful, and their reasons. */
    FEEDBACK(25, ChronoUnit.MONTHS),
    /** Random ids of the answers whose reason is counted. */
    EXPLAINED_FEEDBACK(1, ChronoUnit.DAYS),
    /** Answers that led visitors of the guide of the portal to nothing of use. */
    GUIDE_MISSES(25, ChronoUnit.MONTHS),
    /** Searched words and missing addresses that the team of a site keeps as they are in the list of the week. */
    KEPT_SIGNALS(3, ChronoUnit.MONTHS);

    private final int number;
    private final ChronoUnit unit;

    MeasuredData(int number, ChronoUnit unit) {
        this.number = number;
        this.unit = unit;
    }

    /** Returns the length of the retention period, in units of {@link #unit}. */
    public int number() {
        return number;
    }

    public ChronoUnit unit() {
        return unit;
    }

    /** Returns the first day whose data are kept on a day; for retention periods of days or months. */
    public LocalDate firstKeptDay(LocalDate today) {
        return today.minus(number, unit);
    }
}
