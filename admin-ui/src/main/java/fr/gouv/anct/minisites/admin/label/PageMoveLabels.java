package fr.gouv.anct.minisites.admin.label;

import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.content.tree.PageMoveResult;
import fr.gouv.anct.minisites.content.tree.PagePath;

/** Labels the results of moving a page in the tree. */
public final class PageMoveLabels {

    private PageMoveLabels() {}

    /** Explains why the move was not applied. */
    public static String problem(AdmittedRequest request, PageMoveResult result) {
        return switch (result) {
            case PageMoveResult.PathTaken _ -> request.message("page.problem.path-taken");
            case PageMoveResult.PathRefused _ -> request.message("page.problem.path-refused");
            case PageMoveResult.NoParent _ -> request.message("page.problem.parent");
            case PageMoveResult.NoSibling _ -> request.message("position.problem.sibling");
            case PageMoveResult.UnderItself _ -> request.message("position.problem.under-itself");
            case PageMoveResult.TooDeep _ -> request.message("page.problem.deep", PagePath.DEEPEST);
            case PageMoveResult.Home _ -> request.message("position.home");
            case PageMoveResult.Public _ -> request.messages().get(request.site(), "position.public");
            case PageMoveResult.Overtaken _ -> request.message("position.overtaken");
            case PageMoveResult.Moved _,
                    PageMoveResult.Unchanged _,
                    PageMoveResult.Missing _,
                    PageMoveResult.SecondList _ -> "";
        };
    }
}
