package fr.gouv.anct.minisites.content.block;

import java.util.List;

/**
 * Block with a single heading of level 2 to 4, placed between other blocks to structure the page.
 *
 * @param level 2 to 4; the rendered page never skips a level, whatever is chosen
 */
@BlockType("heading")
public record SectionHeading(String title, int level) implements Block {
    @Override
    public List<Heading> headings() {
        return title.isBlank() ? List.of() : List.of(new Heading(Math.clamp(level, 2, 4), title));
    }
}
