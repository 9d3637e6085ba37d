package fr.gouv.anct.minisites.admin.page.tree;

import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.EmptyState;
import fr.gouv.anct.minisites.admin.component.Filters;
import fr.gouv.anct.minisites.admin.component.HiddenField;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.rendering.Pagination;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Pages of a site, as a tree or as search results.
 *
 * @param createHref form that creates a page; null for accounts that may not
 * @param up link from a branch to its parent
 * @param root of the tree
 * @param moves form that moves pages; null for accounts that may not
 * @param found replaces the tree in a search
 */
public record PageTreeScreen(
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
     * One page.
     *
     * @param kind as {@code PageKind} names it
     * @param takes the kinds of pages that it accepts as children, for drag and drop
     * @param seen its position, in the format of {@link PageTreeMove}
     * @param up value that moves it up; null for the first
     * @param focus whether it receives the focus
     * @param badges what is scheduled, whether it is to be verified, and its state
     * @param detail author and time of the last change
     * @param addHref form that creates a child page; null where none is possible
     * @param more link to the children that are not shown
     */
    public record Node(
            String id,
            String title,
            String href,
            String path,
            List<BadgeView> badges,
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
     * Form that moves pages.
     *
     * @param href URL that a move is posted to
     * @param hidden fields that lead back to the same branch
     * @param first number of the first page shown directly below the root
     */
    public record Moves(String href, List<HiddenField> hidden, int first) {}

    @Override
    public String template() {
        return "page/tree";
    }
}
