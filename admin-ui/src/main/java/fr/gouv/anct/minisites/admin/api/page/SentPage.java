package fr.gouv.anct.minisites.admin.api.page;

import org.jspecify.annotations.Nullable;

/**
 * A page to be saved.
 *
 * @param comment why, for the list of versions
 */
record SentPage(PageContent content, @Nullable String comment) {}
