package fr.gouv.anct.minisites.admin.request;

import fr.gouv.anct.minisites.admin.component.EmptyState;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.shell.Screen;
import fr.gouv.anct.minisites.rendering.Pagination;

/**
 * One's own requests.
 *
 * @param action where starting another one is posted
 * @param guideHref what to gather before
 */
record RequestListScreen(TableView table, Pagination pagination, EmptyState empty, String action, String guideHref)
        implements Screen {

    @Override
    public String template() {
        return "request/list";
    }
}
