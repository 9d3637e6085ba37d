package fr.gouv.anct.minisites.content.check;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page in which something was found.
 *
 * @param first what was found first, of the gravest; none while that is looked for again
 */
public record CheckedPage(
        UUID page,
        String title,
        String path,
        int errors,
        int warnings,
        @Nullable Finding first) {}
