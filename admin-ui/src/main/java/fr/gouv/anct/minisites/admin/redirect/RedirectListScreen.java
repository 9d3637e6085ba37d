package fr.gouv.anct.minisites.admin.redirect;

import fr.gouv.anct.minisites.admin.component.EmptyState;
import fr.gouv.anct.minisites.admin.component.Filters;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.rendering.Pagination;
import org.jspecify.annotations.Nullable;

/**
 * The redirects of a site.
 *
 * @param newHref where one is created; null without permission
 * @param importHref where a list is imported
 * @param former how addresses of a former site are redirected; null where changes are not allowed
 */
record RedirectListScreen(
        @Nullable String newHref,
        @Nullable String importHref,
        Filters filters,
        long total,
        TableView table,
        EmptyState empty,
        Pagination pagination,
        FormerSiteGuidance.@Nullable Explanation former)
        implements Screen {

    @Override
    public String template() {
        return "redirect/list";
    }
}
