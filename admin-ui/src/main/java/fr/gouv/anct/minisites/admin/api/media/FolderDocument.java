package fr.gouv.anct.minisites.admin.api.media;

import fr.gouv.anct.minisites.admin.api.ApiLink;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A folder of the library. What lies in it changes without it.
 *
 * @param parent the folder around it; null at the top
 */
record FolderDocument(UUID id, String name, @Nullable UUID parent, List<ApiLink> links) {}
