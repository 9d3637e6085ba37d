package fr.gouv.anct.minisites.provisioning.request;

import java.util.List;

/** Result of submitting a request. */
public sealed interface Sending {

    /** The request waits for a decision. */
    record Sent(SiteRequest request) implements Sending {}

    /** The request is unchanged, and keeps its answers. */
    record Incomplete(List<Problem> problems) implements Sending {}
}
