package fr.gouv.anct.minisites.territorycontent;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A thing that concerns a territory.
 *
 * @param site the site with its page, which must be live; null where {@code path} is a whole URL
 * @param path of its page within the site, or the URL of something that is no page of a site
 */
public record TerritoryItem(
        TerritoryScale scale,
        String title,
        @Nullable String text,
        @Nullable UUID site,
        String path,
        @Nullable LocalDate date) {}
