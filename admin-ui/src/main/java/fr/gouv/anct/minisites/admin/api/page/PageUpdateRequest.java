package fr.gouv.anct.minisites.admin.api.page;

import com.fasterxml.jackson.annotation.JsonTypeName;
import org.jspecify.annotations.Nullable;

/**
 * Page content to save.
 *
 * @param comment reason, for the list of versions
 */
@JsonTypeName("SentPage")
record PageUpdateRequest(PageContent content, @Nullable String comment) {}
