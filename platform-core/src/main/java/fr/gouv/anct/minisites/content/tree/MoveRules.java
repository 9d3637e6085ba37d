package fr.gouv.anct.minisites.content.tree;

import fr.gouv.anct.minisites.content.Page;
import fr.gouv.anct.minisites.content.PageKind;
import java.util.List;
import java.util.Optional;

/**
 * Validates the parent, path and depth of a page that is moved or restored from the trash, on values read under the
 * locks.
 *
 * @param branch the page and its descendants
 * @param there whether the page is in the tree now, and keeps its path when neither parent nor segment changes
 */
public record MoveRules(Page page, List<LockedPage> branch, Page parent, String segment, boolean there) {

    static MoveRules moving(Page page, List<LockedPage> branch, Page parent, String segment) {
        return new MoveRules(page, branch, parent, segment, true);
    }

    /** Creates the rules for a page in the trash, whose path is its former one. */
    public static MoveRules returning(Page page, List<LockedPage> branch, Page parent, String segment) {
        return new MoveRules(page, branch, parent, segment, false);
    }

    /** Whether a parent of that kind accepts a child of that kind. */
    static boolean takes(PageKind parent, PageKind child) {
        return switch (child) {
            case PAGE, ARTICLES, DOCUMENTS, SERVICES, CALLS -> parent == PageKind.PAGE;
            case ARTICLE, DOCUMENT, SERVICE, CALL -> parent == child.list();
            case SECTION -> false;
        };
    }

    /** A page without a parent counts as a child of the home page. */
    boolean sameParent() {
        return parent.id().equals(page.parentId())
                || (page.parentId() == null && parent.path().equals("/"));
    }

    /** The path of the page after the move. */
    public String path() {
        return there && sameParent() && PagePath.segment(page.path()).equals(segment)
                ? page.path()
                : PagePath.under(parent.path(), segment);
    }

    boolean readdressed() {
        return !path().equals(page.path());
    }

    /** Returns the reason why the move is impossible, whatever the role of the caller. */
    public Optional<PageMoveResult> obstacle() {
        if (page.path().equals("/")) {
            return Optional.of(new PageMoveResult.Home());
        }
        if (branch.stream().anyMatch(locked -> locked.id().equals(parent.id()))) {
            return Optional.of(new PageMoveResult.UnderItself());
        }
        if (!takes(parent.kind(), page.kind())) {
            return Optional.of(new PageMoveResult.NoParent());
        }
        if (there && !readdressed()) {
            return Optional.empty();
        }
        if (!PagePath.isSegment(segment) || PagePath.reserved(path()) || longest() > PagePath.LONGEST) {
            return Optional.of(new PageMoveResult.PathRefused());
        }
        return deepest(path()) > Math.max(PagePath.DEEPEST, deepest(page.path()))
                ? Optional.of(new PageMoveResult.TooDeep())
                : Optional.empty();
    }

    private int longest() {
        return branch.stream()
                .mapToInt(locked -> readdressed(locked).length())
                .max()
                .orElse(0);
    }

    /** The path of a page of the branch after the move. */
    public String readdressed(LockedPage locked) {
        return locked.path().startsWith(page.path())
                ? path() + locked.path().substring(page.path().length())
                : locked.path();
    }

    private int deepest(String at) {
        int below = branch.stream()
                .filter(locked -> locked.path().startsWith(page.path()))
                .mapToInt(locked -> PagePath.depth(locked.path()))
                .max()
                .orElse(0);
        return PagePath.depth(at) + below - PagePath.depth(page.path());
    }

    boolean isPublic() {
        return branch.stream().anyMatch(LockedPage::published);
    }
}
