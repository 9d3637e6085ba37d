package fr.gouv.anct.minisites.rendering;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list of calls for projects of a site.
 *
 * @param total number of calls that the filter admits
 * @param facets without those that distinguish no call
 * @param filtered whether a value is selected
 * @param allHref the list without a filter
 * @param reorder link to the other order
 * @param byTitle whether they are sorted by title; else open ones first, by deadline
 * @param feeds feed of the calls and calendar of their deadlines; none in a preview
 */
public record CallList(
        Shell shell,
        String title,
        @Nullable String lead,
        List<CallSummary> calls,
        int total,
        List<FacetLinks> facets,
        boolean filtered,
        String allHref,
        String reorder,
        boolean byTitle,
        List<FeedLink> feeds,
        Pagination pagination)
        implements PageModel.FacetedList {}
