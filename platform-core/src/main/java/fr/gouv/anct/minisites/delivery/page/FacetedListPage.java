package fr.gouv.anct.minisites.delivery.page;

import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.delivery.page.FacetedLists.Count;
import fr.gouv.anct.minisites.delivery.page.FacetedLists.Result;
import fr.gouv.anct.minisites.facet.ListFacet;
import fr.gouv.anct.minisites.facet.ListFilter;
import fr.gouv.anct.minisites.facet.ListFilter.Choice;
import fr.gouv.anct.minisites.rendering.FacetLinks;
import fr.gouv.anct.minisites.rendering.Pagination;
import fr.gouv.anct.minisites.rendering.Shell;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One numbered page of a list with facets, whatever its entries: the filter with its links and labels, the head and the
 * pagination, from values already loaded. Pure functions: no I/O.
 */
final class FacetedListPage {

    private static final int SHORTEST_SELECTION = 8;

    private final PageRecord.Published published;
    private final Result found;
    private final FacetCodes codes;
    private final ListFilter filter;
    private final int number;
    private final SiteUrls urls;
    private final DeliveryMessages messages;

    FacetedListPage(
            PageRecord.Published published,
            Result found,
            VisitorPageRequest request,
            SiteUrls urls,
            DeliveryMessages messages) {
        this.published = published;
        this.found = found;
        this.codes = FacetCodes.of(published.page().kind());
        this.filter = request.filter();
        this.number = request.number();
        this.urls = urls;
        this.messages = messages;
    }

    /**
     * Returns the page; null when its number is past the end. Values that no entry has are ignored: they lead to the
     * URL without them, else each would be one more entry of the cache.
     *
     * @param page builds it
     */
    @Nullable
    PageLookupResult result(Supplier<PageLookupResult.Found> page) {
        ListFilter known = known();
        if (!known.equals(filter)) {
            return new PageLookupResult.Moved(href(known));
        }
        return number > pages() ? null : page.get();
    }

    private int pages() {
        return Math.max(1, Math.ceilDiv(found.total(), FacetedLists.ENTRIES_PER_PAGE));
    }

    ListFilter filter() {
        return filter;
    }

    Revision revision() {
        return published.revision();
    }

    Shell shell(PageShells shells) {
        return shells.shell(
                headTitle(messages.numbered(revision().title(), number)),
                revision().description(),
                PaginationUrls.of(path(), filter.query(), number),
                FacetChoices.indexable(filter));
    }

    Pagination pagination() {
        return PaginationUrls.pagination(urls, path(), filter.query(), number, pages());
    }

    private String path() {
        return published.page().path();
    }

    /** Returns the URL of the list with a filter. */
    String href(ListFilter other) {
        return urls.href(PaginationUrls.of(path(), other.query(), 1));
    }

    /** Returns the facets that divide the list, and those of which a value is selected. */
    List<FacetLinks> facets() {
        return choices().links();
    }

    /** Returns the filter with the values that some entry has, as they are in links. */
    private ListFilter known() {
        return choices()
                .known(new ListFilter(
                        filter.choices().stream().map(this::spelled).toList(), filter.byTitle()));
    }

    private Choice spelled(Choice choice) {
        return found.spellings().stream()
                .filter(spelling ->
                        spelling.facet() == choice.facet() && spelling.asked().equals(choice.value()))
                .findFirst()
                .map(spelling -> new Choice(spelling.facet(), spelling.value()))
                .orElse(choice);
    }

    private FacetChoices choices() {
        return new FacetChoices(
                filter,
                found.counts().stream()
                        .flatMap(
                                count -> codes
                                        .choice(count)
                                        .map(choice -> new FacetChoices.Counted(choice, count.documents()))
                                        .stream())
                        .toList(),
                this::label,
                this::href,
                messages);
    }

    /** Returns the title for the head: as many of the selected values as leave room for the name of the site. */
    private String headTitle(String title) {
        if (filter.choices().isEmpty()) {
            return title;
        }
        String whole = messages.filtered(
                title, filter.choices().stream().map(this::distinct).collect(Collectors.joining(", ")));
        return HeadTitle.ofList(whole, title.length() + SHORTEST_SELECTION);
    }

    /** Returns the label of a value; of a tag that is spelled as a value of another facet, with its kind. */
    private String distinct(Choice choice) {
        String label = label(choice);
        boolean alike = choice.facet() == ListFacet.TAG
                && found.counts().stream()
                        .filter(count -> count.facet() != ListFacet.TAG)
                        .flatMap(count -> codes.choice(count).stream())
                        .anyMatch(other -> label(other).equalsIgnoreCase(label));
        return alike ? messages.tag(label) : label;
    }

    private String label(Choice choice) {
        return switch (choice.facet()) {
            case KIND, PHASE, STATUS -> messages.facet(codes.label(choice));
            case LANGUAGE -> language(choice.value());
            case THEME, AUDIENCE, TERRITORY -> term(choice);
            case CONTENT, COLLECTION, TAG, YEAR, SITE -> choice.value();
        };
    }

    /** Returns the label of a stored value of a closed facet; null for none, or a constant of a newer release. */
    @Nullable
    String label(ListFacet facet, @Nullable String stored) {
        return codes.choice(facet, stored).map(this::label).orElse(null);
    }

    private String term(Choice choice) {
        return found.counts().stream()
                .filter(count ->
                        count.facet() == choice.facet() && count.value().equals(choice.value()))
                .map(Count::label)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(choice.value());
    }

    private static String language(String code) {
        String name = Locale.forLanguageTag(code).getDisplayLanguage(Locale.FRENCH);
        return name.substring(0, 1).toUpperCase(Locale.FRENCH) + name.substring(1);
    }
}
