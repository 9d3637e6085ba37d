package fr.gouv.anct.minisites.content.trash;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of pages, revisions and reader comments in the trash of a site, shown before the trash is emptied.
 *
 * @param seen number of pages that were published when trashed
 * @param versions number of their revisions
 * @param comments number of their comments by readers of a secret link
 * @param latest when a page was last trashed; null when the trash is empty
 */
public record TrashSummary(
        long pages,
        long seen,
        long versions,
        long comments,
        @Nullable Instant latest) {}
