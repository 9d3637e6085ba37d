package fr.gouv.anct.minisites.delivery.page;

import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.PlatformSites;
import fr.gouv.anct.minisites.rendering.ListedPage;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.rendering.PageModel;
import fr.gouv.anct.minisites.rendering.PlatformSitesView;
import fr.gouv.anct.minisites.rendering.Shell;
import fr.gouv.anct.minisites.sitedirectory.DirectoryFacts;
import fr.gouv.anct.minisites.sitedirectory.DirectoryFilter;
import fr.gouv.anct.minisites.sitedirectory.DirectorySite;
import fr.gouv.anct.minisites.sitedirectory.SiteAudience;
import fr.gouv.anct.minisites.sitedirectory.SiteTheme;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** Returns what the blocks of a body show; a block without any site is absent. */
    static Map<PlatformSites, PlatformSitesView> views(List<Block> body, List<DirectorySite> sites, SiteUrls urls) {
        Map<PlatformSites, PlatformSitesView> views = new HashMap<>();
        for (Block block : body) {
            if (block instanceof PlatformSites shown) {
                List<DirectorySite> admitted = shown.filter().of(sites);
                if (!admitted.isEmpty()) {
                    views.put(shown, view(shown, admitted, urls));
                }
            }
        }
        return views;
    }

    private static PlatformSitesView view(PlatformSites shown, List<DirectorySite> admitted, SiteUrls urls) {
        return new PlatformSitesView(
                entries(shown.first(admitted)), urls.href(shown.filter().path()), admitted.size());
    }

    private static List<ListedPage> entries(List<DirectorySite> sites) {
        return sites.stream()
                .map(site ->
                        new ListedPage(site.name(), null, site.facts().sentence(), site.url(), null, null, List.of()))
                .toList();
    }

    /** Returns the number of pages of the list, 1 when it is empty. */
    int pages() {
        return Math.max(1, Math.ceilDiv(admitted.size(), SITES_PER_PAGE));
    }

    /** Returns the title of a page for its head: the selected theme and audience, and its number. */
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
                entries(admitted.stream()
                        .skip((long) (number - 1) * SITES_PER_PAGE)
                        .limit(SITES_PER_PAGE)
                        .toList()),
                admitted.size(),
                themes(),
                audiences(),
                !filter.equals(DirectoryFilter.NONE),
                urls.href(DirectoryFilter.ROOT),
                PaginationUrls.pagination(urls, filter.path(), "", number, pages()));
    }

    private String selected() {
        return Stream.concat(
                        Stream.ofNullable(filter.theme()).map(messages::theme),
                        Stream.ofNullable(filter.audience()).map(messages::audience))
                .collect(Collectors.joining(", "));
    }

    /** Returns the filters by theme: those that some site of the selected audience has, and the selected one. */
    private List<PageLink> themes() {
        return links(
                SiteTheme.values(),
                filter.theme(),
                filter.withTheme(null),
                DirectoryFacts::themes,
                DirectoryFilter::withTheme,
                messages::theme);
    }

    /** Returns the filters by audience, as {@link #themes}. */
    private List<PageLink> audiences() {
        return links(
                SiteAudience.values(),
                filter.audience(),
                filter.withAudience(null),
                DirectoryFacts::audiences,
                DirectoryFilter::withAudience,
                messages::audience);
    }

    private <E extends Enum<E>> List<PageLink> links(
            E[] constants,
            @Nullable E selected,
            DirectoryFilter without,
            Function<DirectoryFacts, Set<E>> of,
            BiFunction<DirectoryFilter, E, DirectoryFilter> with,
            Function<E, String> label) {
        Set<E> used = without.of(all).stream()
                .map(DirectorySite::facts)
                .map(of)
                .flatMap(Collection::stream)
                .collect(Collectors.toSet());
        return Arrays.stream(constants)
                .filter(constant -> constant == selected || used.contains(constant))
                .map(constant -> constant == selected
                        ? new PageLink(label.apply(constant), urls.href(without.path()), false, true)
                        : new PageLink(
                                label.apply(constant),
                                urls.href(with.apply(filter, constant).path()),
                                false,
                                false))
                .toList();
    }
}
