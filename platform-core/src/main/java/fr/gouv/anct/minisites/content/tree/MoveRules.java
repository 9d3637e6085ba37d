package fr.gouv.anct.minisites.content.tree;

import fr.gouv.anct.minisites.content.Page;
import fr.gouv.anct.minisites.content.PageKind;
import java.util.List;
import java.util.Optional;

/**
 * Decides on a move, on what was read under the locks.
 *
 * @param branch the page and all that stands under it
 * @param there whether the page stands somewhere now, and keeps its address when nothing of it changes
 */
record MoveRules(Page page, List<HeldPage> branch, Page parent, String segment, boolean there) {

    static MoveRules moving(Page page, List<HeldPage> branch, Page parent, String segment) {
        return new MoveRules(page, branch, parent, segment, true);
    }

    /** For a page of the trash, whose address is what it was. */
    static MoveRules returning(Page page, List<HeldPage> branch, Page parent, String segment) {
        return new MoveRules(page, branch, parent, segment, false);
    }

    /** What it would stand under takes pages of that kind. */
    static boolean takes(PageKind parent, PageKind child) {
        return switch (child) {
            case PAGE, ARTICLES -> parent == PageKind.PAGE;
            case ARTICLE -> parent == PageKind.ARTICLES;
            case SECTION -> false;
        };
    }

    /** Without a parent a page stands under the home page. */
    boolean sameParent() {
        return parent.id().equals(page.parentId())
                || (page.parentId() == null && parent.path().equals("/"));
    }

    /** The address of the page after the move. */
    String path() {
        return there && sameParent() && PagePath.segment(page.path()).equals(segment)
                ? page.path()
                : PagePath.under(parent.path(), segment);
    }

    boolean readdressed() {
        return !path().equals(page.path());
    }

    /** Why it cannot be, whoever asks for it. */
    Optional<Moving> obstacle() {
        if (page.path().equals("/")) {
            return Optional.of(new Moving.Home());
        }
        if (branch.stream().anyMatch(held -> held.id().equals(parent.id()))) {
            return Optional.of(new Moving.UnderItself());
        }
        if (!takes(parent.kind(), page.kind())) {
            return Optional.of(new Moving.NoParent());
        }
        if (there && !readdressed()) {
            return Optional.empty();
        }
        if (!PagePath.isSegment(segment) || PagePath.reserved(path()) || longest() > PagePath.LONGEST) {
            return Optional.of(new Moving.PathRefused());
        }
        return deepest(path()) > Math.max(PagePath.DEEPEST, deepest(page.path()))
                ? Optional.of(new Moving.TooDeep())
                : Optional.empty();
    }

    private int longest() {
        return branch.stream()
                .mapToInt(held -> readdressed(held).length())
                .max()
                .orElse(0);
    }

    /** The address that a page of the branch has after the move. */
    String readdressed(HeldPage held) {
        return held.path().startsWith(page.path())
                ? path() + held.path().substring(page.path().length())
                : held.path();
    }

    private int deepest(String at) {
        int below = branch.stream()
                .filter(held -> held.path().startsWith(page.path()))
                .mapToInt(held -> PagePath.depth(held.path()))
                .max()
                .orElse(0);
        return PagePath.depth(at) + below - PagePath.depth(page.path());
    }

    boolean isPublic() {
        return branch.stream().anyMatch(HeldPage::published);
    }
}
