package fr.gouv.anct.minisites.content.block;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Block with a table of the opening hours of a place by day or group of days, and a note, for example about holidays.
 *
 * @param note for holidays and the like
 */
@BlockType("opening-hours")
public record OpeningHours(
        @Nullable String title, List<Day> days, @Nullable String note) implements Block {
    /**
     * The opening hours of a day.
     *
     * @param hours as displayed; null when closed
     */
    @JsonTypeName("DayHours")
    public record Day(Weekday day, @Nullable String hours) {}

    @Override
    public List<Heading> headings() {
        return Heading.ofTitle(title);
    }
}
