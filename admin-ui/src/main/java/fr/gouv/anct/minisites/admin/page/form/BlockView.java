package fr.gouv.anct.minisites.admin.page.form;

import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.InlineFinding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * View of a block in the form of a page; see {@code admin/page/block}.
 *
 * @param name prefix of its field names
 * @param label of its type
 * @param title its number and the label of its type
 * @param words its first words; blank when it has none
 * @param wrong whether one of its fields has an error
 * @param origin version of the ready section that inserted it, for the first block of that section
 * @param from index in the body that the form started from; null for an added block
 * @param kept index in the body that the form started from, of a block without a form
 * @param first whether it cannot move up
 * @param last whether it cannot move down
 * @param remarks findings about the block, except those shown beside one of its fields
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
        List<InlineFinding> remarks,
        List<Item> items) {

    /** Element of the form: a field, a group of fields, or a list of groups. */
    public record Item(
            @Nullable FieldView field,
            @Nullable Group group,
            @Nullable Items parts) {}

    /** Group of related fields. */
    public record Group(String name, String legend, List<InlineFinding> remarks, List<Item> items) {

        /** Whether it is checkboxes alone, which are one field for those who fill it in. */
        public boolean checkboxes() {
            return items.stream()
                    .map(Item::field)
                    .allMatch(field -> field != null && field.kind() == FieldView.Kind.CHECKBOXES);
        }
    }

    /**
     * List of items.
     *
     * @param add label of the button that adds one
     */
    public record Items(String name, String legend, String add, List<Entry> parts) {}

    /** Item of a list. */
    public record Entry(
            String name, String legend, boolean first, boolean last, List<InlineFinding> remarks, List<Item> items) {}
}
