package fr.gouv.anct.minisites.admin.api.page;

import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.gouv.anct.minisites.admin.api.ApiLink;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Position of a page in the tree.
 *
 * @param slug last segment of its path
 * @param path within the site
 * @param rank among its siblings, from 0; articles are sorted by date
 */
@JsonTypeName("PlaceDocument")
record PagePositionDetails(UUID page, @Nullable UUID parent, String slug, String path, int rank, List<ApiLink> links) {}
