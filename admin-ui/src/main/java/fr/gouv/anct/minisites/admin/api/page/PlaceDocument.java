package fr.gouv.anct.minisites.admin.api.page;

import fr.gouv.anct.minisites.admin.api.ApiLink;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a page stands.
 *
 * @param slug last part of its address
 * @param path within the site
 * @param rank among the pages under the same one, from 0; articles stand by their dates
 */
record PlaceDocument(UUID page, @Nullable UUID parent, String slug, String path, int rank, List<ApiLink> links) {}
