package fr.gouv.anct.minisites.content.block;

/**
 * A table of words and figures.
 *
 * @param caption says what it contains
 */
@BlockType("table")
public record DataTable(String caption, Grid cells, TableHeaders headers, TableLook look) implements Block {}
