package fr.gouv.anct.minisites.admin.page;

import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.EmptyState;
import fr.gouv.anct.minisites.admin.component.Filters;
import fr.gouv.anct.minisites.admin.component.Hidden;
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
 * @param moves how pages are moved; none for who may not
 * @param found in place of the tree, when something is searched
 */
record TreeScreen(
        Filters filters,
        @Nullable String createHref,
        @Nullable PageLink up,
        @Nullable Node root,
        @Nullable Moves moves,
        @Nullable TableView found,
        long total,
        EmptyState empty,
        Pagination pagination)
        implements Screen {

    /**
     * A page.
     *
     * @param kind as {@code PageKind} names it
     * @param takes the kinds of pages that it takes, for drag and drop
     * @param seen where it stands, as a {@link TreeMove} ends with it
     * @param up what moves it up; none for the first
     * @param focus whether the focus belongs there
     * @param planned that it is to be published by itself, and when; none when it is not
     * @param due that it waits to be read again, and since when; none when it does not
     * @param detail who wrote it last, and when
     * @param addHref where a page is made under it; none where none can be
     * @param more where those under it are that are not shown
     */
    record Node(
            String id,
            String title,
            String href,
            String path,
            BadgeView state,
            @Nullable BadgeView planned,
            @Nullable BadgeView due,
            String detail,
            String kind,
            String takes,
            String seen,
            @Nullable String up,
            @Nullable String down,
            boolean focus,
            List<Node> children,
            @Nullable String addHref,
            @Nullable PageLink more) {}

    /**
     * How pages are moved.
     *
     * @param href where a move is posted
     * @param hidden what brings one back to the same branch
     * @param first number of the first page that is shown right under the root
     */
    record Moves(String href, List<Hidden> hidden, int first) {}

    @Override
    public String template() {
        return "page/tree";
    }
}
