package fr.gouv.anct.minisites.admin.api.page;

import com.fasterxml.jackson.annotation.JsonTypeName;

/**
 * Tag of articles.
 *
 * @param articles number of articles with the tag, drafts included
 */
@JsonTypeName("TagFacts")
record TagSummary(String name, long articles) {}
