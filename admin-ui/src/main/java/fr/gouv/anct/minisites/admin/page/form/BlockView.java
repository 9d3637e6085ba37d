package fr.gouv.anct.minisites.admin.page.form;

import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.Remark;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A block in the form of a page; see {@code admin/page/block}.
 *
 * @param name start of the names of its fields
 * @param label what it is
 * @param title its number and what it is
 * @param words the first that it says; blank when it says none
 * @param wrong whether something is wrong in it
 * @param origin the version of the ready section that it came with, where it is the first of its blocks
 * @param from place in the body that the form started from; none of one that was added
 * @param kept place in the body that the form started from, of a block that has no form
 * @param first whether it can go no further up
 * @param last whether it can go no further down
 * @param remarks what the checks find in it, but for what stands beside one of its questions
 */
public record BlockView(
        String name,
        String type,
        String label,
        String title,
        String words,
        boolean wrong,
        @Nullable String origin,
        @Nullable String from,
        @Nullable String kept,
        boolean first,
        boolean last,
        List<Remark> remarks,
        List<Item> items) {

    /** One of its questions: a field, a group of them, or a list of groups. */
    public record Item(
            @Nullable FieldView field,
            @Nullable Group group,
            @Nullable Parts parts) {}

    /** Fields that belong together. */
    public record Group(String name, String legend, List<Remark> remarks, List<Item> items) {}

    /**
     * A list of parts.
     *
     * @param add words of the button that adds one
     */
    public record Parts(String name, String legend, String add, List<Part> parts) {}

    /** One of them. */
    public record Part(
            String name, String legend, boolean first, boolean last, List<Remark> remarks, List<Item> items) {}
}
