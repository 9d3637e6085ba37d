package fr.gouv.anct.minisites.content.check;

import fr.gouv.anct.minisites.content.block.Chart;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reports chart cells that hold words instead of figures: the drawing leaves them out. A sign for a missing figure has
 * no letter.
 */
final class ChartNumbersRule implements Rule {

    @Override
    public Stream<Finding> check(CheckedContent content) {
        return content.all(Chart.class)
                .flatMap(chart -> check(chart.value(), chart.spot().inside("cells")).stream());
    }

    private static List<Finding> check(Chart chart, ContentLocation location) {
        List<String> cells = chart.cells().others().stream()
                .flatMap(row -> row.stream().skip(1))
                .toList();
        if (chart.cells().rows().isEmpty()) {
            return List.of();
        }
        if (cells.stream().noneMatch(ChartNumbersRule::figure)) {
            return List.of(Finding.of(Issue.CHART_EMPTY, location));
        }
        return cells.stream()
                .filter(cell -> !figure(cell) && cell.codePoints().anyMatch(Character::isLetter))
                .limit(1)
                .map(cell -> Finding.of(Issue.CHART_WORDS, location, TextExcerpts.begin(cell)))
                .toList();
    }

    private static boolean figure(String cell) {
        return !Double.isNaN(Chart.figure(cell));
    }
}
