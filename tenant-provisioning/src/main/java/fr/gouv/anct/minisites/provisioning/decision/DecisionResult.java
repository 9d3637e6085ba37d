package fr.gouv.anct.minisites.provisioning.decision;

import fr.gouv.anct.minisites.provisioning.request.SiteRequest;

/** Result of a decision. */
public sealed interface DecisionResult {

    /** The request is decided, and the requester has been notified by letter. */
    record Decided(SiteRequest request) implements DecisionResult {}

    /** The decider is the requester, which is forbidden. */
    record OwnRequest() implements DecisionResult {}

    /** The request was decided, withdrawn or changed meanwhile. */
    record Conflict(SiteRequest now) implements DecisionResult {}

    /** Every decision except an approval requires a reason, of at most 4,000 characters. */
    record ReasonMissing() implements DecisionResult {}
}
