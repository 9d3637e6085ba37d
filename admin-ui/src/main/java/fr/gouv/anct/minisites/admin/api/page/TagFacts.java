package fr.gouv.anct.minisites.admin.api.page;

/**
 * A tag of the articles.
 *
 * @param articles how many bear it, drafts included
 */
record TagFacts(String name, long articles) {}
