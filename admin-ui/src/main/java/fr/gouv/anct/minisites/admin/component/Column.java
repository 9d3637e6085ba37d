package fr.gouv.anct.minisites.admin.component;

import org.jspecify.annotations.Nullable;

/**
 * Header of a table column.
 *
 * @param sortHref URL sorted by this column; null when it is not sortable
 * @param sort current order by this column: {@code ascending} or {@code descending}
 */
public record Column(
        String label, @Nullable String sortHref, @Nullable String sort) {

    public Column(String label) {
        this(label, null, null);
    }
}
