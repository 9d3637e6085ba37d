package fr.gouv.anct.minisites.admin.page.tree;

import fr.gouv.anct.minisites.admin.component.EmptyState;
import fr.gouv.anct.minisites.admin.component.Filters;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.rendering.Pagination;
import org.jspecify.annotations.Nullable;

/**
 * List of the articles of a site.
 *
 * @param createHref form that creates an article; null for accounts that may not
 * @param page the page that lists them for visitors; null until it exists
 */
public record ArticleListScreen(
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
