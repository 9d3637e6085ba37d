package fr.gouv.anct.minisites.admin.report;

import fr.gouv.anct.minisites.admin.component.EmptyState;
import fr.gouv.anct.minisites.admin.component.Filters;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.rendering.Pagination;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The open findings of a site, by page.
 *
 * @param home warning that the home page is not published; null when it is
 * @param links broken links of menus, notice banner and redirects
 * @param linksLeft number of further redirects, as text; null when all are listed
 * @param redirects link to the list of redirects
 * @param left number of pages still to be checked, as text; null when all are
 */
record SiteChecksScreen(
        String lead,
        @Nullable String left,
        @Nullable BrokenLinkView home,
        List<BrokenLinkView> links,
        @Nullable String linksLeft,
        String redirects,
        Filters filters,
        long total,
        TableView table,
        EmptyState empty,
        Pagination pagination)
        implements Screen {

    @Override
    public String template() {
        return "check/report";
    }
}
