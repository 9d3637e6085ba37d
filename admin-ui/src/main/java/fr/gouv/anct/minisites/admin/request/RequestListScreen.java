package fr.gouv.anct.minisites.admin.request;

import fr.gouv.anct.minisites.admin.component.EmptyState;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.rendering.Pagination;

/**
 * The user's own requests.
 *
 * @param action URL that starts a new one
 * @param guideHref guide to prepare a request
 */
record RequestListScreen(TableView table, Pagination pagination, EmptyState empty, String action, String guideHref)
        implements Screen {

    @Override
    public String template() {
        return "request/list";
    }
}
