package fr.gouv.anct.minisites.content.block;

import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.gouv.anct.minisites.reference.Link;
import java.util.List;

/**
 * Begins a section with a side menu: the following blocks are shown beside the menu, up to the next band or side menu.
 *
 * @param links empty for the headings of the section
 */
@BlockType("side-menu")
public record SideMenuLayout(String title, Side side, List<Item> links) implements Block {
    /** A link of a side menu. */
    @JsonTypeName("BlockMenuLink")
    public record Item(String label, Link link) {}
}
