package fr.gouv.anct.minisites.content;

import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.vocabulary.TermRef;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Content of a page after one save: titles, lead, description, image, tags, terms and blocks, without position, number
 * or author.
 *
 * @param navigationTitle shorter, for menus and breadcrumb
 * @param lead introduction under the title
 * @param description for search engines and sharing
 * @param image of an article, in lists and at its head
 * @param terms of the vocabularies of the platform, each once, sorted
 */
public record Revision(
        @NotBlank @Size(max = LONGEST_TITLE) String title,
        @Nullable @Size(max = LONGEST_NAVIGATION_TITLE) String navigationTitle,
        @Nullable @Size(max = LONGEST_LEAD) String lead,
        @Size(max = LONGEST_DESCRIPTION) String description,
        @Nullable UUID image,
        @Size(max = 20) List<@Size(max = 50) String> tags,
        @Size(max = MOST_TERMS) List<TermRef> terms,
        List<Block> body) {

    public static final int LONGEST_TITLE = 200;
    public static final int LONGEST_NAVIGATION_TITLE = 80;
    public static final int LONGEST_LEAD = 1_000;
    public static final int LONGEST_DESCRIPTION = 300;
    public static final int MOST_TERMS = 20;

    public Revision {
        terms = terms.stream().sorted().distinct().toList();
    }

    /** Creates a revision without terms. */
    public Revision(
            String title,
            @Nullable String navigationTitle,
            @Nullable String lead,
            String description,
            @Nullable UUID image,
            List<String> tags,
            List<Block> body) {
        this(title, navigationTitle, lead, description, image, tags, List.of(), body);
    }

    /** Returns this revision with other tags. */
    public Revision withTags(List<String> other) {
        return new Revision(title, navigationTitle, lead, description, image, other, terms, body);
    }

    /** Returns this revision with other blocks. */
    public Revision with(List<Block> other) {
        return new Revision(title, navigationTitle, lead, description, image, tags, terms, other);
    }
}
