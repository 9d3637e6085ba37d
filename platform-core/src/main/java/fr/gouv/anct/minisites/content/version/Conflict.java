package fr.gouv.anct.minisites.content.version;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that two people changed, each in their way.
 *
 * @param path to it: names of fields, and places in the lists of the revision that both started from, or those in
 *     theirs, as {@link #addedPlace} names them, of what both have added; {@code body 2 text}
 * @param type of the block that it is in; none outside the blocks
 * @param theirs what they made of it, as it is stored; blank when it is gone, or when it is no single value
 * @param mine the same for me
 * @param theirChange in words
 * @param myChange in words
 * @param both whether one can have the one after the other
 * @param chosen none when nothing was chosen yet
 */
public record Conflict(
        Kind kind,
        List<String> path,
        @Nullable String type,
        String theirs,
        String mine,
        WordChanges theirChange,
        WordChanges myChange,
        boolean both,
        @Nullable Choice chosen) {

    /** A place in a path. */
    static final String PLACE = "n?\\d+";

    /** Names the place in their list of what both have added. */
    static String addedPlace(int place) {
        return "n" + place;
    }

    /** Whether an element of a path is a place in a list. */
    public static boolean isPlace(String element) {
        return element.matches(PLACE);
    }

    /** Whether a place is that of what both have added. */
    public static boolean isAdded(String place) {
        return place.startsWith("n") && isPlace(place);
    }

    /** What is at stake. */
    public enum Kind {
        /** A value. */
        FIELD,
        /** A block, or a part of one, that they removed and I changed. */
        REMOVED_BY_THEM,
        /** One that I removed and they changed. */
        REMOVED_BY_ME,
        /** The order of a list. */
        ORDER;

        /** As the message bundles write it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Names it among those of a page. */
    public String id() {
        return id(kind, path);
    }

    static String id(Kind kind, List<String> path) {
        return String.join("-", path) + (kind == Kind.ORDER ? "-order" : "");
    }
}
