package fr.gouv.anct.minisites.content.tree;

/**
 * Tag of articles.
 *
 * @param articles number of articles with the tag, drafts included
 */
public record Tag(String name, long articles) {}
