package fr.gouv.anct.minisites.admin.api.page;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a page is to stand, with all that is under it.
 *
 * @param slug last part of its address
 * @param rank that it has afterwards, from 0; last when it is left out
 */
record SentPlace(UUID parent, String slug, @Nullable Integer rank) {}
