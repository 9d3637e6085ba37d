package fr.gouv.anct.minisites.admin.api.page;

import org.jspecify.annotations.Nullable;

/**
 * Words to be reviewed.
 *
 * @param version that was read
 * @param note to who reviews
 */
record SentSubmission(Integer version, @Nullable String note) {}
