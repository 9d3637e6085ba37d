package fr.gouv.anct.minisites.content.block;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Links under one another; those to files tell their format and weight. */
@BlockType(value = "links-list", category = BlockCategory.NAVIGATION)
public record LinksList(@Nullable String title, List<LinkItem> links) implements Block {
    @Override
    public List<Heading> headings() {
        return Heading.ofTitle(title);
    }
}
