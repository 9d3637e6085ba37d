package fr.gouv.anct.minisites.site;

import fr.gouv.anct.minisites.validation.Checked;
import fr.gouv.anct.minisites.validation.PlainText;
import fr.gouv.anct.minisites.validation.Problem;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Accessibility data of a site, from which its statement (RGAA 4.1.2) is generated. A rate is never inherited from
 * another site.
 *
 * @param audit the audit with the latest date; null: the site is « non conforme »
 * @param multiYearPlanUrl URL of the multi-year plan (« schéma pluriannuel »), three years at most
 * @param actionPlanUrl URL of the plan of the year
 * @param contactEmail for reports of accessibility problems; null: see {@link PublishedContacts}
 * @param established date of the statement
 * @param earlier earlier audits, newest first; adding one keeps {@link #MOST_EARLIER} of them
 */
public record AccessibilityRecord(
        @Nullable Audit audit,
        @Nullable String multiYearPlanUrl,
        @Nullable String actionPlanUrl,
        @Nullable String contactEmail,
        LocalDate established,
        List<Audit> earlier) {

    /** Validity of an audit, in years. */
    public static final int YEARS = 3;

    /** Maximum number of earlier audits: each page of a site reads this record. */
    public static final int MOST_EARLIER = 20;

    private static final Comparator<Audit> NEWEST_FIRST =
            Comparator.comparing(Audit::date).reversed();

    /** Creates a record without earlier audits. */
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
     * @param disproportionateBurden content not made accessible for that reason
     * @param exempt content outside the obligation
     * @param environment assistive technologies and browsers used for the tests
     * @param pages titles of the pages of the sample
     * @param method method of the audit, for example against the 106 criteria
     */
    public record Audit(
            @NotBlank @Size(max = Audit.LONGEST_LINE) String auditor,
            LocalDate date,
            double rate,
            List<String> nonConformities,
            List<String> disproportionateBurden,
            List<String> exempt,
            List<String> technologies,
            List<String> environment,
            List<String> tools,
            List<String> pages,
            @Nullable @Size(max = Audit.LONGEST_LINE) String method)
            implements Checked {

        /** Maximum length of the auditor and of the method, in characters. */
        public static final int LONGEST_LINE = 200;

        /** Maximum length of a list as typed, one element a line, in characters. */
        public static final int LONGEST_LIST = 10_000;

        /** Day of the law that requires audits; there is none before. */
        public static final LocalDate FIRST_DAY = LocalDate.of(2005, 2, 11);

        /** Creates an audit whose method is unknown. */
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

        /** Returns a copy as it is stored: one line for each text, the rate with two decimals. */
        public Audit normalized() {
            String line = method == null ? "" : PlainText.line(method);
            return new Audit(
                    PlainText.line(auditor),
                    date,
                    Double.isFinite(rate)
                            ? BigDecimal.valueOf(rate)
                                    .setScale(2, RoundingMode.HALF_UP)
                                    .doubleValue()
                            : rate,
                    items(nonConformities),
                    items(disproportionateBurden),
                    items(exempt),
                    items(technologies),
                    items(environment),
                    items(tools),
                    items(pages),
                    line.isEmpty() ? null : line);
        }

        private static List<String> items(List<String> list) {
            return PlainText.items(String.join("\n", list));
        }

        @Override
        public List<Problem> problems() {
            List<Problem> problems = new ArrayList<>();
            if (date.isBefore(FIRST_DAY)) {
                problems.add(Problem.of("date", "before-law"));
            }
            if (!(rate >= 0 && rate <= 100)) {
                problems.add(Problem.of("rate", "range"));
            } else if (rate == 100 && !nonConformities.isEmpty()) {
                problems.add(Problem.of("rate", "total"));
            }
            Stream.of(
                            Map.entry("nonConformities", nonConformities),
                            Map.entry("disproportionateBurden", disproportionateBurden),
                            Map.entry("exempt", exempt),
                            Map.entry("technologies", technologies),
                            Map.entry("environment", environment),
                            Map.entry("tools", tools),
                            Map.entry("pages", pages))
                    .filter(list -> String.join("\n", list.getValue()).length() > LONGEST_LIST)
                    .forEach(list -> problems.add(Problem.of(list.getKey(), Problem.LONG, LONGEST_LIST)));
            return problems;
        }

        /** Returns the problem of an audit whose date is to come. */
        public List<Problem> problems(LocalDate today) {
            return date.isAfter(today) ? List.of(Problem.of("date", "future")) : List.of();
        }

        /**
         * State of conformity by rate, as long as the audit is valid: total at 100 %, partial from 50 %, none below.
         */
        public ConformityState state() {
            if (rate < 50) {
                return ConformityState.NONE;
            }
            return rate >= 100 ? ConformityState.TOTAL : ConformityState.PARTIAL;
        }

        /** Returns which content is listed to explain a rate below 100 %. */
        public Explanation explanation() {
            if (nonConformities.isEmpty()) {
                return disproportionateBurden.isEmpty() ? Explanation.NOTHING : Explanation.BURDEN;
            }
            return disproportionateBurden.isEmpty() ? Explanation.FAILURES : Explanation.BOTH;
        }

        /** Whether criteria fail without a list of failures. */
        public boolean incomplete() {
            return rate < 100 && explanation() == Explanation.NOTHING;
        }

        /** The last day of validity. */
        public LocalDate lastDay() {
            return date.plusYears(YEARS);
        }
    }

    /** Content that an audit lists as not accessible: failures, disproportionate burdens, both or nothing. */
    public enum Explanation {
        FAILURES,
        BURDEN,
        BOTH,
        NOTHING
    }

    /**
     * Adds an audit. The audit with the latest date counts, and of two with one date the one written last.
     *
     * @param another is dropped unless {@link #keeps} accepts it
     */
    public AccessibilityRecord audited(Audit another, LocalDate today) {
        return of(
                Stream.concat(Stream.of(another), audits().stream())
                        .sorted(NEWEST_FIRST)
                        .limit(1 + MOST_EARLIER),
                today);
    }

    /**
     * Whether another audit would be kept: not when the current one and {@link #MOST_EARLIER} others all have later
     * dates.
     */
    public boolean keeps(Audit another) {
        return audits().stream()
                        .filter(known -> known.date().isAfter(another.date()))
                        .count()
                <= MOST_EARLIER;
    }

    /** Replaces the latest audit, whose date may change. */
    public AccessibilityRecord corrected(Audit latest, LocalDate today) {
        return of(Stream.concat(Stream.of(latest), earlier.stream()), today);
    }

    /** Returns the contact and the plans. */
    public AccessibilityContact contact() {
        return new AccessibilityContact(contactEmail, multiYearPlanUrl, actionPlanUrl);
    }

    /** Replaces the contact and the plans. */
    public AccessibilityRecord withContact(AccessibilityContact contact, LocalDate today) {
        return new AccessibilityRecord(
                audit, contact.multiYearPlanUrl(), contact.actionPlanUrl(), contact.contactEmail(), today, earlier);
    }

    /** Returns all audits, newest first. */
    public List<Audit> audits() {
        return Stream.concat(Stream.ofNullable(audit), earlier.stream()).toList();
    }

    /** Removes an audit, for example one of another site; the remaining audit with the latest date counts. */
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

    /**
     * State of conformity: total at 100 %, partial from 50 %, none below or without a valid audit; an audit is valid
     * for three years.
     */
    public ConformityState state(LocalDate today) {
        return audit == null || expiry(today) == null ? ConformityState.NONE : audit.state();
    }

    /** Returns the first day without a valid audit; null when there is none today. */
    public @Nullable LocalDate expiry(LocalDate today) {
        return audit == null || audit.lastDay().isBefore(today)
                ? null
                : audit.lastDay().plusDays(1);
    }
}
