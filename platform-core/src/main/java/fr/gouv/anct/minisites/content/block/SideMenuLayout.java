package fr.gouv.anct.minisites.content.block;

import java.util.List;

/**
 * Begins a section with a side menu: the following blocks are shown beside the menu, up to the next band or side menu.
 *
 * @param links empty for the headings of the section
 */
@BlockType("side-menu")
public record SideMenuLayout(String title, Side side, List<SideMenuLink> links) implements Block {}
