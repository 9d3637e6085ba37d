package fr.gouv.anct.minisites.content;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page's identity and position in the tree of its site.
 *
 * @param path whole path within the site; {@code /} is the home page
 * @param position among its siblings
 * @param date of an article or a document; null for other kinds
 */
public record Page(
        UUID id,
        @Nullable UUID parentId,
        PageKind kind,
        String path,
        int position,
        @Nullable LocalDate date) {}
