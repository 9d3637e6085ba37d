package fr.gouv.anct.minisites.sharedcontent;

import fr.gouv.anct.minisites.content.PageKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The texts of an item of a list across sites, as its site publishes it now.
 *
 * @param path within its site
 * @param published when it was last published
 */
public record SharedText(
        UUID site,
        UUID page,
        PageKind kind,
        String path,
        String title,
        @Nullable String lead,
        LocalDate date,
        Instant published) {}
