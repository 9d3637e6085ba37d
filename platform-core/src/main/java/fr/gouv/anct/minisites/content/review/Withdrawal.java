package fr.gouv.anct.minisites.content.review;

import fr.gouv.anct.minisites.access.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The withdrawal of a page that was not published again since.
 *
 * @param version number of the revision that was published until then; null when it is not known
 * @param successor title of the page to which visitors of the document are led; null for none
 * @param service role on the platform in which the page was withdrawn in place of the team; null when the team did it
 */
public record Withdrawal(
        Instant at,
        @Nullable Integer version,
        @Nullable String successor,
        @Nullable Role service) {}
