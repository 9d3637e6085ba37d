package fr.gouv.anct.minisites.admin.api.page;

import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.gouv.anct.minisites.admin.api.ApiLink;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.draft.PageState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Page in a list, by its newest version.
 *
 * @param path within the site
 * @param parent its parent page
 * @param date of an article
 * @param state {@code changed} when visitors read an older version
 */
@JsonTypeName("PageFacts")
record ApiPageSummary(
        UUID id,
        PageKind kind,
        String path,
        @Nullable UUID parent,
        @Nullable LocalDate date,
        String title,
        List<String> tags,
        PageState state,
        Instant savedAt,
        String savedBy,
        List<ApiLink> links) {}
