package fr.gouv.anct.minisites.admin.request;

import fr.gouv.anct.minisites.admin.form.FieldView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fields that belong together; a group without a legend is the whole form. */
record FieldGroup(@Nullable String legend, List<FieldView> fields) {

    /** All fields of a form. */
    static List<FieldView> fields(List<FieldGroup> groups) {
        return groups.stream().flatMap(group -> group.fields().stream()).toList();
    }
}
