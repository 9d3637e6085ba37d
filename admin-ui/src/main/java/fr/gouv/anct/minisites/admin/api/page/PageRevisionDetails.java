package fr.gouv.anct.minisites.admin.api.page;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Version of a page, with its content.
 *
 * @param comment why it was saved, in its author's words
 */
@JsonTypeName("VersionDocument")
record PageRevisionDetails(
        int version,
        Instant savedAt,
        String savedBy,
        @Nullable String comment,
        PageContent content) {

    /**
     * Version in a list.
     *
     * @param online whether visitors read it
     */
    @JsonTypeName("VersionDocumentLine")
    record Summary(
            int version,
            String title,
            Instant savedAt,
            String savedBy,
            @Nullable String comment,
            boolean online) {}
}
