package fr.gouv.anct.minisites.provisioning.decision;

import org.jspecify.annotations.Nullable;

/** A decision of central communications on a request. */
public sealed interface Decision {

    /** The site is created. */
    record Approval(@Nullable String comment) implements Decision {}

    /** The requester changes the request and submits it again. */
    record ChangesRequested(String reason) implements Decision {}

    /** No site is created. */
    record Refusal(String reason) implements Decision {}

    /** A section of the portal is enough. */
    record PortalSection(String reason) implements Decision {}
}
