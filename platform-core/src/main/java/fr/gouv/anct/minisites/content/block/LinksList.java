package fr.gouv.anct.minisites.content.block;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Links one below the other; links to files show their format and size. */
@BlockType("links-list")
public record LinksList(@Nullable String title, List<LinkItem> links) implements Block {
    @Override
    public List<Heading> headings() {
        return Heading.ofTitle(title);
    }
}
