package fr.gouv.anct.minisites.content.block;

import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.gouv.anct.minisites.reference.Link;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Block that shows events entered by editors, each with dates, hours, place and link, in the given order; past events
 * are not removed.
 */
@BlockType("agenda")
public record Agenda(@Nullable String title, List<Event> events) implements Block {
    /**
     * An event of an agenda, with its dates, hours and place.
     *
     * @param end last day of an event of several days
     */
    @JsonTypeName("AgendaEvent")
    public record Event(
            String title,
            LocalDate start,
            @Nullable LocalDate end,
            @Nullable String hours,
            @Nullable String place,
            @Nullable String description,
            @Nullable Link link) {}

    @Override
    public List<Heading> headings() {
        return Heading.ofTitle(title);
    }
}
