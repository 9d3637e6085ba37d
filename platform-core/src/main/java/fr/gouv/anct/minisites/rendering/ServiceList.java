package fr.gouv.anct.minisites.rendering;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue: the list of services.
 *
 * @param total number of services that the filter admits
 * @param facets without those that distinguish no service
 * @param filtered whether a value is selected
 * @param allHref the catalogue without a filter
 * @param reorder link to the other order
 * @param byTitle whether they are sorted by title; else newest first
 */
public record ServiceList(
        Shell shell,
        String title,
        @Nullable String lead,
        List<ServiceSummary> services,
        int total,
        List<FacetLinks> facets,
        boolean filtered,
        String allHref,
        String reorder,
        boolean byTitle,
        Pagination pagination)
        implements PageModel.FacetedList {}
