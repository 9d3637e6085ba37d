package fr.gouv.anct.minisites.delivery.page;

import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.content.block.CallFacts;
import fr.gouv.anct.minisites.delivery.cache.Validity;
import fr.gouv.anct.minisites.delivery.page.FacetedLists.Entry;
import fr.gouv.anct.minisites.delivery.page.FacetedLists.Result;
import fr.gouv.anct.minisites.facet.ListFilter;
import fr.gouv.anct.minisites.rendering.CallList;
import fr.gouv.anct.minisites.rendering.CallSummary;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Builds one numbered page of the list of calls for projects of a site, with its filters and their counts, from values
 * already loaded. Pure functions: no I/O.
 *
 * @param now at which the page is shown
 */
record CallListPage(FacetedListPage list, Result found, SiteUrls urls, Instant now) {

    /**
     * Returns the page, as {@link FacetedListPage#result}; it is valid until the status of any call of the list changes:
     * its order and the counts of its facets follow.
     */
    @Nullable
    PageLookupResult result(PageShells shells) {
        return list.result(() -> new PageLookupResult.Found(page(shells), Validity.until(found.nextChange())));
    }

    private CallList page(PageShells shells) {
        Revision revision = list.revision();
        ListFilter filter = list.filter();
        return new CallList(
                list.shell(shells),
                revision.title(),
                revision.lead(),
                found.entries().stream().map(this::summary).toList(),
                found.total(),
                list.facets(),
                !filter.choices().isEmpty(),
                list.href(ListFilter.NONE),
                list.href(filter.reordered()),
                filter.byTitle(),
                CallFeed.links(urls),
                list.pagination());
    }

    private CallSummary summary(Entry entry) {
        CallFacts.Period period = new CallFacts.Period(entry.openingAt(), entry.closingAt());
        return new CallSummary(
                entry.title(),
                entry.lead(),
                urls.href(entry.path()),
                period.at(now),
                period.endsSoon(now),
                entry.openingAt(),
                entry.closingAt());
    }
}
