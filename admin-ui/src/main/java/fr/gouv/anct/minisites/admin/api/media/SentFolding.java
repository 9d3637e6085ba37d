package fr.gouv.anct.minisites.admin.api.media;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Folder that a file is moved to.
 *
 * @param folder null: at the top
 */
record SentFolding(@Nullable UUID folder) {}
