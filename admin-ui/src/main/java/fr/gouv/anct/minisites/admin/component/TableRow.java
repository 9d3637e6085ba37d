package fr.gouv.anct.minisites.admin.component;

import java.util.List;

/** A table row; its first cell is its header. */
public record TableRow(List<Cell> cells) {

    public static TableRow of(Cell... cells) {
        return new TableRow(List.of(cells));
    }
}
