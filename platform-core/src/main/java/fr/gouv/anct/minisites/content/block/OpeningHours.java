package fr.gouv.anct.minisites.content.block;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The opening hours of a place.
 *
 * @param note for holidays and the like
 */
@BlockType("opening-hours")
public record OpeningHours(
        @Nullable String title,
        List<DayHours> days,
        @Nullable String note) implements Block {
    @Override
    public List<Heading> headings() {
        return Heading.ofTitle(title);
    }
}
