package fr.gouv.anct.minisites.admin.api.media;

import org.jspecify.annotations.Nullable;
import java.util.UUID;

/**
 * A folder to be made or changed.
 *
 * @param parent the folder around it; none: at the top
 */
record SentFolder(String name, @Nullable UUID parent) {}
