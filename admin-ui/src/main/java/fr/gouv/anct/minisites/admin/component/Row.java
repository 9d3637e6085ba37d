package fr.gouv.anct.minisites.admin.component;

import java.util.List;

/** A line of a table; its first cell is its head. */
public record Row(List<Cell> cells) {

    public static Row of(Cell... cells) {
        return new Row(List.of(cells));
    }
}
