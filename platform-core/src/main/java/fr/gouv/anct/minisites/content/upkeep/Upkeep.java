package fr.gouv.anct.minisites.content.upkeep;

import fr.gouv.anct.minisites.content.draft.Head;
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
        @Nullable LocalDate date) {

    /** What is said of a page. */
    public static Upkeep of(Head head) {
        return new Upkeep(head.ownerId(), head.reviewOn(), head.page().date());
    }
}
