package fr.gouv.anct.minisites.content.block;

/**
 * A table of words and figures.
 *
 * @param caption says what it contains
 */
@BlockType(value = "table", category = BlockCategory.TEXT)
public record DataTable(String caption, Grid cells, TableHeaders headers, TableLook look) implements Block {}
