package fr.gouv.anct.minisites.content.block;

import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.gouv.anct.minisites.reference.MediaRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Block with formatted texts in tabs, of which one is shown at a time, each with a title and optionally an image and a
 * button.
 *
 * @param label names the group of tabs for visitors who do not see it
 */
@BlockType("tabs")
public record Tabs(String label, List<Item> tabs) implements Block {
    /** A tab with its content. */
    @JsonTypeName("TabItem")
    public record Item(
            String title,
            @Nullable MediaRef image,
            RichText text,
            @Nullable Button action) {}
}
