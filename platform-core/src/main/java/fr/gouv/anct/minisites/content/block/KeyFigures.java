package fr.gouv.anct.minisites.content.block;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Figures about a programme, each with what it counts and, where it has one, its source. */
@BlockType("key-figures")
public record KeyFigures(@Nullable String title, List<KeyFigure> figures) implements Block {

    @Override
    public List<Heading> headings() {
        return Heading.ofTitle(title);
    }
}
