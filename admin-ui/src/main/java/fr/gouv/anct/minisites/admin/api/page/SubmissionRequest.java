package fr.gouv.anct.minisites.admin.api.page;

import com.fasterxml.jackson.annotation.JsonTypeName;
import org.jspecify.annotations.Nullable;

/**
 * Version to submit for review.
 *
 * @param version that was read
 * @param note to the reviewer
 */
@JsonTypeName("SentSubmission")
record SubmissionRequest(Integer version, @Nullable String note) {}
