package fr.gouv.anct.minisites.admin.api.page;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.UUID;

/**
 * Return of a submission to its author.
 *
 * @param submission its id
 * @param comment requested corrections
 */
@JsonTypeName("SentReturn")
record SubmissionReturnRequest(UUID submission, String comment) {}
