package fr.gouv.anct.minisites.content.block;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cards in a row, one to four a row.
 *
 * @param perRow 1 to 4 on a wide screen
 */
@BlockType(value = "cards", version = 2)
public record Cards(@Nullable String title, int perRow, CardLayout layout, List<Card> cards) implements Block {

    @Override
    public List<Heading> headings() {
        return Heading.ofTitle(title);
    }
}
