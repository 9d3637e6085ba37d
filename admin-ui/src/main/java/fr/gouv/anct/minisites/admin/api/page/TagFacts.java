package fr.gouv.anct.minisites.admin.api.page;

/**
 * Tag of articles.
 *
 * @param articles number of articles with the tag, drafts included
 */
record TagFacts(String name, long articles) {}
