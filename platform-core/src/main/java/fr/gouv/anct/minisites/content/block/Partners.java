package fr.gouv.anct.minisites.content.block;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The partners of a programme, shown by their logos. */
@BlockType("partners")
public record Partners(@Nullable String title, List<Partner> partners) implements Block {
    @Override
    public List<Heading> headings() {
        return Heading.ofTitle(title);
    }
}
