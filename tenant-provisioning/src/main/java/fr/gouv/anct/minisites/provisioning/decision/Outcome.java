package fr.gouv.anct.minisites.provisioning.decision;

import fr.gouv.anct.minisites.provisioning.request.SiteRequest;

/** Result of a decision. */
public sealed interface Outcome {

    /** The request is decided, and the requester has been notified by letter. */
    record Decided(SiteRequest request) implements Outcome {}

    /** The decider is the requester, which is forbidden. */
    record OwnRequest() implements Outcome {}

    /** The request was decided, withdrawn or changed meanwhile. */
    record Overtaken(SiteRequest now) implements Outcome {}

    /** Every decision except an approval requires a reason, of at most 4,000 characters. */
    record ReasonMissing() implements Outcome {}
}
