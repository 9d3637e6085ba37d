package fr.gouv.anct.minisites.admin.api.page;

import fr.gouv.anct.minisites.content.upkeep.Upkeep;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who sees to a page, and when.
 *
 * @param owner id of a member of the space
 * @param reviewOn when it is to be read again
 * @param date that an article bears
 */
record UpkeepDocument(
        @Nullable UUID owner,
        @Nullable LocalDate reviewOn,
        @Nullable LocalDate date) {

    static UpkeepDocument of(Upkeep upkeep) {
        return new UpkeepDocument(upkeep.owner(), upkeep.reviewOn(), upkeep.date());
    }

    Upkeep upkeep() {
        return new Upkeep(owner, reviewOn, date);
    }
}
