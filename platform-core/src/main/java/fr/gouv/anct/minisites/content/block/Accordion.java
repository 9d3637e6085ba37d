package fr.gouv.anct.minisites.content.block;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Questions whose answers open one at a time. */
@BlockType("accordion")
public record Accordion(@Nullable String title, List<AccordionItem> items) implements Block {

    @Override
    public List<Heading> headings() {
        return Heading.ofTitle(title);
    }
}
