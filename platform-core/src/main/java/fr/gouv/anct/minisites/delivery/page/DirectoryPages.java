package fr.gouv.anct.minisites.delivery.page;

import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.PlatformSites;
import fr.gouv.anct.minisites.rendering.ListedPage;
import fr.gouv.anct.minisites.rendering.ListedSite;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.rendering.PageModel;
import fr.gouv.anct.minisites.rendering.PageModel.SitePage;
import fr.gouv.anct.minisites.rendering.PlatformSitesView;
import fr.gouv.anct.minisites.rendering.Shell;
import fr.gouv.anct.minisites.sitedirectory.DirectoryFilter;
import fr.gouv.anct.minisites.sitedirectory.DirectorySite;
import fr.gouv.anct.minisites.vocabulary.Term;
import fr.gouv.anct.minisites.vocabulary.Terms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The directory of sites on one page of the portal: its sites, and the links of its filters. Pure functions of the sites
 * that the portal lists.
 */
final class DirectoryPages {

    static final int SITES_PER_PAGE = 24;

    /** Maximum number of filters by territory: each site may have twenty territories that no other site has. */
    static final int TERRITORIES = 20;

    private final DirectoryFilter filter;
    private final List<DirectorySite> all;
    private final List<DirectorySite> admitted;
    private final SiteUrls urls;
    private final DeliveryMessages messages;

    DirectoryPages(DirectoryFilter filter, List<DirectorySite> all, SiteUrls urls, DeliveryMessages messages) {
        this.filter = filter;
        this.all = all;
        this.admitted = filter.of(all);
        this.urls = urls;
        this.messages = messages;
    }

    /** Looks up a page of the directory at the path of its filter. */
    static PageLookupResult result(
            DirectoryFilter filter, VisitorPageRequest request, PageAssembly assembly, SiteUrls urls) {
        if (request.filtered() || !filter.path().equals(request.path())) {
            return new PageLookupResult.Moved(urls.href(filter.path()));
        }
        SitePage page = assembly.directory(filter);
        return page == null ? new PageLookupResult.Missing(assembly.missing()) : new PageLookupResult.Found(page);
    }

    /** Returns what the blocks of a body show; a block without any site is absent. */
    static Map<PlatformSites, PlatformSitesView> views(
            List<Block> body, List<DirectorySite> sites, Terms terms, SiteUrls urls) {
        Map<PlatformSites, PlatformSitesView> views = new HashMap<>();
        for (Block block : body) {
            if (block instanceof PlatformSites shown) {
                shown.filter(terms)
                        .flatMap(filter -> view(shown, filter, sites, urls))
                        .ifPresent(view -> views.put(shown, view));
            }
        }
        return views;
    }

    private static Optional<PlatformSitesView> view(
            PlatformSites shown, DirectoryFilter filter, List<DirectorySite> sites, SiteUrls urls) {
        List<DirectorySite> admitted = filter.of(sites);
        return admitted.isEmpty()
                ? Optional.empty()
                : Optional.of(new PlatformSitesView(
                        shown.first(admitted).stream()
                                .map(DirectoryPages::entry)
                                .toList(),
                        urls.href(filter.path()),
                        admitted.size()));
    }

    private static ListedPage entry(DirectorySite site) {
        return new ListedPage(site.name(), null, site.sentence(), site.url(), null, null, List.of());
    }

    private static ListedSite listed(DirectorySite site) {
        return new ListedSite(
                entry(site), site.territories().stream().map(Term::label).toList());
    }

    /** Returns the number of pages of the list, 1 when it is empty. */
    int pages() {
        return Math.max(1, Math.ceilDiv(admitted.size(), SITES_PER_PAGE));
    }

    /** Returns the title of a page for its head: the selected terms, and its number. */
    String title(int number) {
        return messages.numbered(
                filter.equals(DirectoryFilter.NONE) ? messages.directory() : HeadTitle.ofList(selected(), 0), number);
    }

    /** Returns the breadcrumb of a page: the filter stands below the directory. */
    List<PageLink> breadcrumb(List<PageLink> toDirectory) {
        if (filter.equals(DirectoryFilter.NONE)) {
            return toDirectory;
        }
        List<PageLink> trail = new ArrayList<>(toDirectory.subList(0, toDirectory.size() - 1));
        PageLink directory = toDirectory.getLast();
        trail.add(new PageLink(directory.label(), directory.href(), false, false));
        trail.add(new PageLink(selected(), urls.href(filter.path()), false, true));
        return trail;
    }

    /** Returns a page of the directory; null when its number is past the end. */
    PageModel.@Nullable SiteDirectoryPage page(int number, PageShells shells, RelatedContent related) {
        return number > pages() ? null : page(number, shell(number, shells, related));
    }

    private Shell shell(int number, PageShells shells, RelatedContent related) {
        return shells.shell(
                title(number),
                messages.directoryDescription(),
                PaginationUrls.of(filter.path(), "", number),
                true,
                breadcrumb(related.breadcrumb(List.of("/"), messages.directory(), DirectoryFilter.ROOT)));
    }

    private PageModel.SiteDirectoryPage page(int number, Shell shell) {
        return new PageModel.SiteDirectoryPage(
                shell,
                messages.directory(),
                admitted.stream()
                        .skip((long) (number - 1) * SITES_PER_PAGE)
                        .limit(SITES_PER_PAGE)
                        .map(DirectoryPages::listed)
                        .toList(),
                admitted.size(),
                themes(),
                audiences(),
                territories(),
                !filter.equals(DirectoryFilter.NONE),
                urls.href(DirectoryFilter.ROOT),
                PaginationUrls.pagination(urls, filter.path(), "", number, pages()));
    }

    private String selected() {
        return Stream.of(filter.theme(), filter.audience(), filter.territory())
                .flatMap(Stream::ofNullable)
                .map(Term::label)
                .collect(Collectors.joining(", "));
    }

    /** Returns the filters by theme: those that some site has which the other filters admit, and the selected one. */
    private List<PageLink> themes() {
        return links(
                filter.theme(),
                filter.withTheme(null),
                DirectorySite::themes,
                Integer.MAX_VALUE,
                DirectoryFilter::withTheme);
    }

    /** Returns the filters by audience, as {@link #themes}. */
    private List<PageLink> audiences() {
        return links(
                filter.audience(),
                filter.withAudience(null),
                DirectorySite::audiences,
                Integer.MAX_VALUE,
                DirectoryFilter::withAudience);
    }

    /** Returns the filters by territory, as {@link #themes}: those of the most sites. */
    List<PageLink> territories() {
        return links(
                filter.territory(),
                filter.withTerritory(null),
                DirectorySite::territories,
                TERRITORIES,
                DirectoryFilter::withTerritory);
    }

    /** Returns the links of a group of filters, in the order of their terms. */
    private List<PageLink> links(
            @Nullable Term selected,
            DirectoryFilter without,
            Function<DirectorySite, List<Term>> of,
            int most,
            BiFunction<DirectoryFilter, Term, DirectoryFilter> with) {
        Map<Term, Long> sites = without.of(all).stream()
                .flatMap(site -> of.apply(site).stream())
                .collect(Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting()));
        return Stream.concat(
                        Stream.ofNullable(selected),
                        sites.entrySet().stream()
                                .sorted(Map.Entry.<Term, Long>comparingByValue().reversed())
                                .map(Map.Entry::getKey))
                .distinct()
                .limit(most)
                .sorted(Term.order())
                .map(term -> term.equals(selected)
                        ? new PageLink(term.label(), urls.href(without.path()), false, true)
                        : new PageLink(
                                term.label(), urls.href(with.apply(filter, term).path()), false, false))
                .toList();
    }
}
