package fr.gouv.anct.minisites.admin.component;

import org.jspecify.annotations.Nullable;

/**
 * The head of a column.
 *
 * @param sortHref where the table is sorted by this column; none when it cannot be
 * @param sort how it is sorted by it now: {@code ascending} or {@code descending}
 */
public record Column(
        String label, @Nullable String sortHref, @Nullable String sort) {

    public Column(String label) {
        this(label, null, null);
    }
}
