package fr.gouv.anct.minisites.delivery.page;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.facet.ListFacet;
import fr.gouv.anct.minisites.facet.ListFilter;
import fr.gouv.anct.minisites.facet.ListFilter.Choice;
import fr.gouv.anct.minisites.rendering.FeedLink;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.rendering.SharedContentPage;
import fr.gouv.anct.minisites.sharedcontent.SharedItems.Found;
import fr.gouv.anct.minisites.sharedcontent.SharedText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Builds one numbered page of the list of what sites share, from values already loaded. Pure functions: no I/O.
 *
 * @param origins name and root of a live site; empty for others
 * @param portal its id: its own items bear no site
 */
record SharedContentList(
        VisitorPageRequest request,
        Found found,
        List<SharedText> texts,
        Function<UUID, Optional<PageSearch.Origin>> origins,
        UUID portal,
        SiteUrls urls,
        DeliveryMessages messages) {

    static final int ITEMS_PER_PAGE = 20;

    private static final int SHORTEST_SELECTION = 8;

    private static final Map<PageKind, String> CONTENTS = Map.of(
            PageKind.ARTICLE,
            "actualites",
            PageKind.DOCUMENT,
            "documents",
            PageKind.SERVICE,
            "services",
            PageKind.CALL,
            "appels-a-projets");

    /** Returns the page; null when its number is past the end. A value that no item has leads to the URL without it. */
    @Nullable
    PageLookupResult result(PageShells shells) {
        ListFilter known = choices().known(new ListFilter(found.filter().choices(), false));
        if (!known.equals(request.filter())) {
            return new PageLookupResult.Moved(href(known));
        }
        return request.number() > pages() ? null : new PageLookupResult.Found(page(shells));
    }

    private int pages() {
        return Math.max(1, Math.ceilDiv(found.total(), ITEMS_PER_PAGE));
    }

    private SharedContentPage page(PageShells shells) {
        ListFilter filter = found.filter();
        String title = messages.sharedContent();
        List<String> selected = choices().selected();
        String filtered = selected.isEmpty() ? title : messages.filtered(title, String.join(", ", selected));
        return new SharedContentPage(
                shells.below(
                        List.of(),
                        messages.numbered(
                                HeadTitle.ofList(filtered, title.length() + SHORTEST_SELECTION), request.number()),
                        messages.sharedContentDescription(),
                        PaginationUrls.of(SharedContentPages.ROOT, filter.query(), request.number()),
                        FacetChoices.indexable(filter)),
                title,
                texts.stream().flatMap(text -> item(text).stream()).toList(),
                found.total(),
                choices().links(),
                !filter.choices().isEmpty(),
                href(ListFilter.NONE),
                List.of(new FeedLink(
                        "shared.feed.atom",
                        "application/atom+xml",
                        urls.href(PaginationUrls.of(SharedContentPages.FEED, filter.query(), 1)))),
                PaginationUrls.pagination(urls, SharedContentPages.ROOT, filter.query(), request.number(), pages()));
    }

    private String href(ListFilter filter) {
        return urls.href(PaginationUrls.of(SharedContentPages.ROOT, filter.query(), 1));
    }

    private FacetChoices choices() {
        Map<Choice, String> labels = found.counts().stream()
                .collect(Collectors.toMap(
                        count -> new Choice(count.facet(), count.value()),
                        count -> count.facet() == ListFacet.CONTENT ? messages.content(count.value()) : count.label(),
                        (one, _) -> one));
        return new FacetChoices(
                found.filter(),
                found.counts().stream()
                        .map(count -> new FacetChoices.Counted(new Choice(count.facet(), count.value()), count.items()))
                        .toList(),
                choice -> labels.getOrDefault(choice, choice.value()),
                this::href,
                messages);
    }

    /** Returns an item with its address; empty where its site is no longer live. */
    private Optional<SharedContentPage.Item> item(SharedText text) {
        return text.site().equals(portal)
                ? Optional.of(item(text, urls.href(text.path()), null))
                : origins.apply(text.site()).map(origin -> item(text, origin.root() + text.path(), origin.name()));
    }

    private SharedContentPage.Item item(SharedText text, String href, @Nullable String site) {
        return new SharedContentPage.Item(
                new PageLink(text.title(), href, site != null, false),
                text.lead(),
                messages.contentKind(requireNonNull(CONTENTS.get(text.kind()))),
                site,
                text.date());
    }

    /** Returns the feed of the items; those of sites that are no longer live are left out. */
    SharedContentFeed feed() {
        ListFilter filter = found.filter();
        List<String> selected = choices().selected();
        String title = messages.sharedContent();
        return new SharedContentFeed(
                selected.isEmpty() ? title : messages.filtered(title, String.join(", ", selected)),
                urls.absolute(PaginationUrls.of(SharedContentPages.FEED, filter.query(), 1)),
                urls.absolute(PaginationUrls.of(SharedContentPages.ROOT, filter.query(), 1)),
                texts.stream().flatMap(text -> entry(text).stream()).toList());
    }

    private Optional<SharedContentFeed.Entry> entry(SharedText text) {
        return (text.site().equals(portal)
                        ? Optional.of(new PageSearch.Origin(messages.sharedContent(), urls.absolute("")))
                        : origins.apply(text.site()))
                .map(origin -> new SharedContentFeed.Entry(
                        text.page(),
                        text.title(),
                        origin.root() + text.path(),
                        origin.name(),
                        text.lead(),
                        text.published()));
    }
}
