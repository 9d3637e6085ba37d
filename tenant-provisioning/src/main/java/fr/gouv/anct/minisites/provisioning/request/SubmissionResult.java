package fr.gouv.anct.minisites.provisioning.request;

import fr.gouv.anct.minisites.validation.Problem;
import java.util.List;

/**
 * The result of submitting a site request: sent, or incomplete with the problems of its answers, in which case nothing
 * changes.
 */
public sealed interface SubmissionResult {

    /** The request waits for a decision. */
    record Sent(SiteRequest request) implements SubmissionResult {}

    /** The request is unchanged, and keeps its answers. */
    record Incomplete(List<Problem> problems) implements SubmissionResult {}
}
