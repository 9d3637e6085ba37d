package fr.gouv.anct.minisites.content.block;

import java.util.List;

/**
 * Texts in tabs, of which one is shown at a time.
 *
 * @param label names the group of tabs for visitors who do not see it
 */
@BlockType("tabs")
public record Tabs(String label, List<TabItem> tabs) implements Block {}
