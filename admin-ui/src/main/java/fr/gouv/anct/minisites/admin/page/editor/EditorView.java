package fr.gouv.anct.minisites.admin.page.editor;

import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.List;
import java.util.UUID;

/**
 * Data for the script of the page form.
 *
 * @param groups blocks that can be added, by subject
 * @param most maximum number of blocks in a page
 */
public record EditorView(List<Group> groups, int most, Urls places) {

    /** Blocks of one subject. */
    public record Group(String code, String label, List<Entry> entries) {}

    /**
     * One block type.
     *
     * @param picture the name of a drawing in {@code admin/page/pictures}
     * @param about its purpose
     * @param words additional search terms
     */
    public record Entry(String type, String label, String picture, String about, String words) {}

    /** URLs that the script requests. */
    public record Urls(Tenant site, UUID page) {

        /** Returns where pages and files are searched. */
        public String search() {
            return LinkSearchResource.SEARCH.link(site);
        }

        /** Returns the media library of the site. */
        public String library() {
            return Paths.FILES.link(site);
        }

        /** Returns where the preview of the unsaved input, on the preview host, is asked for. */
        public String preview() {
            return Paths.PREVIEW_ADDRESS.link(site, page);
        }

        /** Returns where the blocks to insert are asked for. */
        public String blank() {
            return BlankBlockResource.BLANK.link(site, page);
        }
    }
}
