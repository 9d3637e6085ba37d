package fr.gouv.anct.minisites.admin.api.media;

import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.gouv.anct.minisites.admin.api.ApiLink;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Folder of the library. Changes of its content do not change it.
 *
 * @param parent null at the top
 */
@JsonTypeName("FolderDocument")
record FolderDetails(UUID id, String name, @Nullable UUID parent, List<ApiLink> links) {}
