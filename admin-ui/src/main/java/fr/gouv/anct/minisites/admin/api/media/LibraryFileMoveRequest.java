package fr.gouv.anct.minisites.admin.api.media;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Folder that a file is moved to.
 *
 * @param folder null: at the top
 */
@JsonTypeName("SentFolding")
record LibraryFileMoveRequest(@Nullable UUID folder) {}
