package fr.gouv.anct.minisites.content;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Id, kind, path, position in the page tree and date of a page, without its content, which is in a {@link Revision}.
 *
 * @param path whole path within the site; {@code /} is the home page
 * @param position among its siblings
 * @param date of an article, a document, a service or a call for projects; null for other kinds
 */
public record Page(
        UUID id,
        @Nullable UUID parentId,
        PageKind kind,
        String path,
        int position,
        @Nullable LocalDate date) {}
