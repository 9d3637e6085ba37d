package fr.gouv.anct.minisites.content.tree;

import fr.gouv.anct.minisites.content.Page;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Result of moving a page or restoring it from the trash: its former and new position, or the reason why it is refused.
 */
public sealed interface PageMoveResult {

    /**
     * The page was moved, with all its descendants.
     *
     * @param before the page before the move
     * @param parent its former parent, for undo; null when the site has no home page
     * @param index the index that undoes the move, counted as in {@link Rank.At}
     * @param path its new path
     * @param addresses number of published paths that redirect to the new ones
     */
    record Moved(Page before, @Nullable UUID parent, int index, String path, int addresses) implements PageMoveResult {}

    /** The page is already at this position. */
    record Unchanged() implements PageMoveResult {}

    /**
     * Another page has the new path.
     *
     * @param free last segment of a similar path that is free; empty when none was looked for
     */
    record PathTaken(Optional<String> free) implements PageMoveResult {}

    /** The path is reserved by the platform or invalid, or the path of a descendant would be too long. */
    record PathRefused() implements PageMoveResult {}

    /** The parent does not exist, or does not accept a child of this kind. */
    record NoParent() implements PageMoveResult {}

    /** The sibling that the page should follow does not exist. */
    record NoSibling() implements PageMoveResult {}

    /** The page would be its own descendant. */
    record UnderItself() implements PageMoveResult {}

    /** The page or a descendant would be deeper than {@link PagePath#DEEPEST}. */
    record TooDeep() implements PageMoveResult {}

    /** The site already has an article list. */
    record SecondList() implements PageMoveResult {}

    /** The home page cannot be moved. */
    record Home() implements PageMoveResult {}

    /** The page or a descendant is published: only a role that may publish can move it. */
    record Public() implements PageMoveResult {}

    /** The page is no longer at the position that the caller saw. */
    record Overtaken() implements PageMoveResult {}

    /** The page does not exist in this site, or is in the trash. */
    record Missing() implements PageMoveResult {}
}
