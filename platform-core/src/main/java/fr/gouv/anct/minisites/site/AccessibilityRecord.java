package fr.gouv.anct.minisites.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a site's accessibility; the statement (RGAA 4.1.2) is made of it. A rate is never inherited from
 * another site.
 *
 * @param audit the one of the latest day; none: the site is « non conforme »
 * @param multiYearPlanUrl the « schéma pluriannuel », three years at most
 * @param actionPlanUrl the plan of the year
 * @param contactEmail where to report an obstacle; none: as {@link PublishedContacts} has it
 * @param established date of the statement
 * @param earlier the audits before the last one, the newest first; a new one leaves {@link #MOST_EARLIER} of them
 */
public record AccessibilityRecord(
        @Nullable Audit audit,
        @Nullable String multiYearPlanUrl,
        @Nullable String actionPlanUrl,
        @Nullable String contactEmail,
        LocalDate established,
        List<Audit> earlier) {

    /** For how long an audit counts. */
    public static final int YEARS = 3;

    /** How many audits are kept beside the one that counts: each page of a site reads this record. */
    public static final int MOST_EARLIER = 20;

    private static final Comparator<Audit> NEWEST_FIRST =
            Comparator.comparing(Audit::date).reversed();

    /** With no other audits. */
    public AccessibilityRecord(
            @Nullable Audit audit,
            @Nullable String multiYearPlanUrl,
            @Nullable String actionPlanUrl,
            @Nullable String contactEmail,
            LocalDate established) {
        this(audit, multiYearPlanUrl, actionPlanUrl, contactEmail, established, List.of());
    }

    /**
     * One audit.
     *
     * @param rate percentage of applicable criteria met, 0 to 100
     * @param nonConformities plain sentences, one for each failed point
     * @param disproportionateBurden contents left out for that reason
     * @param exempt contents outside the obligation
     * @param environment assistive technologies and browsers used for the tests
     * @param pages titles of the pages of the sample
     * @param method how it was made, for example against the 106 criteria
     */
    public record Audit(
            String auditor,
            LocalDate date,
            double rate,
            List<String> nonConformities,
            List<String> disproportionateBurden,
            List<String> exempt,
            List<String> technologies,
            List<String> environment,
            List<String> tools,
            List<String> pages,
            @Nullable String method) {

        /** Made in a way that nothing is known of. */
        public Audit(
                String auditor,
                LocalDate date,
                double rate,
                List<String> nonConformities,
                List<String> disproportionateBurden,
                List<String> exempt,
                List<String> technologies,
                List<String> environment,
                List<String> tools,
                List<String> pages) {
            this(
                    auditor,
                    date,
                    rate,
                    nonConformities,
                    disproportionateBurden,
                    exempt,
                    technologies,
                    environment,
                    tools,
                    pages,
                    null);
        }

        /** What its rate says, as long as the audit counts: total at 100 %, partial from 50 %, none below. */
        public ConformityState state() {
            if (rate < 50) {
                return ConformityState.NONE;
            }
            return rate >= 100 ? ConformityState.TOTAL : ConformityState.PARTIAL;
        }

        /** What it lists to explain a rate below 100 %. */
        public Explanation explanation() {
            if (nonConformities.isEmpty()) {
                return disproportionateBurden.isEmpty() ? Explanation.NOTHING : Explanation.BURDEN;
            }
            return disproportionateBurden.isEmpty() ? Explanation.FAILURES : Explanation.BOTH;
        }

        /** Whether criteria fail and nothing says which: the failures are still to be listed. */
        public boolean incomplete() {
            return rate < 100 && explanation() == Explanation.NOTHING;
        }

        /** The last day on which it counts. */
        public LocalDate lastDay() {
            return date.plusYears(YEARS);
        }
    }

    /** Which contents an audit names as not accessible: failures, disproportionate burdens, both or nothing. */
    public enum Explanation {
        FAILURES,
        BURDEN,
        BOTH,
        NOTHING
    }

    /**
     * With another audit; the one of the latest day counts, and of two of one day the one that was written last.
     *
     * @param another {@link #keeps} tells whether it would be there
     */
    public AccessibilityRecord audited(Audit another, LocalDate today) {
        return of(
                Stream.concat(Stream.of(another), audits().stream())
                        .sorted(NEWEST_FIRST)
                        .limit(1 + MOST_EARLIER),
                today);
    }

    /** Whether another audit would stay: not when {@link #MOST_EARLIER} and the one that counts are all of later days. */
    public boolean keeps(Audit another) {
        return audits().stream()
                        .filter(known -> known.date().isAfter(another.date()))
                        .count()
                <= MOST_EARLIER;
    }

    /** With the last audit in other words, of which its day may be one. */
    public AccessibilityRecord corrected(Audit latest, LocalDate today) {
        return of(Stream.concat(Stream.of(latest), earlier.stream()), today);
    }

    /** All audits, the newest first. */
    public List<Audit> audits() {
        return Stream.concat(Stream.ofNullable(audit), earlier.stream()).toList();
    }

    /** Without one audit, for example of another site; of the others the one of the latest day counts. */
    public AccessibilityRecord without(Audit withdrawn, LocalDate today) {
        List<Audit> others = new ArrayList<>(audits());
        others.remove(withdrawn);
        return others.isEmpty()
                ? new AccessibilityRecord(null, multiYearPlanUrl, actionPlanUrl, contactEmail, today)
                : of(others.stream(), today);
    }

    private AccessibilityRecord of(Stream<Audit> audits, LocalDate today) {
        List<Audit> sorted = audits.sorted(NEWEST_FIRST).toList();
        Audit latest = sorted.getFirst();
        return new AccessibilityRecord(
                latest,
                multiYearPlanUrl,
                actionPlanUrl,
                contactEmail,
                latest.equals(audit) ? established : today,
                sorted.subList(1, sorted.size()));
    }

    /** Total at 100 %, partial from 50 %, none below or without an audit; an audit counts for three years. */
    public ConformityState state(LocalDate today) {
        return audit == null || audit.lastDay().isBefore(today) ? ConformityState.NONE : audit.state();
    }
}
