package fr.gouv.anct.minisites.admin.library;

import fr.gouv.anct.minisites.media.library.Folder;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Submitted values of the form of a folder in the media library: its name and its parent folder.
 *
 * @param parent null: at the top
 */
record FolderInput(
        @NotBlank @Size(max = Folder.LONGEST_NAME) String name,
        @Nullable UUID parent) {

    static FolderInput of(Folder folder) {
        return new FolderInput(folder.name(), folder.parentId());
    }
}
