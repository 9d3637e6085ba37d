package fr.gouv.anct.minisites.admin.api.settings;

import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.gouv.anct.minisites.site.AccessibilityRecord;
import fr.gouv.anct.minisites.site.AccessibilityRecord.Audit;
import fr.gouv.anct.minisites.site.ConformityState;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Accessibility record of a site in the JSON that the API returns: conformity state, last and earlier audits, plan URLs
 * and contact.
 *
 * @param state as the mandatory mention words it, today
 * @param audit the last one; null: the site is « non conforme »
 * @param multiYearPlanUrl the « schéma pluriannuel »
 * @param actionPlanUrl the plan of the year
 * @param established date of the statement
 * @param earlier the audits before the last one, newest first, {@value AccessibilityRecord#MOST_EARLIER} at most
 */
@JsonTypeName("AccessibilityDocument")
record AccessibilityDetails(
        ConformityState state,
        @Nullable Audit audit,
        @Nullable String multiYearPlanUrl,
        @Nullable String actionPlanUrl,
        @Nullable String contactEmail,
        LocalDate established,
        List<Audit> earlier) {

    static AccessibilityDetails of(AccessibilityRecord record, LocalDate today) {
        return new AccessibilityDetails(
                record.state(today),
                record.audit(),
                record.multiYearPlanUrl(),
                record.actionPlanUrl(),
                record.contactEmail(),
                record.established(),
                record.earlier());
    }
}
