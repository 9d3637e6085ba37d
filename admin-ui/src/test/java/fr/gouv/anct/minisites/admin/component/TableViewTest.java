package fr.gouv.anct.minisites.admin.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Checks which columns a table leaves out. */
class TableViewTest {

    private static final Cell NONE = Cell.text("");

    @Test
    void aColumnWithoutAnyValueIsLeftOutButNotTheFirst() {
        TableView table = new TableView(
                "a",
                List.of(
                        new TableColumn("What"),
                        new TableColumn("Site"),
                        new TableColumn("Since"),
                        new TableColumn("Until")),
                List.of(
                        TableRow.of(NONE, Cell.text("A"), NONE, NONE),
                        TableRow.of(NONE, NONE, NONE, Cell.moment(Instant.EPOCH))));
        TableView shown = table.withoutEmptyColumns();
        assertThat(shown.columns()).extracting(TableColumn::label).containsExactly("What", "Site", "Until");
        assertThat(shown.rows())
                .containsExactly(
                        TableRow.of(NONE, Cell.text("A"), NONE), TableRow.of(NONE, NONE, Cell.moment(Instant.EPOCH)));
    }
}
