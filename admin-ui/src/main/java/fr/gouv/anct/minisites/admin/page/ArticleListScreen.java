package fr.gouv.anct.minisites.admin.page;

import fr.gouv.anct.minisites.admin.component.EmptyState;
import fr.gouv.anct.minisites.admin.component.Filters;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.shell.Screen;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.rendering.Pagination;
import org.jspecify.annotations.Nullable;

/**
 * The articles of a site.
 *
 * @param createHref where one is made; none for who may not
 * @param page that lists them for visitors; none yet
 */
record ArticleListScreen(
        @Nullable String createHref,
        @Nullable PageLink page,
        Filters filters,
        long total,
        TableView table,
        EmptyState empty,
        Pagination pagination)
        implements Screen {

    @Override
    public String template() {
        return "page/articles";
    }
}
