package fr.gouv.anct.minisites.admin.component;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Table for the template {@code admin/component/table}: caption, column headers and rows; {@code id} is unique in the
 * page.
 */
public record TableView(String id, String caption, List<TableColumn> columns, List<TableRow> rows) {

    /** Returns a copy without the columns that have no value in any row; the first one stays. */
    public TableView withoutEmptyColumns() {
        int[] kept = IntStream.range(0, columns.size())
                .filter(column -> column == 0
                        || rows.stream()
                                .anyMatch(row -> !row.cells().get(column).isEmpty()))
                .toArray();
        return new TableView(
                id,
                caption,
                Arrays.stream(kept).mapToObj(columns::get).toList(),
                rows.stream()
                        .map(row -> new TableRow(
                                Arrays.stream(kept).mapToObj(row.cells()::get).toList()))
                        .toList());
    }

    public TableView(String caption, List<TableColumn> columns, List<TableRow> rows) {
        this("table", caption, columns, rows);
    }

    /** Whether rows can be chosen. */
    public boolean choosable() {
        return rows.stream().anyMatch(row -> row.choice() != null);
    }
}
