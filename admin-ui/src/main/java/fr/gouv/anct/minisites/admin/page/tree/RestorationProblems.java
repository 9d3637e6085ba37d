package fr.gouv.anct.minisites.admin.page.tree;

import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.tree.PageMoveResult;
import fr.gouv.anct.minisites.content.tree.PagePath;
import fr.gouv.anct.minisites.validation.Problem;
import java.util.Optional;

/**
 * The problems for which a page is not restored from the trash, each at a field of the form that restores it. Their
 * words are messages under {@link #KEY}.
 */
public final class RestorationProblems {

    /** Message key of the form. */
    public static final String KEY = "trash.restore";

    /** Field with the last segment of the path. */
    public static final String SEGMENT = "segment";

    private RestorationProblems() {}

    /** Returns the problem of a result; empty when the page was restored, or when no other position would help. */
    public static Optional<Problem> of(PageKind kind, PageMoveResult result) {
        return switch (result) {
            case PageMoveResult.PathTaken(var free) ->
                Optional.of(Problem.of(SEGMENT, "path-taken")
                        .suggesting(free.stream().toList()));
            case PageMoveResult.PathRefused _ -> Optional.of(Problem.of(SEGMENT, "path-refused"));
            case PageMoveResult.NoParent _ -> Optional.of(noParent(kind));
            case PageMoveResult.TooDeep _ -> Optional.of(Problem.of(position(kind), "deep", PagePath.DEEPEST));
            case PageMoveResult.SecondList _ -> Optional.of(Problem.of(SEGMENT, "second-list"));
            case PageMoveResult.Moved _,
                    PageMoveResult.Missing _,
                    PageMoveResult.Unchanged _,
                    PageMoveResult.NoSibling _,
                    PageMoveResult.Overtaken _,
                    PageMoveResult.UnderItself _,
                    PageMoveResult.Home _,
                    PageMoveResult.Public _ -> Optional.empty();
        };
    }

    /** Returns the problem of a page whose parent is not there any more. */
    public static Problem noParent(PageKind kind) {
        return Problem.of(position(kind), kind.isListed() ? "no-list" : "no-parent");
    }

    /** Returns the field at which an unavailable position is reported. */
    private static String position(PageKind kind) {
        return kind.isListed() ? SEGMENT : ParentPageField.PARENT;
    }
}
