package fr.gouv.anct.minisites.admin.api.media;

import org.jspecify.annotations.Nullable;
import java.util.UUID;

/**
 * Where a file is to lie.
 *
 * @param folder none: at the top
 */
record SentFolding(@Nullable UUID folder) {}
