package fr.gouv.anct.minisites.content.trash;

import fr.gouv.anct.minisites.content.Page;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Embedded;

/**
 * A page in the trash, with the account and time of the deletion and the number of descendants trashed along with it.
 *
 * @param page as it was when trashed; its parent may have moved or been deleted since
 * @param by name of the account that trashed it; null when unknown
 * @param under number of descendants trashed along with it
 */
public record TrashedPage(
        @Embedded.Empty Page page,
        String title,
        Instant at,
        @Nullable String by,
        long under) {}
