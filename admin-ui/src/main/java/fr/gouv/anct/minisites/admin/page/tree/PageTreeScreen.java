package fr.gouv.anct.minisites.admin.page.tree;

import fr.gouv.anct.minisites.admin.bulk.BulkBar;
import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.EmptyState;
import fr.gouv.anct.minisites.admin.component.Filters;
import fr.gouv.anct.minisites.admin.component.HiddenField;
import fr.gouv.anct.minisites.admin.component.RowChoice;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.content.Page;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.tree.PagePath;
import fr.gouv.anct.minisites.rendering.Pagination;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Screen with the pages of a site as a tree with buttons that move them, or as a table of search results, with bulk
 * acts.
 *
 * @param writes whether the account may create pages
 * @param upHref from a branch to its parent
 * @param root of the tree
 * @param moves form that moves pages; null for accounts that may not
 * @param found replaces the tree in a search
 * @param bulk acts on several pages; null for none
 */
record PageTreeScreen(
        Tenant site,
        boolean writes,
        Filters filters,
        @Nullable String upHref,
        @Nullable Node root,
        @Nullable Moves moves,
        @Nullable TableView found,
        @Nullable BulkBar bulk,
        long total,
        EmptyState empty,
        Pagination pagination)
        implements Screen {

    public String newHref() {
        return Paths.NEW_PAGE.link(site);
    }

    public String moveHref() {
        return PageTreeMove.PATH.link(site);
    }

    /**
     * One page.
     *
     * @param badges what is scheduled, whether it is to be verified, and its state
     * @param detail author and time of the last change
     * @param seen its position, in the format of {@link PageTreeMove}
     * @param up value that moves it up; null for the first
     * @param focus whether it receives the focus
     * @param more number of its children, when some are not shown; otherwise 0
     * @param choice its checkbox; null without acts on several pages
     */
    record Node(
            Tenant site,
            Page page,
            String title,
            List<BadgeView> badges,
            String detail,
            String seen,
            @Nullable String up,
            @Nullable String down,
            boolean focus,
            List<Node> children,
            long more,
            @Nullable RowChoice choice) {

        public String href() {
            return Paths.PAGE.link(site, page.id());
        }

        public String positionHref() {
            return Paths.POSITION.link(site, page.id());
        }

        /** Returns the kinds of pages that it accepts as children, for drag and drop. */
        public String takes() {
            return page.kind() == PageKind.PAGE
                    ? PageKind.PAGE + " " + PageKind.ARTICLES + " " + PageKind.DOCUMENTS + " " + PageKind.SERVICES + " "
                            + PageKind.CALLS
                    : "";
        }

        /** Returns the form that creates a child page; null where none is possible. */
        public @Nullable String addHref() {
            return page.kind() == PageKind.PAGE && PagePath.depth(page.path()) < PagePath.DEEPEST
                    ? NewPageResource.below(site, page.path())
                    : null;
        }

        /** Returns the branch with all its children. */
        public String moreHref() {
            return PageTreeResource.branch(site, page.id());
        }
    }

    /**
     * Form that moves pages.
     *
     * @param hidden fields that lead back to the same branch
     * @param first number of the first page shown directly below the root
     */
    record Moves(List<HiddenField> hidden, int first) {}

    @Override
    public String template() {
        return "page/tree";
    }
}
