package fr.gouv.anct.minisites.portal.dataset;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A data set as data.gouv.fr publishes it. All texts are plain, of one line.
 *
 * @param id of data.gouv.fr, which stays when the title and the URL change
 * @param url of its page at data.gouv.fr
 * @param summary beginning of its description; may be empty
 * @param organization name of its publisher; null for a person
 * @param licence code of data.gouv.fr, such as {@code lov2}
 * @param updated day of its last update
 * @param formats of its files, in upper case
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record DataSet(
        String id,
        String title,
        String url,
        String summary,
        @Nullable String organization,
        @Nullable String licence,
        @Nullable LocalDate updated,
        List<String> formats) {}
