package fr.gouv.anct.minisites.delivery.page;

import fr.gouv.anct.minisites.portal.aid.AidFacet;
import fr.gouv.anct.minisites.portal.aid.AidFilter;
import fr.gouv.anct.minisites.portal.aid.PlacedAid;
import fr.gouv.anct.minisites.rendering.AidListView;
import fr.gouv.anct.minisites.rendering.FacetLinks;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.rendering.PageModel;
import fr.gouv.anct.minisites.rendering.PageModel.SitePage;
import fr.gouv.anct.minisites.rendering.Shell;
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.text.Collator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The list of open aids on one page of the portal, with the links of its filters. Pure functions of the copied aids. */
final class AidListPage {

    private static final int AIDS_PER_PAGE = 24;
    private static final int SHORTEST_TITLE = 45;
    /** Maximum number of values of a facet: the most frequent, and the selected one. */
    private static final int VALUES = 20;

    private final AidFilter filter;
    private final PageAids aids;
    private final List<PlacedAid> open;
    private final List<PlacedAid> admitted;
    private final UUID site;
    private final SiteUrls urls;
    private final DeliveryMessages messages;

    /** @param site that shows it, the portal */
    AidListPage(AidFilter filter, PageAids aids, UUID site, SiteUrls urls, DeliveryMessages messages) {
        this.filter = filter;
        this.aids = aids;
        this.open = aids.open();
        this.admitted = filter.of(open);
        this.site = site;
        this.urls = urls;
        this.messages = messages;
    }

    /** Looks up a page of the list at the path of its filter. */
    static PageLookupResult result(AidFilter filter, VisitorPageRequest request, PageAssembly assembly, SiteUrls urls) {
        if (request.filtered()) {
            return new PageLookupResult.Moved(urls.href(filter.path()));
        }
        SitePage page = assembly.aids(filter);
        return page == null ? new PageLookupResult.Missing(assembly.missing()) : new PageLookupResult.Found(page);
    }

    /** Returns a page of the list; null where there is none, past the end, and for a value that no aid has. */
    PageModel.@Nullable AidListPage page(int number, PageShells shells, RelatedContent related) {
        Instant copied = aids.list().copiedAt();
        List<String> labels = filter.labels(open).orElse(null);
        return aids.list().isMissing() || labels == null || number > pages()
                ? null
                : page(labels, copied == null ? null : ParisCalendar.dateOf(copied), number, shells, related);
    }

    private int pages() {
        return Math.max(1, Math.ceilDiv(admitted.size(), AIDS_PER_PAGE));
    }

    private PageModel.AidListPage page(
            List<String> labels, @Nullable LocalDate copied, int number, PageShells shells, RelatedContent related) {
        Shell shell = shells.shell(
                messages.numbered(
                        filter.equals(AidFilter.NONE)
                                ? messages.aids()
                                : HeadTitle.ofList(messages.aids(filter.callsOnly(), labels), SHORTEST_TITLE),
                        number),
                messages.aidsDescription(),
                PaginationUrls.of(filter.path(), "", number),
                filter.selected().size() < 2,
                related.breadcrumb(List.of("/"), messages.aids(), AidFilter.ROOT));
        AidListView list = new AidListView(
                admitted.stream()
                        .skip((long) (number - 1) * AIDS_PER_PAGE)
                        .limit(AIDS_PER_PAGE)
                        .map(placed -> PageAids.listed(placed, site))
                        .toList(),
                admitted.size(),
                new PageLink(
                        "", urls.href(filter.withCallsOnly(!filter.callsOnly()).path()), false, filter.callsOnly()),
                Arrays.stream(AidFacet.values())
                        .map(facet -> new FacetLinks(facet.segment(), values(facet)))
                        .filter(facet -> !facet.values().isEmpty())
                        .toList(),
                !filter.equals(AidFilter.NONE),
                urls.href(AidFilter.ROOT),
                copied,
                PageAids.SOURCE,
                AidFeed.links(urls),
                PaginationUrls.pagination(urls, filter.path(), "", number, pages()));
        return new PageModel.AidListPage(shell, messages.aids(), list);
    }

    /** Returns the values of the aids that the other filters admit, and the selected one. */
    private List<FacetLinks.Value> values(AidFacet facet) {
        String selected = filter.selected().get(facet);
        Map<AidFacet.Value, Long> counts = filter.with(facet, null).of(open).stream()
                .flatMap(placed -> placed.of(facet).stream())
                .collect(Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting()));
        return Stream.concat(
                        counts.keySet().stream().filter(value -> value.slug().equals(selected)),
                        counts.entrySet().stream()
                                .sorted(Map.Entry.<AidFacet.Value, Long>comparingByValue()
                                        .reversed())
                                .map(Map.Entry::getKey))
                .distinct()
                .limit(VALUES)
                .sorted(Comparator.comparing(AidFacet.Value::label, Collator.getInstance(Locale.FRENCH)))
                .map(value -> link(facet, value, value.slug().equals(selected), counts.getOrDefault(value, 0L)))
                .toList();
    }

    private FacetLinks.Value link(AidFacet facet, AidFacet.Value value, boolean selected, long count) {
        AidFilter toggled = filter.with(facet, selected ? null : value.slug());
        return new FacetLinks.Value(
                selected ? value.label() : messages.counted(value.label(), count),
                urls.href(toggled.path()),
                selected,
                toggled.selected().size() < 2);
    }
}
