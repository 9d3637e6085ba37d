package fr.gouv.anct.minisites.content.block;

import tools.jackson.databind.node.ObjectNode;

/** Brings the JSON of a block from one schema version to the next; what is stored is never rewritten in bulk. */
public interface Upcaster {

    /** The type it applies to, see {@link BlockType#value()}. */
    String type();

    /** The version it reads; what it returns has the next one. */
    int from();

    /** Returns the object of version {@code from() + 1}; may change and return its argument. */
    ObjectNode upcast(ObjectNode block);
}
