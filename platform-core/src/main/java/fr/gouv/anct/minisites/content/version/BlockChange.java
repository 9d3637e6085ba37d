package fr.gouv.anct.minisites.content.version;

import fr.gouv.anct.minisites.validation.Coded;
import java.util.List;

/**
 * Difference of one block between two revisions: the kind of change, the changed words and the other changed fields.
 *
 * @param type type as stored
 * @param words differing words; for an added, removed or moved block, all of them
 * @param settings fields that differ in other than words, as paths such as {@code cards-0-image}; empty unless the
 *     block is {@link Kind#SET}
 */
public record BlockChange(Kind kind, String type, WordDiff words, List<String> settings) {

    /** Returns the change without words, for a screen that does not show them. */
    public BlockChange withoutWords() {
        return new BlockChange(kind, type, new WordDiff(List.of()), settings);
    }

    /** Kind of change. */
    public enum Kind implements Coded {
        SAME,
        ADDED,
        REMOVED,
        MOVED,
        CHANGED,
        MOVED_AND_CHANGED,
        /** Only properties other than words differ: an image, a URL, a colour. */
        SET
    }
}
