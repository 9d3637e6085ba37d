package fr.gouv.anct.minisites.admin.report;

import fr.gouv.anct.minisites.admin.component.EmptyState;
import fr.gouv.anct.minisites.admin.component.Filters;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.shell.Screen;
import fr.gouv.anct.minisites.rendering.Pagination;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What remains to be corrected in a site, by page.
 *
 * @param home that the home page is not published; none when it is
 * @param links what the menus and the redirects lead to in vain
 * @param linksLeft how many redirects more; none when all are told
 * @param redirects where those are
 * @param left how many pages are still to be looked at; none when all have been
 */
record ReportScreen(
        String lead,
        @Nullable String left,
        @Nullable LinkView home,
        List<LinkView> links,
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
