package fr.gouv.anct.minisites.admin.api.page;

import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.gouv.anct.minisites.content.ownership.PageOwnership;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Owner and review date of a page.
 *
 * @param owner id of a member of the site
 * @param reviewOn when the page is to be reviewed
 * @param date of an article
 */
@JsonTypeName("UpkeepDocument")
record PageOwnershipDetails(
        @Nullable UUID owner,
        @Nullable LocalDate reviewOn,
        @Nullable LocalDate date) {

    static PageOwnershipDetails of(PageOwnership ownership) {
        return new PageOwnershipDetails(ownership.owner(), ownership.reviewOn(), ownership.date());
    }

    PageOwnership upkeep() {
        return new PageOwnership(owner, reviewOn, date);
    }
}
