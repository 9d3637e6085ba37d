package fr.gouv.anct.minisites.content.check;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place in a page.
 *
 * @param block place of a block in the body, from 0; none: the page itself
 * @param field way to a value of the block, as {@link fr.gouv.anct.minisites.content.block.Parts} tells it; the name of a
 *     component of the revision where there is no block; empty: all of the block
 * @param shared where that is written, when the block only shows it
 */
public record Spot(
        @Nullable Integer block, String field, @Nullable Shared shared) {

    Spot(@Nullable Integer block, String field) {
        this(block, field, null);
    }

    /**
     * A place in a section that pages share.
     *
     * @param title of the section
     */
    public record Shared(UUID section, String title, Spot spot) {}

    static Spot ofPage(String field) {
        return new Spot(null, field);
    }

    Spot inside(String name) {
        return shared == null
                ? new Spot(block, field.isEmpty() ? name : field + "-" + name)
                : new Spot(block, field, new Shared(shared.section, shared.title, shared.spot.inside(name)));
    }
}
