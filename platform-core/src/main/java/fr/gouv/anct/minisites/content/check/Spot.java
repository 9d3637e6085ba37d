package fr.gouv.anct.minisites.content.check;

import org.jspecify.annotations.Nullable;

/**
 * A place in a page.
 *
 * @param block place of a block in the body, from 0; none: the page itself
 * @param field way to a value of the block, as {@link fr.gouv.anct.minisites.content.block.Parts} tells it; the name of a
 *     component of the revision where there is no block; empty: all of the block
 */
public record Spot(@Nullable Integer block, String field) {

    static Spot ofPage(String field) {
        return new Spot(null, field);
    }

    Spot inside(String name) {
        return new Spot(block, field.isEmpty() ? name : field + "-" + name);
    }
}
