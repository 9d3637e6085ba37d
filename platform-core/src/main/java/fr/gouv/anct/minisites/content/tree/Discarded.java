package fr.gouv.anct.minisites.content.tree;

import fr.gouv.anct.minisites.content.Page;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A page in the trash.
 *
 * @param page as it stood; what it stood under may have moved since, or be gone
 * @param by name of who threw it away; none: that is not known
 * @param under how many pages were thrown away with it, because they stood under it
 */
public record Discarded(
        Page page, String title, Instant at, @Nullable String by, long under) {}
