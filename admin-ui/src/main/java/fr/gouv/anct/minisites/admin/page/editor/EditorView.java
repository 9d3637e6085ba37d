package fr.gouv.anct.minisites.admin.page.editor;

import java.util.List;

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

    /**
     * URLs that the script requests.
     *
     * @param search for pages and files
     * @param library the media library of the site
     * @param preview of the unsaved input, on the preview host
     */
    public record Urls(String search, String library, String preview) {}
}
