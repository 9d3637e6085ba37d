package fr.gouv.anct.minisites.provisioning.launch;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The result of launching a site or of undoing its launch: success, or a reason of refusal such as an unpublished home
 * page.
 */
public sealed interface LaunchResult {

    /** The site is served at its address. */
    record Launched(Launch launch) implements LaunchResult {}

    /** The site is not in preparation: live already, or closed. */
    record NotInPreparation() implements LaunchResult {}

    /** The site is read-only, which also blocks its launch, until a user resolves the cause. */
    record ReadOnly() implements LaunchResult {}

    /** The site is still being created, or its creation has failed: pages, settings or owners are missing. */
    record Unfinished() implements LaunchResult {}

    /**
     * The home page is not published: visitors would get a 404 at the root.
     *
     * @param home the page to publish first; null when the site has none
     */
    record HomeUnpublished(@Nullable UUID home) implements LaunchResult {}

    /** The site is in preparation again. */
    record Undone() implements LaunchResult {}

    /** The launch is more than an hour old, or the site is not live. */
    record TooLate() implements LaunchResult {}
}
