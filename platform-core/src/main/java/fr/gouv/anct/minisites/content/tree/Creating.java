package fr.gouv.anct.minisites.content.tree;

import java.util.UUID;

/** What came of making a page. */
public sealed interface Creating {

    /** It is there, as a draft. */
    record Created(UUID page) implements Creating {}

    /**
     * Something answers at its address already.
     *
     * @param free an address of the same kind that is free: the last part of it
     */
    record PathTaken(String free) implements Creating {}

    /** The platform answers there itself, or the address would be too long. */
    record PathRefused() implements Creating {}

    /** It would be deeper than {@link PagePath#DEEPEST}. */
    record TooDeep() implements Creating {}

    /** There is no such page to stand under. */
    record NoParent() implements Creating {}
}
