package fr.gouv.anct.minisites.content.check;

import fr.gouv.anct.minisites.content.block.Chart;
import fr.gouv.anct.minisites.content.block.DataTable;
import java.util.stream.Stream;

/** Reports tables and charts without a caption (RGAA 5.4). */
final class TableCaptionRule implements Rule {

    @Override
    public Stream<Finding> check(CheckedContent content) {
        return content.blocks()
                .filter(block -> switch (block.value()) {
                    case DataTable table -> table.caption().isBlank();
                    case Chart chart -> chart.caption().isBlank();
                    default -> false;
                })
                .map(block -> Finding.of(Issue.TABLE_CAPTION, block.spot().inside("caption")));
    }
}
