package fr.gouv.anct.minisites.media.library;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A folder of the media library, with its parent folder, its name and the number of files directly in it.
 *
 * @param parentId parent folder; none at the top
 * @param files number of files directly in it, not counting subfolders
 */
public record Folder(UUID id, @Nullable UUID parentId, String name, long files) {

    public static final int LONGEST_NAME = 80;
}
