package fr.gouv.anct.minisites.content.block;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Dated items in chronological order. */
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
