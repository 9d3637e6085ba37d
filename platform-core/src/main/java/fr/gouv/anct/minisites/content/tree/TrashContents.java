package fr.gouv.anct.minisites.content.tree;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * All that is in the trash of a site.
 *
 * @param seen how many of the pages visitors saw when they were thrown away
 * @param versions of these pages
 * @param comments of those who read them by a secret link
 * @param latest when a page was last thrown away; none when it is empty
 */
public record TrashContents(
        long pages,
        long seen,
        long versions,
        long comments,
        @Nullable Instant latest) {}
