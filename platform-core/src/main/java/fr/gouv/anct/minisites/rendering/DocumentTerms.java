package fr.gouv.anct.minisites.rendering;

import java.util.List;

/** Terms and tags of a document: links to the library filtered by one of them, and the labels of its audiences. */
public record DocumentTerms(
        List<PageLink> themes, List<String> audiences, List<PageLink> territories, List<PageLink> tags) {}
