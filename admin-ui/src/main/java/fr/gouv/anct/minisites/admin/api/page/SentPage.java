package fr.gouv.anct.minisites.admin.api.page;

import org.jspecify.annotations.Nullable;

/**
 * Page content to save.
 *
 * @param comment reason, for the list of versions
 */
record SentPage(PageContent content, @Nullable String comment) {}
