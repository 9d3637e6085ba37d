package fr.gouv.anct.minisites.content.block;

import tools.jackson.databind.node.ObjectNode;

/**
 * Converts the JSON of a block from one schema version to the next on reading; stored blocks are never rewritten in
 * bulk.
 */
public interface Upcaster {

    /** The type it applies to, see {@link BlockType#value()}. */
    String type();

    /** The version it reads; its result has the next one. */
    int from();

    /** Returns the object of version {@code from() + 1}; may change and return its argument. */
    ObjectNode upcast(ObjectNode block);
}
