package fr.gouv.anct.minisites.delivery.page;

import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.PlatformSites;
import fr.gouv.anct.minisites.rendering.ListedPage;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.rendering.PageModel;
import fr.gouv.anct.minisites.rendering.PlatformSitesView;
import fr.gouv.anct.minisites.rendering.Shell;
import fr.gouv.anct.minisites.sitedirectory.DirectoryFilter;
import fr.gouv.anct.minisites.sitedirectory.DirectorySite;
import fr.gouv.anct.minisites.vocabulary.Term;
import fr.gouv.anct.minisites.vocabulary.Terms;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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
                        entries(shown.first(admitted)), urls.href(filter.path()), admitted.size()));
    }

    private static List<ListedPage> entries(List<DirectorySite> sites) {
        return sites.stream()
                .map(site -> new ListedPage(site.name(), null, site.sentence(), site.url(), null, null, List.of()))
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
        return Stream.of(filter.theme(), filter.audience())
                .flatMap(Stream::ofNullable)
                .map(Term::label)
                .collect(Collectors.joining(", "));
    }

    /** Returns the filters by theme: those that some site of the selected audience has, and the selected one. */
    private List<PageLink> themes() {
        return links(filter.theme(), filter.withTheme(null), DirectorySite::themes, DirectoryFilter::withTheme);
    }

    /** Returns the filters by audience, as {@link #themes}. */
    private List<PageLink> audiences() {
        return links(
                filter.audience(), filter.withAudience(null), DirectorySite::audiences, DirectoryFilter::withAudience);
    }

    /** Returns the links of a group of filters, in French alphabetical order of their labels. */
    private List<PageLink> links(
            @Nullable Term selected,
            DirectoryFilter without,
            Function<DirectorySite, List<Term>> of,
            BiFunction<DirectoryFilter, Term, DirectoryFilter> with) {
        return Stream.concat(
                        Stream.ofNullable(selected),
                        without.of(all).stream().map(of).flatMap(Collection::stream))
                .distinct()
                .sorted(Comparator.comparing(Term::label, Collator.getInstance(Locale.FRENCH)))
                .map(term -> term.equals(selected)
                        ? new PageLink(term.label(), urls.href(without.path()), false, true)
                        : new PageLink(
                                term.label(), urls.href(with.apply(filter, term).path()), false, false))
                .toList();
    }
}
