package fr.gouv.anct.minisites.provisioning.decision;

import fr.gouv.anct.minisites.provisioning.request.SiteRequest;
import fr.gouv.anct.minisites.validation.Problem;
import java.util.List;

/**
 * The result of deciding on a site request: decided, own request, changed meanwhile, or invalid input such as an
 * unavailable slug.
 */
public sealed interface DecisionResult {

    /** The request is decided, and the requester has been notified by letter. */
    record Decided(SiteRequest request) implements DecisionResult {}

    /** The decider is the requester, which is forbidden. */
    record OwnRequest() implements DecisionResult {}

    /** The request was decided, withdrawn or changed meanwhile. */
    record Conflict(SiteRequest now) implements DecisionResult {}

    /** The decision violates its constraints, or the slug of the site is not available. */
    record Invalid(List<Problem> problems) implements DecisionResult {}
}
