package fr.gouv.anct.minisites.content.check;

import fr.gouv.anct.minisites.content.block.Grid;
import java.util.List;
import java.util.stream.Stream;

/**
 * The cells of all tables and charts of a page. A chart writes each two or three times, some thirty characters, and a page of
 * more than two million is not shown at all.
 */
final class CellCount implements Rule {

    static final int MOST = 40_000;

    @Override
    public Stream<Finding> look(Subject page) {
        List<Subject.Placed<Grid>> grids = page.all(Grid.class).toList();
        int cells = 0;
        for (Subject.Placed<Grid> grid : grids) {
            cells += grid.value().rows().stream().mapToInt(List::size).sum();
            if (cells > MOST) {
                return Stream.of(Finding.of(Flaw.CELLS_MANY, grid.spot(), MOST));
            }
        }
        return Stream.empty();
    }
}
