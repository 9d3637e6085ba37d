package fr.gouv.anct.minisites.provisioning.request;

import java.util.List;

/** What came of sending a request. */
public sealed interface Sending {

    /** It waits for a decision. */
    record Sent(SiteRequest request) implements Sending {}

    /** It stays as it was, and everything typed with it. */
    record Incomplete(List<Problem> problems) implements Sending {}
}
