package fr.gouv.anct.minisites.content.block;

import java.util.List;

/** Running text: paragraphs, headings, lists. */
@BlockType("paragraph")
public record Paragraph(RichText text) implements Block {

    @Override
    public List<Heading> headings() {
        return text.headings();
    }
}
