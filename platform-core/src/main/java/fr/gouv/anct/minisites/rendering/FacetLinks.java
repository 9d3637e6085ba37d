package fr.gouv.anct.minisites.rendering;

import java.util.List;

/**
 * The values of one facet, such as a theme or a year, each with the URL that filters the library or the search results
 * by it.
 *
 * @param code of the facet, in the messages
 */
public record FacetLinks(String code, List<Value> values) {

    /**
     * A value with the link that selects it.
     *
     * @param label with the number of documents, unless it is selected
     * @param selected whether its link removes it
     * @param followed whether search engines follow the link: combinations of values are too many to be read by robots
     */
    public record Value(String label, String href, boolean selected, boolean followed) {}
}
