package fr.gouv.anct.minisites.content.block;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Texts side by side. */
@BlockType("columns")
public record Columns(@Nullable String title, ColumnSplit split, List<Column> columns) implements Block {
    @Override
    public List<Heading> headings() {
        return Heading.ofTitle(title);
    }
}
