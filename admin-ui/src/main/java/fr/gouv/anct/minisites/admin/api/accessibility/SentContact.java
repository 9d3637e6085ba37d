package fr.gouv.anct.minisites.admin.api.accessibility;

import org.jspecify.annotations.Nullable;

/**
 * Whom a visitor tells of an obstacle, and the plans that the statement names.
 *
 * @param contactEmail none: the site's address for visitors
 * @param multiYearPlanUrl the « schéma pluriannuel »
 * @param actionPlanUrl the plan of the year
 */
record SentContact(
        @Nullable String contactEmail,
        @Nullable String multiYearPlanUrl,
        @Nullable String actionPlanUrl) {}
