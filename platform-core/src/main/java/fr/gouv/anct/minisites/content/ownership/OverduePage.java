package fr.gouv.anct.minisites.content.ownership;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Title, path, owner and review date of a page whose review date has passed, in the list of pages to review of a site.
 *
 * @param owner name of the member responsible for it
 */
public record OverduePage(
        UUID page,
        String title,
        String path,
        LocalDate on,
        @Nullable String owner) {}
