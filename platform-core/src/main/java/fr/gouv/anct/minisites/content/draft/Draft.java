package fr.gouv.anct.minisites.content.draft;

import fr.gouv.anct.minisites.content.Page;
import fr.gouv.anct.minisites.content.Revision;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page with its newest saved revision, published or not, its author, state, owner and review date; unsaved input is a
 * working copy.
 *
 * @param number of the revision among those of the page, from 1
 * @param author name of the author
 * @param comment reason for the revision, in the author's words
 * @param publishedRevision the revision that visitors see; null when they see none
 * @param ownerId account responsible for keeping the page up to date
 * @param reviewOn date of its next review
 * @param shared whether the portal may find it, once it is published
 */
public record Draft(
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
        @Nullable LocalDate reviewOn,
        boolean shared) {}
