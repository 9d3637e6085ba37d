package fr.gouv.anct.minisites.admin.api.media;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A folder to be made or changed.
 *
 * @param parent the folder around it; none: at the top
 */
record SentFolder(String name, @Nullable UUID parent) {}
