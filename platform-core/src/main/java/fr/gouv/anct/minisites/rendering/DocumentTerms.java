package fr.gouv.anct.minisites.rendering;

import java.util.List;

/**
 * What classifies a document: links to the library filtered by a theme, a territory or a tag, and the labels of its
 * audiences.
 */
public record DocumentTerms(
        List<PageLink> themes, List<String> audiences, List<PageLink> territories, List<PageLink> tags) {}
