package fr.gouv.anct.minisites.content.tree;

import org.jspecify.annotations.Nullable;

/**
 * Filter and pagination of the articles, newest first.
 *
 * @param words part of the title
 * @param tag tag of the articles
 * @param page page number, from 1
 */
public record ListedPageQuery(
        @Nullable String words, @Nullable String tag, int page, int size) {}
