package fr.gouv.anct.minisites.content.block;

import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.gouv.anct.minisites.reference.MediaRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Block with two to four columns side by side, each with a formatted text and optionally a title, an image and a
 * button.
 */
@BlockType("columns")
public record Columns(@Nullable String title, Split split, List<Item> columns) implements Block {
    /** The distribution of the width among columns. */
    public enum Split {
        EQUAL,
        WIDE_FIRST,
        WIDE_LAST
    }

    /** One of the two to four columns of a block. */
    @JsonTypeName("Column")
    public record Item(
            @Nullable String title,
            @Nullable MediaRef image,
            RichText text,
            @Nullable Button action) {}

    @Override
    public List<Heading> headings() {
        return Heading.ofTitle(title);
    }
}
