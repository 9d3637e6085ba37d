package fr.gouv.anct.minisites.admin.api.page;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Restoration of a page from the trash.
 *
 * @param parent its parent page; the former one when it is omitted
 * @param slug last segment of its path; the former one when it is omitted
 * @param online whether visitors see the formerly published version again; otherwise the page is a draft
 */
@JsonTypeName("SentRestoration")
record TrashRestorationRequest(
        @Nullable UUID parent,
        @Nullable String slug,
        @Nullable Boolean online) {}
