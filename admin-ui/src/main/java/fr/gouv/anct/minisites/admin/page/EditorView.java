package fr.gouv.anct.minisites.admin.page;

import java.util.List;

/**
 * What the script needs beside the form of a page.
 *
 * @param groups what can be added, by subject
 * @param most blocks in a page
 */
record EditorView(List<Group> groups, int most, Places places) {

    /** Blocks of one subject. */
    record Group(String code, String label, List<Entry> entries) {}

    /**
     * One type of block.
     *
     * @param picture the name of a drawing in {@code admin/page/pictures}
     * @param about what it is for
     * @param words that it is looked for by as well
     */
    record Entry(String type, String label, String picture, String about, String words) {}

    /**
     * Where it asks for what it shows.
     *
     * @param search for pages and files
     * @param library the files of the site
     * @param preview what is typed, on the preview host
     */
    record Places(String search, String library, String preview) {}
}
