package fr.gouv.anct.minisites.content.block;

/**
 * A table of words and figures.
 *
 * @param caption says what it contains
 */
@BlockType("table")
public record DataTable(String caption, TableCells cells, TableHeaders headers, TableStyle look) implements Block {}
