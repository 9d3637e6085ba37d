package fr.gouv.anct.minisites.admin.api.page;

import org.jspecify.annotations.Nullable;

/**
 * Version to submit for review.
 *
 * @param version that was read
 * @param note to the reviewer
 */
record SentSubmission(Integer version, @Nullable String note) {}
