package fr.gouv.anct.minisites.provisioning.decision;

import fr.gouv.anct.minisites.provisioning.request.SiteRequest;

/** What came of deciding. */
public sealed interface Outcome {

    /** It is decided, and who asked has been written to. */
    record Decided(SiteRequest request) implements Outcome {}

    /** Who asks never decides. */
    record OwnRequest() implements Outcome {}

    /** It was decided, withdrawn or changed meanwhile. */
    record Overtaken(SiteRequest now) implements Outcome {}

    /** Whatever is not an approval needs a reason, of at most 4,000 characters. */
    record ReasonMissing() implements Outcome {}
}
