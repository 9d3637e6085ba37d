package fr.gouv.anct.minisites.admin.api.media;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a file is to lie.
 *
 * @param folder none: at the top
 */
record SentFolding(@Nullable UUID folder) {}
