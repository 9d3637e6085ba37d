package fr.gouv.anct.minisites.media.inspection;

import org.jspecify.annotations.Nullable;

/**
 * What a file says about itself, unchecked: its author or his software wrote it.
 *
 * @param title null when the file has none
 * @param language tag of the language of the document; null when it has none
 */
public record DeclaredMetadata(
        @Nullable String title, @Nullable String language) {

    public static final DeclaredMetadata NONE = new DeclaredMetadata(null, null);
}
