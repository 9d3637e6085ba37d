package fr.gouv.anct.minisites.admin.library;

import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.EmptyState;
import fr.gouv.anct.minisites.admin.component.Filters;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.rendering.Pagination;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The files of a site.
 *
 * @param upload null without permission to add files
 * @param trail parent folders of those shown, from the root; empty at the root
 * @param folders directly here
 * @param weight total size of all files in bytes, of {@code quota}
 * @param total number of files that match the filters
 * @param tiles empty where the table is shown
 * @param views links to the grid and the table
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
     * The upload form.
     *
     * @param accept attribute of the field, so that a browser offers accepted types
     * @param limits localised limits, one per line
     * @param heaviest maximum size in bytes, checked before an upload
     */
    record UploadForm(String action, String accept, List<String> limits, long heaviest, int most) {}

    /**
     * A file in the grid.
     *
     * @param thumbnail null for documents
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
