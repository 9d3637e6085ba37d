package fr.gouv.anct.minisites.delivery.page;

import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.delivery.cache.Validity;
import fr.gouv.anct.minisites.delivery.page.FacetedLists.Entry;
import fr.gouv.anct.minisites.delivery.page.FacetedLists.Result;
import fr.gouv.anct.minisites.facet.ListFacet;
import fr.gouv.anct.minisites.facet.ListFilter;
import fr.gouv.anct.minisites.rendering.ServiceBadge;
import fr.gouv.anct.minisites.rendering.ServiceList;
import fr.gouv.anct.minisites.rendering.ServiceSummary;
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Builds one numbered page of a catalogue of services, with its filters and their counts, from values already loaded.
 * Pure functions: no I/O.
 *
 * @param origins name and root of a live site; empty for others, whose services are left out
 * @param today in Paris
 */
record ServiceListPage(
        FacetedListPage list,
        Result found,
        SiteUrls urls,
        Function<UUID, Optional<PageSearch.Origin>> origins,
        LocalDate today) {

    /** Returns the page, as {@link FacetedListPage#result}; it is valid until a badge of one of its services changes. */
    @Nullable
    PageLookupResult result(PageShells shells) {
        return list.result(() -> new PageLookupResult.Found(page(shells), validity()));
    }

    private Validity validity() {
        return Validity.until(found.entries().stream()
                .map(entry -> days(entry).changeAfter(today))
                .flatMap(Optional::stream)
                .min(LocalDate::compareTo)
                .map(ParisCalendar::startOf)
                .orElse(null));
    }

    private ServiceList page(PageShells shells) {
        Revision revision = list.revision();
        ListFilter filter = list.filter();
        return new ServiceList(
                list.shell(shells),
                revision.title(),
                revision.lead(),
                found.entries().stream().flatMap(this::summary).toList(),
                found.total(),
                list.facets(),
                !filter.choices().isEmpty(),
                list.href(ListFilter.NONE),
                list.href(filter.reordered()),
                filter.byTitle(),
                list.pagination());
    }

    private static ServiceBadge.Days days(Entry entry) {
        return new ServiceBadge.Days(entry.date(), entry.opens(), entry.closes());
    }

    private Stream<ServiceSummary> summary(Entry entry) {
        return entry.site() == null
                ? Stream.of(summary(entry, urls.href(entry.path()), null))
                : origins.apply(entry.site()).stream()
                        .map(site -> summary(entry, site.root() + entry.path(), site.name()));
    }

    private ServiceSummary summary(Entry entry, String href, @Nullable String site) {
        return new ServiceSummary(
                entry.title(),
                entry.lead(),
                href,
                site,
                list.label(ListFacet.KIND, entry.kind()),
                entry.phases().stream()
                        .map(phase -> list.label(ListFacet.PHASE, phase))
                        .filter(Objects::nonNull)
                        .toList(),
                days(entry).on(today),
                entry.closes());
    }
}
