package fr.gouv.anct.minisites.content.version;

import fr.gouv.anct.minisites.validation.Coded;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field, block or list order that two users changed differently since one base revision, with both values and the
 * choice.
 *
 * @param path field names, and indexes in the lists of the base revision, or, for items added by both, in theirs, as
 *     named by {@link #addedPlace}; {@code body 2 text}
 * @param type of the enclosing block; null outside the blocks
 * @param theirs their stored value; blank when it is removed or not a single value
 * @param mine my stored value, likewise
 * @param theirChange changed words
 * @param myChange changed words
 * @param both whether both values can be kept, one after the other
 * @param chosen null while unresolved
 */
public record MergeConflict(
        Kind kind,
        List<String> path,
        @Nullable String type,
        String theirs,
        String mine,
        WordDiff theirChange,
        WordDiff myChange,
        boolean both,
        @Nullable ConflictChoice chosen) {

    /** Pattern of an index in a path. */
    static final String PLACE = "n?\\d+";

    /** Names the index in their list of an item added by both. */
    static String addedPlace(int place) {
        return "n" + place;
    }

    /** Whether an element of a path is an index in a list. */
    public static boolean isPlace(String element) {
        return element.matches(PLACE);
    }

    /** Whether an index is that of an item added by both. */
    public static boolean isAdded(String place) {
        return place.startsWith("n") && isPlace(place);
    }

    /** Kind of conflict. */
    public enum Kind implements Coded {
        /** A value. */
        FIELD,
        /** A block, or an item within one, that they removed and I changed. */
        REMOVED_BY_THEM,
        /** A block, or an item within one, that I removed and they changed. */
        REMOVED_BY_ME,
        /** The order of a list. */
        ORDER
    }

    /** Returns the identifier within a page. */
    public String id() {
        return id(kind, path);
    }

    static String id(Kind kind, List<String> path) {
        return String.join("-", path) + (kind == Kind.ORDER ? "-order" : "");
    }
}
