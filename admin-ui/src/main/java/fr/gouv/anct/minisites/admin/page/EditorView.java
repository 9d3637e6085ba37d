package fr.gouv.anct.minisites.admin.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the script needs beside the form of a page.
 *
 * @param groups what can be added, by subject
 */
record EditorView(List<Group> groups) {

    /** Blocks of one subject. */
    record Group(String code, String label, List<Entry> entries) {}

    /**
     * One type of block.
     *
     * @param picture the name of a drawing in {@code admin/page/pictures}
     * @param about what it is for
     */
    record Entry(
            String type,
            String label,
            String picture,
            @Nullable String about) {}
}
