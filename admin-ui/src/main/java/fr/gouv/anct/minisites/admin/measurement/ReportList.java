package fr.gouv.anct.minisites.admin.measurement;

import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.SemicolonCsvLine;
import fr.gouv.anct.minisites.admin.component.Table;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.measurement.report.ReportPeriod;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A list of figures, shown with its first rows as a table and offered as a file with all of them. Its words are messages
 * under {@code measurement.<key>}: {@code title}, {@code lead}, {@code empty}, {@code caption} and one for each column.
 *
 * @param <T> object of a row
 */
final class ReportList<T> {

    /** Rows that a screen shows. */
    static final int SHOWN = 10;

    /** Rows of a file. */
    static final int MOST = 10_000;

    private final String key;
    private final String file;
    private final BiFunction<ReportPeriod, Integer, Flux<T>> rows;
    private final List<Column<T>> columns = new ArrayList<>();

    /**
     * A column.
     *
     * @param cell null for a column of the file alone
     * @param value in the file; null for a column of the screen alone
     */
    private record Column<T>(
            String name,
            @Nullable BiFunction<AdmittedRequest, T, Cell> cell,
            @Nullable BiFunction<AdmittedRequest, T, String> value) {}

    /**
     * A list as a screen shows it.
     *
     * @param cut whether there are more rows than shown
     * @param fileHref the file with all rows
     */
    record Section(String id, String title, String lead, String empty, TableView table, boolean cut, String fileHref) {}

    /**
     * Creates a list without columns.
     *
     * @param file name of its file, also the end of its address
     * @param rows reads at most so many rows for a period
     */
    ReportList(String key, String file, BiFunction<ReportPeriod, Integer, Flux<T>> rows) {
        this.key = key;
        this.file = file;
        this.rows = rows;
    }

    /** Adds a column of the table and the file. */
    ReportList<T> column(String name, BiFunction<AdmittedRequest, T, Cell> cell, Function<T, String> value) {
        columns.add(new Column<>(name, cell, (_, row) -> value.apply(row)));
        return this;
    }

    /** Adds a column of the table and the file, which show the same words. */
    ReportList<T> words(String name, BiFunction<AdmittedRequest, T, String> words) {
        columns.add(new Column<>(name, (request, row) -> Cell.text(words.apply(request, row)), words));
        return this;
    }

    /** Adds a column with a number. */
    ReportList<T> number(String name, Function<T, Long> count) {
        return column(
                name, (_, row) -> Cell.text(Figures.number(count.apply(row))), row -> String.valueOf(count.apply(row)));
    }

    /** Adds a column of the file. */
    ReportList<T> filed(String name, Function<T, String> value) {
        columns.add(new Column<>(name, null, (_, row) -> value.apply(row)));
        return this;
    }

    /** Adds a column of the file with words. */
    ReportList<T> filed(String name, BiFunction<AdmittedRequest, T, String> words) {
        columns.add(new Column<>(name, null, words));
        return this;
    }

    /** Adds a column of the table, with what can be done; it is left out where nothing can. */
    ReportList<T> act(String name, BiFunction<AdmittedRequest, T, Cell> cell) {
        columns.add(new Column<>(name, cell, null));
        return this;
    }

    /** Name of the file, which also ends its address. */
    String file() {
        return file;
    }

    /** Reads the first rows for a screen. */
    Mono<Section> section(AdmittedRequest request, ReportPeriod period, String fileHref) {
        return rows.apply(period, SHOWN + 1)
                .collectList()
                .map(found -> new Section(
                        "list-" + key,
                        words(request, "title"),
                        words(request, "lead"),
                        words(request, "empty"),
                        table(request, found.subList(0, Math.min(SHOWN, found.size()))),
                        found.size() > SHOWN,
                        fileHref));
    }

    private TableView table(AdmittedRequest request, List<T> found) {
        Table<T> table = Table.of(request, "measurement." + key);
        for (Column<T> column : columns) {
            BiFunction<AdmittedRequest, T, Cell> cell = column.cell();
            if (cell != null) {
                table.column(column.name(), row -> cell.apply(request, row));
            }
        }
        return table.build(key, found).withoutEmptyColumns();
    }

    /** Returns the header line of the file. */
    String head(AdmittedRequest request) {
        return SemicolonCsvLine.of(columns.stream()
                .filter(column -> column.value() != null)
                .map(column -> words(request, column.name()))
                .toArray(String[]::new));
    }

    /** Returns the lines of the file. */
    Flux<String> lines(AdmittedRequest request, ReportPeriod period) {
        return rows.apply(period, MOST).map(row -> line(request, row));
    }

    private String line(AdmittedRequest request, T row) {
        List<String> values = new ArrayList<>();
        for (Column<T> column : columns) {
            BiFunction<AdmittedRequest, T, String> value = column.value();
            if (value != null) {
                values.add(value.apply(request, row));
            }
        }
        return SemicolonCsvLine.of(values.toArray(String[]::new));
    }

    private String words(AdmittedRequest request, String name) {
        return request.message("measurement." + key + "." + name);
    }
}
