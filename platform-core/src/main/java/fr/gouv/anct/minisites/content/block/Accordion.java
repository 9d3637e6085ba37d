package fr.gouv.anct.minisites.content.block;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Block with folded sections, of which a visitor opens one at a time by its title; {@link Faq} adds data for search
 * engines.
 */
@BlockType("accordion")
public record Accordion(@Nullable String title, List<AccordionItem> items) implements Block {

    @Override
    public List<Heading> headings() {
        return Heading.ofTitle(title);
    }
}
