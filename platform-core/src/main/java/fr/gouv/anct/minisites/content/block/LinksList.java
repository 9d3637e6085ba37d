package fr.gouv.anct.minisites.content.block;

import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.gouv.anct.minisites.reference.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Links one below the other; links to files show their format and size. */
@BlockType("links-list")
public record LinksList(@Nullable String title, List<Item> links) implements Block {
    /** A link with its label and description. */
    @JsonTypeName("LinkItem")
    public record Item(String label, Link link, @Nullable String description) {}

    @Override
    public List<Heading> headings() {
        return Heading.ofTitle(title);
    }
}
