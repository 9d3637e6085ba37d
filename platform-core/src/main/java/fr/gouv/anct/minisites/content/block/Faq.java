package fr.gouv.anct.minisites.content.block;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Block shown like an {@link Accordion}, whose questions and answers are also written as structured data for search
 * engines.
 */
@BlockType("faq")
public record Faq(@Nullable String title, List<AccordionItem> items) implements Block {
    @Override
    public List<Heading> headings() {
        return Heading.ofTitle(title);
    }
}
