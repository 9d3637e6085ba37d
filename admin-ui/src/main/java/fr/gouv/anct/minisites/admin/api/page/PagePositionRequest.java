package fr.gouv.anct.minisites.admin.api.page;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * New position of a page and its descendants.
 *
 * @param slug last segment of its path
 * @param rank after the move, from 0; last when it is omitted
 */
@JsonTypeName("SentPlace")
record PagePositionRequest(
        UUID parent, String slug, @Nullable Integer rank) {}
