package fr.gouv.anct.minisites.admin.decision;

import fr.gouv.anct.minisites.admin.component.EmptyState;
import fr.gouv.anct.minisites.admin.component.Filters;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.rendering.Pagination;

/**
 * The queue of submitted requests.
 *
 * @param total number of requests that match the filters
 */
record RequestQueueScreen(Filters filters, long total, TableView table, EmptyState empty, Pagination pagination)
        implements Screen {

    @Override
    public String template() {
        return "decision/queue";
    }
}
