package fr.gouv.anct.minisites.content.block;

import java.util.List;

/**
 * Texts of which one is shown at a time.
 *
 * @param label names them together, for who does not see them
 */
@BlockType(value = "tabs", category = BlockCategory.STRUCTURE)
public record Tabs(String label, List<TabItem> tabs) implements Block {}
