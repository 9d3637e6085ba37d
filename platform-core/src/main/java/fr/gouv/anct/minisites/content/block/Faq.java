package fr.gouv.anct.minisites.content.block;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Questions and answers, marked up for search engines too. */
@BlockType("faq")
public record Faq(@Nullable String title, List<AccordionItem> items) implements Block {
    @Override
    public List<Heading> headings() {
        return Heading.ofTitle(title);
    }
}
