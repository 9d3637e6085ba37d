package fr.gouv.anct.minisites.admin.api.page;

import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.gouv.anct.minisites.admin.api.ApiLink;
import fr.gouv.anct.minisites.content.PageKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whole page in the JSON of the API: id, kind, path, parent, number and author of its newest version, and its content.
 * Its published version is part of its publication, which changes independently.
 *
 * @param path within the site
 * @param parent its parent page
 * @param date of an article
 * @param version number of the newest version, from 1
 * @param comment why it was saved, in its author's words
 */
@JsonTypeName("PageDocument")
record PageDetails(
        UUID id,
        PageKind kind,
        String path,
        @Nullable UUID parent,
        @Nullable LocalDate date,
        int version,
        Instant savedAt,
        String savedBy,
        @Nullable String comment,
        PageContent content,
        List<ApiLink> links) {}
