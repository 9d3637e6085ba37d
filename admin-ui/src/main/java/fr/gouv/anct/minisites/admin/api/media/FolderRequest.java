package fr.gouv.anct.minisites.admin.api.media;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Folder to create or change.
 *
 * @param parent null: at the top
 */
@JsonTypeName("SentFolder")
record FolderRequest(String name, @Nullable UUID parent) {}
