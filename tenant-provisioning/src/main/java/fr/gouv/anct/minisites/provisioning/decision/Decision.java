package fr.gouv.anct.minisites.provisioning.decision;

import org.jspecify.annotations.Nullable;

/** What central communications decide on a request. */
public sealed interface Decision {

    /** The site is made. */
    record Approval(@Nullable String comment) implements Decision {}

    /** The requester changes the request and sends it again. */
    record ChangesRequested(String reason) implements Decision {}

    /** No site. */
    record Refusal(String reason) implements Decision {}

    /** A section of the portal is enough. */
    record PortalSection(String reason) implements Decision {}
}
