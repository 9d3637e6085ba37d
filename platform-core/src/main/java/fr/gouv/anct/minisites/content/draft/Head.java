package fr.gouv.anct.minisites.content.draft;

import fr.gouv.anct.minisites.content.Page;
import fr.gouv.anct.minisites.content.Revision;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page with its newest revision: what its team works on.
 *
 * @param number of the revision among those of the page, from 1
 * @param author name of who wrote it
 * @param comment why, in the author's words
 * @param publishedRevision what visitors see; none: nothing
 * @param ownerId who keeps the page up to date
 * @param reviewOn when it is to be read again
 */
public record Head(
        Page page,
        UUID revisionId,
        int number,
        Revision revision,
        String author,
        @Nullable UUID authorId,
        Instant at,
        @Nullable String comment,
        PageState state,
        @Nullable UUID publishedRevision,
        @Nullable Instant publishedAt,
        @Nullable UUID ownerId,
        @Nullable LocalDate reviewOn) {}
