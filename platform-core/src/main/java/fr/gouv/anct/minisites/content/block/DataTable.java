package fr.gouv.anct.minisites.content.block;

/**
 * A table of words and figures.
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
