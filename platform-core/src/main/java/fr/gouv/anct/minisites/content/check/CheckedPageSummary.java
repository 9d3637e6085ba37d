package fr.gouv.anct.minisites.content.check;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Title, path, numbers of errors and warnings, and findings of one page in the check report of a site.
 *
 * @param findings empty while they are recomputed
 */
public record CheckedPageSummary(
        UUID page, String title, String path, int errors, int warnings, List<Finding> findings) {

    /** The first of the most severe findings; null while they are recomputed. */
    public @Nullable Finding first() {
        return new Findings(findings).gravest();
    }
}
