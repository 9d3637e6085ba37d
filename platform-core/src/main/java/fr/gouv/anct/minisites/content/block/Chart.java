package fr.gouv.anct.minisites.content.block;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Figures as a drawing and, beside it, as the table that they come from.
 *
 * @param caption says what they are
 * @param cells names in the first row and the first column, figures in the others
 * @param source where they come from
 */
@BlockType(value = "chart", category = BlockCategory.DATA)
public record Chart(
        @Nullable String title,
        ChartKind kind,
        String caption,
        Grid cells,
        @Nullable String source) implements Block {

    @Override
    public List<Heading> headings() {
        return Heading.ofTitle(title);
    }
}
