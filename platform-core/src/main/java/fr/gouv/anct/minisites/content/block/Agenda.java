package fr.gouv.anct.minisites.content.block;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list of future events, with a date each. */
@BlockType("agenda")
public record Agenda(@Nullable String title, List<AgendaEvent> events) implements Block {
    @Override
    public List<Heading> headings() {
        return Heading.ofTitle(title);
    }
}
