package fr.gouv.anct.minisites.media.library;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place for files.
 *
 * @param parentId the folder around it; none at the top
 * @param files that lie in it, not counting those further below
 */
public record Folder(UUID id, @Nullable UUID parentId, String name, long files) {

    public static final int LONGEST_NAME = 80;
}
