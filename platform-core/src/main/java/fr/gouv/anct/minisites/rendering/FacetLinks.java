package fr.gouv.anct.minisites.rendering;

import java.util.List;

/**
 * The values of a facet that visitors can select.
 *
 * @param code of the facet, in the messages
 * @param values each with its number of documents; a selected one is current, and its link removes it
 */
public record FacetLinks(String code, List<PageLink> values) {}
