package fr.gouv.anct.minisites.admin.api.page;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Page to create, as a draft with only its title, or with the content of a template.
 *
 * @param parent its parent page
 * @param template that it starts from
 * @param slug last segment of its path; derived from the title when it is omitted
 */
@JsonTypeName("SentNewPage")
record NewPageRequest(
        String title,
        UUID parent,
        @Nullable String slug,
        @Nullable UUID template) {}
