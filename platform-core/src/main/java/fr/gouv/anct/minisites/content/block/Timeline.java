package fr.gouv.anct.minisites.content.block;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Dated items in chronological order. */
@BlockType("timeline")
public record Timeline(@Nullable String title, List<TimelineItem> items) implements Block {
    @Override
    public List<Heading> headings() {
        return Heading.ofTitle(title);
    }
}
