package fr.gouv.anct.minisites.site;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a site's accessibility; the statement (RGAA 4.1.2) is made of it. A rate is never inherited from
 * another site.
 *
 * @param audit the last one; none: the site is « non conforme »
 * @param multiYearPlanUrl the « schéma pluriannuel », three years at most
 * @param actionPlanUrl the plan of the year
 * @param contactEmail where to report an obstacle
 * @param established date of the statement
 */
public record AccessibilityRecord(
        @Nullable Audit audit,
        @Nullable String multiYearPlanUrl,
        @Nullable String actionPlanUrl,
        String contactEmail,
        LocalDate established) {

    /**
     * One audit.
     *
     * @param rate percentage of applicable criteria met, 0 to 100
     * @param nonConformities plain sentences, one for each failed point
     * @param disproportionateBurden contents left out for that reason
     * @param exempt contents outside the obligation
     * @param environment assistive technologies and browsers used for the tests
     * @param pages titles of the pages of the sample
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
            List<String> pages) {}

    /** Total at 100 %, partial from 50 %, none below or without an audit; an audit counts for three years. */
    public ConformityState state(LocalDate today) {
        if (audit == null || audit.date().plusYears(3).isBefore(today) || audit.rate() < 50) {
            return ConformityState.NONE;
        }
        return audit.rate() >= 100 ? ConformityState.TOTAL : ConformityState.PARTIAL;
    }
}
