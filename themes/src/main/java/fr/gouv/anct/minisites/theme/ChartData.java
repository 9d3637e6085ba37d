package fr.gouv.anct.minisites.theme;

import fr.gouv.anct.minisites.content.block.Chart;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The names, columns and figures of a chart block, parsed from its table cells and limited to 24 rows and 4 columns for
 * drawing.
 *
 * @param names of the rows
 * @param series one per column
 */
record ChartData(List<String> names, List<Series> series) {

    private static final int MOST_ROWS = 24;
    private static final int MOST_SERIES = 4;

    /**
     * One column of the data.
     *
     * @param written text of each cell
     * @param values NaN where the cell is not a figure
     */
    record Series(String name, List<String> written, List<Double> values) {

        double most() {
            return values.stream()
                    .filter(Double::isFinite)
                    .mapToDouble(value -> value)
                    .max()
                    .orElse(0);
        }
    }

    static ChartData of(Chart chart) {
        List<List<String>> rows =
                chart.cells().others().stream().limit(MOST_ROWS).toList();
        List<String> heads = chart.cells().first();
        List<Series> series = IntStream.range(1, Math.min(heads.size(), MOST_SERIES + 1))
                .mapToObj(column -> series(heads.get(column), rows, column))
                .filter(one -> one.values().stream().anyMatch(Double::isFinite))
                .toList();
        return new ChartData(rows.stream().map(List::getFirst).toList(), series);
    }

    private static Series series(String name, List<List<String>> rows, int column) {
        List<String> written = rows.stream().map(row -> row.get(column)).toList();
        return new Series(name, written, written.stream().map(Chart::figure).toList());
    }

    boolean isEmpty() {
        return series.isEmpty();
    }

    double most() {
        return series.stream().mapToDouble(Series::most).max().orElse(0);
    }
}
