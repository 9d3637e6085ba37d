package fr.gouv.anct.minisites.media.inspection;

import org.jspecify.annotations.Nullable;

/**
 * The title and the language that a file declares, unchecked: its author or an office program wrote them.
 *
 * @param title null when the file has none
 * @param language tag of the language of the document; null when it has none
 */
public record DeclaredMetadata(
        @Nullable String title, @Nullable String language) {

    public static final DeclaredMetadata NONE = new DeclaredMetadata(null, null);
}
