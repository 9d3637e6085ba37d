package fr.gouv.anct.minisites.content.tree;

import fr.gouv.anct.minisites.content.PageKind;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Kind, parent, path segment, title and date with which {@link PageCreation} is to create a page.
 *
 * @param id of the page
 * @param parent its parent page
 * @param segment last segment of its path
 * @param date date of an article
 * @param numbered whether a number is appended when the segment, not chosen by a user, is taken; otherwise a taken
 *     segment is refused
 */
public record PageCreationRequest(
        UUID id,
        PageKind kind,
        UUID parent,
        String segment,
        String title,
        @Nullable LocalDate date,
        boolean numbered) {

    /** Creates a request with a segment chosen by the user. */
    public PageCreationRequest(PageKind kind, UUID parent, String segment, String title, @Nullable LocalDate date) {
        this(kind, parent, segment, title, date, false);
    }

    /** Creates a request for a page with a new id. */
    public PageCreationRequest(
            PageKind kind, UUID parent, String segment, String title, @Nullable LocalDate date, boolean numbered) {
        this(UUID.randomUUID(), kind, parent, segment, title, date, numbered);
    }
}
