package fr.gouv.anct.minisites.admin.api.page;

import fr.gouv.anct.minisites.admin.api.ApiLink;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.draft.PageState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page in a list, as its newest version says.
 *
 * @param path within the site
 * @param parent that it stands under
 * @param date of an article
 * @param state {@code changed} when visitors read an older version
 */
record PageFacts(
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
