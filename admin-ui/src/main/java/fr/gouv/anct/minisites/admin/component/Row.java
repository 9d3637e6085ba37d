package fr.gouv.anct.minisites.admin.component;

import java.util.List;

/** A table row; its first cell is its header. */
public record Row(List<Cell> cells) {

    public static Row of(Cell... cells) {
        return new Row(List.of(cells));
    }
}
