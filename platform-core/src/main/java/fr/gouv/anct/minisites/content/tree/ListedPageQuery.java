package fr.gouv.anct.minisites.content.tree;

import fr.gouv.anct.minisites.content.PageKind;
import org.jspecify.annotations.Nullable;

/**
 * Filter and pagination of the pages of a generated list, newest first.
 *
 * @param kind one that {@link PageKind#isListed}
 * @param words part of the title
 * @param tag one of their tags
 * @param page page number, from 1
 */
public record ListedPageQuery(
        PageKind kind, @Nullable String words, @Nullable String tag, int page, int size) {}
