package fr.gouv.anct.minisites.admin.label;

import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.content.tree.PageMoveResult;
import fr.gouv.anct.minisites.content.tree.PagePath;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.TenantState;
import fr.gouv.anct.minisites.validation.Problem;

/** Explains why a move in the page tree was refused, as a message or as a problem at a field of the position form. */
public final class PageMoveLabels {

    private PageMoveLabels() {}

    /** Explains why the move was not applied. */
    public static String problem(AdmittedRequest request, PageMoveResult result) {
        return request.messages().of("position", problem(request.site(), "", result));
    }

    /** Returns the reason why the move was not applied, at a field of the form {@code position}. */
    public static Problem problem(Tenant site, String path, PageMoveResult result) {
        return switch (result) {
            case PageMoveResult.PathTaken(var free) ->
                Problem.of(path, "path-taken").suggesting(free.stream().toList());
            case PageMoveResult.PathRefused _ -> Problem.of(path, "path-refused");
            case PageMoveResult.NoParent _ -> Problem.of(path, "parent");
            case PageMoveResult.NoSibling _ -> Problem.of(path, "sibling");
            case PageMoveResult.UnderItself _ -> Problem.of(path, "under-itself");
            case PageMoveResult.TooDeep _ -> Problem.of(path, "deep", PagePath.DEEPEST);
            case PageMoveResult.SecondList _ -> Problem.of(path, "second-list");
            case PageMoveResult.Home _ -> Problem.of(path, "home");
            case PageMoveResult.Public _ ->
                Problem.of(path, site.state() == TenantState.LIVE ? "public" : "public-offline");
            case PageMoveResult.Overtaken _,
                    PageMoveResult.Moved _,
                    PageMoveResult.Unchanged _,
                    PageMoveResult.Missing _ -> Problem.of(path, "overtaken");
        };
    }
}
