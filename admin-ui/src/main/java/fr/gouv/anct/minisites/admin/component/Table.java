package fr.gouv.anct.minisites.admin.component;

import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Builds a {@link TableView} with a row for each object from columns that compute its cells, with optional sort links
 * and checkboxes. Its caption is the message {@code <key>.caption}, the header of a column {@code <key>.<name>}.
 *
 * @param <T> object of a row
 */
public final class Table<T> {

    private final AdmittedRequest request;
    private final String key;
    private final List<TableColumn> columns = new ArrayList<>();
    private final List<Function<T, Cell>> cells = new ArrayList<>();
    private Function<T, @Nullable RowChoice> choice = _ -> null;

    private Table(AdmittedRequest request, String key) {
        this.request = request;
        this.key = key;
    }

    public static <T> Table<T> of(AdmittedRequest request, String key) {
        return new Table<>(request, key);
    }

    /** Adds a column; the first one holds the headers of the rows. */
    public Table<T> column(String name, Function<T, Cell> cell) {
        return column(new TableColumn(request.message(key + "." + name)), cell);
    }

    /** Adds a column by which the list can be sorted. */
    public Table<T> column(String name, ListUrl list, Enum<?> sort, Function<T, Cell> cell) {
        return column(list.column(request.message(key + "." + name), ListUrl.code(sort)), cell);
    }

    private Table<T> column(TableColumn column, Function<T, Cell> cell) {
        columns.add(column);
        cells.add(cell);
        return this;
    }

    /** Adds checkboxes to the rows; null for a row that cannot be chosen. */
    public Table<T> choosing(Function<T, @Nullable RowChoice> box) {
        choice = box;
        return this;
    }

    /** @param id unique in the page */
    public TableView build(String id, List<T> objects) {
        return build(id, request.message(key + ".caption"), objects);
    }

    /**
     * Builds the table with a caption of its own.
     *
     * @param id unique in the page
     */
    public TableView build(String id, String caption, List<T> objects) {
        return new TableView(
                id,
                caption,
                List.copyOf(columns),
                objects.stream()
                        .map(object -> new TableRow(
                                cells.stream().map(cell -> cell.apply(object)).toList(), choice.apply(object)))
                        .toList());
    }
}
