package fr.gouv.anct.minisites.content.tree;

/**
 * A tag with the number of articles of the site that have it, drafts included, as an entry of the API's list of tags.
 *
 * @param articles number of articles with the tag, drafts included
 */
public record Tag(String name, long articles) {}
