package fr.gouv.anct.minisites.content.upkeep;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who sees to a page, and when.
 *
 * @param owner account of a member of the site
 * @param reviewOn when it is to be read again
 * @param date that an article bears; none for other pages
 */
public record Upkeep(
        @Nullable UUID owner,
        @Nullable LocalDate reviewOn,
        @Nullable LocalDate date) {}
