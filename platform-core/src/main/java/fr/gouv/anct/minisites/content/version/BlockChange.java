package fr.gouv.anct.minisites.content.version;

import java.util.List;
import java.util.Locale;

/**
 * What became of a block.
 *
 * @param type as it is stored
 * @param words what differs; for a block that came, went or moved, all of them
 */
public record BlockChange(Kind kind, String type, WordChanges words) {

    /** The same for a screen that has no place for its words. */
    public BlockChange withoutWords() {
        return new BlockChange(kind, type, new WordChanges(List.of()));
    }

    /** What was done with it. */
    public enum Kind {
        SAME,
        ADDED,
        REMOVED,
        MOVED,
        CHANGED,
        MOVED_AND_CHANGED,
        /** Its words are the same, something else about it is not: a picture, an address, a colour. */
        SET;

        /** As the message bundles write it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
