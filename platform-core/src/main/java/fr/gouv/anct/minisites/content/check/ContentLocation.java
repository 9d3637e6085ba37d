package fr.gouv.anct.minisites.content.check;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A location in a page: a block, a value of it, or a property of the page itself.
 *
 * @param block index of a block in the body, from 0; null for the page itself
 * @param field path of a value of the block, in the form of {@link fr.gouv.anct.minisites.content.block.BlockTraversal}; the
 *     name of a component of the revision without a block; empty for the whole block
 * @param shared the location in the shared section, when the block only shows it
 */
public record ContentLocation(
        @Nullable Integer block, String field, @Nullable InSharedSection shared) {

    ContentLocation(@Nullable Integer block, String field) {
        this(block, field, null);
    }

    /**
     * A location in a shared section.
     *
     * @param title of the section
     */
    public record InSharedSection(UUID section, String title, ContentLocation spot) {}

    static ContentLocation ofPage(String field) {
        return new ContentLocation(null, field);
    }

    ContentLocation inside(String name) {
        return shared == null
                ? new ContentLocation(block, field.isEmpty() ? name : field + "-" + name)
                : new ContentLocation(
                        block, field, new InSharedSection(shared.section, shared.title, shared.spot.inside(name)));
    }
}
