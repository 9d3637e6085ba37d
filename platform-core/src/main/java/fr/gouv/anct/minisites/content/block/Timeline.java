package fr.gouv.anct.minisites.content.block;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Block with titled items, each under a date in free text such as « printemps 2026 », in the order given by the editor.
 */
@BlockType("timeline")
public record Timeline(@Nullable String title, List<Item> items) implements Block {
    /**
     * A dated item of a timeline.
     *
     * @param moment as displayed, for example « printemps 2026 »
     */
    @JsonTypeName("TimelineItem")
    public record Item(
            String moment, String title, @Nullable RichText text) {}

    @Override
    public List<Heading> headings() {
        return Heading.ofTitle(title);
    }
}
