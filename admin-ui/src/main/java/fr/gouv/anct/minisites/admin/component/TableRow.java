package fr.gouv.anct.minisites.admin.component;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table row; its first cell is its header.
 *
 * @param choice checkbox of the row; null where nothing can be chosen
 */
public record TableRow(List<Cell> cells, @Nullable RowChoice choice) {

    /** A row that cannot be chosen. */
    public TableRow(List<Cell> cells) {
        this(cells, null);
    }

    public static TableRow of(Cell... cells) {
        return new TableRow(List.of(cells));
    }
}
