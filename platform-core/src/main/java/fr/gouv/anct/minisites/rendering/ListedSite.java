package fr.gouv.anct.minisites.rendering;

import java.util.List;

/**
 * A site in the directory of sites.
 *
 * @param page its home page, as a list shows it
 * @param territories labels, in alphabetical order
 */
public record ListedSite(ListedPage page, List<String> territories) {}
