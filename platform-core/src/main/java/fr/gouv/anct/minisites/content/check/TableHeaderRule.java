package fr.gouv.anct.minisites.content.check;

import fr.gouv.anct.minisites.content.block.Chart;
import fr.gouv.anct.minisites.content.block.DataTable;
import fr.gouv.anct.minisites.content.block.TableCells;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reports tables with an empty header cell in a declared header row or column (RGAA 5.6); the corner between both may
 * be empty.
 */
final class TableHeaderRule implements Rule {

    @Override
    public Stream<Finding> check(CheckedContent content) {
        return content.blocks().flatMap(block -> switch (block.value()) {
            case DataTable table -> check(block.spot(), table.cells(), table.headers());
            case Chart chart -> check(block.spot(), chart.cells(), DataTable.Headers.BOTH);
            default -> Stream.empty();
        });
    }

    private static Stream<Finding> check(ContentLocation location, TableCells cells, DataTable.Headers headers) {
        boolean columns = headers != DataTable.Headers.FIRST_COLUMN;
        boolean rows = headers != DataTable.Headers.FIRST_ROW;
        boolean wrong = columns && blank(cells.first(), rows)
                || rows && blank(cells.rows().stream().map(List::getFirst).toList(), columns);
        return wrong ? Stream.of(Finding.of(Issue.TABLE_HEADERS, location.inside("cells"))) : Stream.empty();
    }

    private static boolean blank(List<String> names, boolean corner) {
        return names.stream().skip(corner ? 1 : 0).anyMatch(String::isBlank);
    }
}
