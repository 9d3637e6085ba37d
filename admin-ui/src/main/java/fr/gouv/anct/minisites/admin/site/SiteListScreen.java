package fr.gouv.anct.minisites.admin.site;

import fr.gouv.anct.minisites.admin.component.EmptyState;
import fr.gouv.anct.minisites.admin.component.Filters;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.rendering.Pagination;

/**
 * One page of the site list.
 *
 * @param total number of sites that match the filters
 */
record SiteListScreen(
        String lead, Filters filters, long total, TableView table, EmptyState empty, Pagination pagination)
        implements Screen {

    @Override
    public String template() {
        return "site/list";
    }
}
