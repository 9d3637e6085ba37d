package fr.gouv.anct.minisites.provisioning.request;

import fr.gouv.anct.minisites.validation.Problem;
import java.util.List;

/** Result of submitting a request. */
public sealed interface SubmissionResult {

    /** The request waits for a decision. */
    record Sent(SiteRequest request) implements SubmissionResult {}

    /** The request is unchanged, and keeps its answers. */
    record Incomplete(List<Problem> problems) implements SubmissionResult {}
}
