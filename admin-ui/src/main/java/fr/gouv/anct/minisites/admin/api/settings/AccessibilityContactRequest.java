package fr.gouv.anct.minisites.admin.api.settings;

import com.fasterxml.jackson.annotation.JsonTypeName;
import org.jspecify.annotations.Nullable;

/**
 * Contact to whom visitors report an obstacle, and the plans that the statement names.
 *
 * @param contactEmail null: the site's address for visitors
 * @param multiYearPlanUrl the « schéma pluriannuel »
 * @param actionPlanUrl the plan of the year
 */
@JsonTypeName("SentContact")
record AccessibilityContactRequest(
        @Nullable String contactEmail,
        @Nullable String multiYearPlanUrl,
        @Nullable String actionPlanUrl) {}
