package fr.gouv.anct.minisites.content.block;

import java.util.List;

/**
 * Begins a section with a menu at its side: the blocks that follow stand beside it, up to the next band or side menu.
 *
 * @param links none: the headings of the section
 */
@BlockType(value = "side-menu", category = BlockCategory.STRUCTURE)
public record SideMenuLayout(String title, Side side, List<MenuLink> links) implements Block {}
