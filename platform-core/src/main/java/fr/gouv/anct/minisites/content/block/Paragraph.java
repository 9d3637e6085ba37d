package fr.gouv.anct.minisites.content.block;

import java.util.List;

/** Block of formatted running text: paragraphs, lists and headings of level 2 to 4, without images. */
@BlockType("paragraph")
public record Paragraph(RichText text) implements Block {

    @Override
    public List<Heading> headings() {
        return text.headings();
    }
}
