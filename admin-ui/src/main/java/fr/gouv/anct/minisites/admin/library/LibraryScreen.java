package fr.gouv.anct.minisites.admin.library;

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
 * The files of a site.
 *
 * @param upload none for who may not add any
 * @param trail folders around those shown, from the top; empty at the top
 * @param folders directly here
 * @param weight bytes that all files take, of {@code quota}
 * @param total of the files that the filters leave
 * @param tiles empty where the table is shown
 * @param views the two ways to show them
 */
record LibraryScreen(
        @Nullable UploadForm upload,
        List<PageLink> trail,
        List<PageLink> folders,
        @Nullable String newFolderHref,
        @Nullable String folderHref,
        long weight,
        long quota,
        Filters filters,
        long total,
        List<Tile> tiles,
        @Nullable TableView table,
        List<PageLink> views,
        EmptyState empty,
        Pagination pagination)
        implements Screen {

    /**
     * Adding files.
     *
     * @param accept for the field, so that a browser offers what is taken
     * @param limits in words, one a line
     * @param heaviest bytes, above which nothing is worth sending
     */
    record UploadForm(String action, String accept, List<String> limits, long heaviest, int most) {}

    /**
     * A file in the grid.
     *
     * @param thumbnail none for documents
     */
    record Tile(
            String title,
            String href,
            @Nullable String thumbnail,
            String detail,
            @Nullable BadgeView badge) {}

    @Override
    public String template() {
        return "library/list";
    }
}
