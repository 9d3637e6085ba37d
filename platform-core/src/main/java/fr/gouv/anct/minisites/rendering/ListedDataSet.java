package fr.gouv.anct.minisites.rendering;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A data set in a list.
 *
 * @param link to its page at data.gouv.fr
 * @param organization name of its publisher; null for a person
 * @param licence null when it states none
 * @param updated day of its last update
 * @param formats of its files
 */
public record ListedDataSet(
        PageLink link,
        String summary,
        @Nullable String organization,
        @Nullable DataSetLicence licence,
        @Nullable LocalDate updated,
        List<String> formats) {}
