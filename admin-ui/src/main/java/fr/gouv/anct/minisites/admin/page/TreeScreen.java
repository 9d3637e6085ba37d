package fr.gouv.anct.minisites.admin.page;

import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.EmptyState;
import fr.gouv.anct.minisites.admin.component.Filters;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.shell.Screen;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.rendering.Pagination;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pages of a site, as a tree or as what was searched.
 *
 * @param createHref where a page is made; none for who may not
 * @param up from a branch to the one above
 * @param root that the tree hangs from
 * @param found in place of the tree, when something is searched
 */
record TreeScreen(
        Filters filters,
        @Nullable String createHref,
        @Nullable PageLink up,
        @Nullable Node root,
        @Nullable TableView found,
        long total,
        EmptyState empty,
        Pagination pagination)
        implements Screen {

    /**
     * A page.
     *
     * @param detail who wrote it last, and when
     * @param more where those under it are that are not shown
     */
    record Node(
            String id,
            String title,
            String href,
            String path,
            BadgeView state,
            String detail,
            List<Node> children,
            @Nullable PageLink more) {}

    @Override
    public String template() {
        return "page/tree";
    }
}
