package fr.gouv.anct.minisites.admin.component;

import org.jspecify.annotations.Nullable;

/**
 * Header of a table column: its label and, if the list can be sorted by the column, the URL that sorts it and the
 * present order.
 *
 * @param sortHref URL sorted by this column; null when it is not sortable
 * @param sort current order by this column: {@code ascending} or {@code descending}
 */
public record TableColumn(
        String label, @Nullable String sortHref, @Nullable String sort) {

    public TableColumn(String label) {
        this(label, null, null);
    }
}
