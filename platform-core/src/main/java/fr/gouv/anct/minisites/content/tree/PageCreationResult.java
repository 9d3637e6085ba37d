package fr.gouv.anct.minisites.content.tree;

import java.util.Optional;
import java.util.UUID;

/** Result of creating or copying a page: the id of the new draft, or the reason why its parent or path is refused. */
public sealed interface PageCreationResult {

    /** The page was created as a draft. */
    record Created(UUID page) implements PageCreationResult {}

    /**
     * Another page has this path.
     *
     * @param free last segment of a similar path that is free; empty when none was looked for
     */
    record PathTaken(Optional<String> free) implements PageCreationResult {}

    /** The path is reserved by the platform, or too long. */
    record PathRefused() implements PageCreationResult {}

    /** The page would be deeper than {@link PagePath#DEEPEST}. */
    record TooDeep() implements PageCreationResult {}

    /** The parent does not exist. */
    record NoParent() implements PageCreationResult {}

    /** The article list would be a child of the home page, which the site does not have. */
    record NoHome() implements PageCreationResult {}

    /** The path of the article list, which does not exist yet, is taken. */
    record ListPathTaken() implements PageCreationResult {}
}
