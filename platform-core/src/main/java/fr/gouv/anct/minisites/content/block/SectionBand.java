package fr.gouv.anct.minisites.content.block;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Begins a band: the following blocks are shown on its background, up to the next band or side menu. A plain one ends
 * it.
 */
@BlockType("section-band")
public record SectionBand(@Nullable String title, BandBackground background) implements Block {
    @Override
    public List<Heading> headings() {
        return Heading.ofTitle(title);
    }
}
