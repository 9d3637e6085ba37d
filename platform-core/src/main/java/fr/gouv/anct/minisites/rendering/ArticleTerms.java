package fr.gouv.anct.minisites.rendering;

import java.util.List;

/** Labels of the terms of an article. */
public record ArticleTerms(List<String> themes, List<String> audiences, List<String> territories) {}
