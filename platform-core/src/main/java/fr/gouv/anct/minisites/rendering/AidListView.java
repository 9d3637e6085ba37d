package fr.gouv.anct.minisites.rendering;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of the list of open aids.
 *
 * @param total number of aids that the filter admits
 * @param calls link of the filter of calls for projects, current when it is selected
 * @param facets by which the list can be filtered
 * @param filtered whether a filter is selected
 * @param allHref the list without a filter
 * @param copied date of the data of Aides-territoires; null before the first copy
 * @param sourceHref URL of the service that publishes them
 * @param subscriptions feed of the aids and calendar of their deadlines
 */
public record AidListView(
        List<ListedAid> aids,
        int total,
        PageLink calls,
        List<FacetLinks> facets,
        boolean filtered,
        String allHref,
        @Nullable LocalDate copied,
        String sourceHref,
        List<FeedLink> subscriptions,
        Pagination pagination) {}
