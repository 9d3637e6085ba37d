package fr.gouv.anct.minisites.content.tree;

import org.jspecify.annotations.Nullable;

/**
 * Which articles are asked for, newest first.
 *
 * @param words part of the title
 * @param tag that they bear
 * @param page from 1
 */
public record ArticleQuery(@Nullable String words, @Nullable String tag, int page, int size) {}
