package fr.gouv.anct.minisites.content.block;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tags, each linking to the page of its subject. */
@BlockType("tags")
public record Tags(@Nullable String title, BadgeSize size, List<TagLink> tags) implements Block {
    @Override
    public List<Heading> headings() {
        return Heading.ofTitle(title);
    }
}
