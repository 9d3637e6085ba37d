package fr.gouv.anct.minisites.admin.component;

import java.util.List;

/** A table with its caption; {@code id} is unique in the page. */
public record TableView(String id, String caption, List<TableColumn> columns, List<TableRow> rows) {

    public TableView(String caption, List<TableColumn> columns, List<TableRow> rows) {
        this("table", caption, columns, rows);
    }
}
