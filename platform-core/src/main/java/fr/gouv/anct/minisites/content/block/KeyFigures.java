package fr.gouv.anct.minisites.content.block;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Figures about a programme, each with what it counts and, where it has one, its source. */
@BlockType("key-figures")
public record KeyFigures(@Nullable String title, List<Item> figures) implements Block {
    /**
     * One figure with its label.
     *
     * @param value as displayed, for example « 2 840 » or « 94 % »
     */
    @JsonTypeName("KeyFigure")
    public record Item(String value, String label, @Nullable String source) {}

    @Override
    public List<Heading> headings() {
        return Heading.ofTitle(title);
    }
}
