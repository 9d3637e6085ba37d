package fr.gouv.anct.minisites.provisioning.launch;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What came of opening a site, or of taking that back. */
public sealed interface LaunchOutcome {

    /** It answers at its address. */
    record Launched(Launch launch) implements LaunchOutcome {}

    /** It is not in preparation: open already, or closed. */
    record NotInPreparation() implements LaunchOutcome {}

    /** Nothing is written there, and so nothing opened, until somebody sees to the site. */
    record ReadOnly() implements LaunchOutcome {}

    /**
     * Visitors would find nothing at its root.
     *
     * @param home the page to publish first; none when the site has none
     */
    record HomeUnpublished(@Nullable UUID home) implements LaunchOutcome {}

    /** It is in preparation again. */
    record Undone() implements LaunchOutcome {}

    /** More than an hour ago, or not open. */
    record TooLate() implements LaunchOutcome {}
}
