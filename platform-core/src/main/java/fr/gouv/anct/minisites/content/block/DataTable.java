package fr.gouv.anct.minisites.content.block;

/**
 * Block with a captioned table of texts or figures, in which the first row, the first column or both are headers.
 *
 * @param caption says what it contains
 */
@BlockType("table")
public record DataTable(String caption, TableCells cells, Headers headers, Style look) implements Block {
    /** Which cells of a table are headers. */
    public enum Headers {
        FIRST_ROW,
        FIRST_COLUMN,
        BOTH
    }

    /** The presentation of a table. */
    public enum Style {
        STANDARD,
        BORDERED,
        SMALL,
        LARGE
    }
}
