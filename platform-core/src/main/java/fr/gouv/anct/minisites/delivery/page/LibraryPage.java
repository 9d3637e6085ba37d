package fr.gouv.anct.minisites.delivery.page;

import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.content.block.CollectionName;
import fr.gouv.anct.minisites.content.block.DocumentFacts;
import fr.gouv.anct.minisites.delivery.page.DocumentLists.Count;
import fr.gouv.anct.minisites.delivery.page.DocumentLists.Document;
import fr.gouv.anct.minisites.delivery.page.DocumentLists.Library;
import fr.gouv.anct.minisites.delivery.page.RelatedRecord.RelatedTerm;
import fr.gouv.anct.minisites.facet.ListFacet;
import fr.gouv.anct.minisites.facet.ListFilter;
import fr.gouv.anct.minisites.facet.ListFilter.Choice;
import fr.gouv.anct.minisites.rendering.CollectionDownload;
import fr.gouv.anct.minisites.rendering.DocumentSummary;
import fr.gouv.anct.minisites.rendering.DocumentTerms;
import fr.gouv.anct.minisites.rendering.FeedLink;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.rendering.PageModel;
import fr.gouv.anct.minisites.vocabulary.Vocabulary;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Builds one numbered page of a site's library of documents, with its filters and their counts, from values already
 * loaded. Pure functions: no I/O.
 */
final class LibraryPage {

    private static final int SHORTEST_SELECTION = 8;

    private final PageRecord.Published published;
    private final Library library;
    private final ListFilter filter;
    private final int number;
    private final SiteUrls urls;
    private final DeliveryMessages messages;

    LibraryPage(
            PageRecord.Published published,
            Library library,
            VisitorPageRequest request,
            SiteUrls urls,
            DeliveryMessages messages) {
        this.published = published;
        this.library = library;
        this.filter = request.filter();
        this.number = request.number();
        this.urls = urls;
        this.messages = messages;
    }

    /**
     * Returns the page; null when its number is past the end. Values that no document has are ignored: they lead to the
     * URL without them, else each would be one more entry of the cache.
     */
    @Nullable
    PageLookupResult result(PageShells shells) {
        ListFilter known = known();
        if (!known.equals(filter)) {
            return new PageLookupResult.Moved(href(known));
        }
        int pages = Math.max(1, Math.ceilDiv(library.total(), DocumentLists.DOCUMENTS_PER_PAGE));
        return number > pages ? null : new PageLookupResult.Found(page(shells, pages));
    }

    private PageModel.DocumentList page(PageShells shells, int pages) {
        Revision revision = published.revision();
        String title = messages.numbered(revision.title(), number);
        return new PageModel.DocumentList(
                shells.shell(
                        headTitle(title),
                        revision.description(),
                        PaginationUrls.of(path(), filter.query(), number),
                        FacetChoices.indexable(filter)),
                revision.title(),
                revision.lead(),
                library.documents().stream().map(this::summary).toList(),
                library.total(),
                facets().links(),
                !filter.choices().isEmpty(),
                href(ListFilter.NONE),
                href(filter.reordered()),
                filter.byTitle(),
                download(),
                feeds(),
                PaginationUrls.pagination(urls, path(), filter.query(), number, pages));
    }

    private @Nullable CollectionDownload download() {
        boolean offered = !urls.preview()
                && CollectionFiles.collection(filter).isPresent()
                && CollectionFiles.areOffered(library.files(), library.bytes());
        String query = new ListFilter(filter.choices(), false).query();
        return offered
                ? new CollectionDownload(
                        urls.href(CollectionFiles.PATH + "?" + query), library.files(), library.bytes())
                : null;
    }

    private List<FeedLink> feeds() {
        return urls.preview()
                ? List.of()
                : List.of(
                        new FeedLink("atom", "application/atom+xml", urls.href(LibraryFeed.ATOM)),
                        new FeedLink("json", "application/feed+json", urls.href(LibraryFeed.JSON)),
                        new FeedLink("dcat", "application/ld+json", urls.href(LibraryFeed.CATALOGUE)));
    }

    private String path() {
        return published.page().path();
    }

    private String href(ListFilter other) {
        return urls.href(PaginationUrls.of(path(), other.query(), 1));
    }

    /** Returns the filter with the values that some document has, as they are in links. */
    private ListFilter known() {
        return facets().known(new ListFilter(
                filter.choices().stream().map(this::spelled).toList(), filter.byTitle()));
    }

    private Choice spelled(Choice choice) {
        return library.spellings().stream()
                .filter(spelling ->
                        spelling.facet() == choice.facet() && spelling.asked().equals(choice.value()))
                .findFirst()
                .map(spelling -> new Choice(spelling.facet(), spelling.value()))
                .orElse(choice);
    }

    /** Returns a value as it is in URLs; empty for a kind of a newer release. */
    private static Optional<Choice> choice(Count count) {
        return count.facet() == ListFacet.KIND
                ? kind(count.value()).map(kind -> new Choice(ListFacet.KIND, kind.slug()))
                : Optional.of(new Choice(count.facet(), count.value()));
    }

    private static Optional<DocumentFacts.Kind> kind(@Nullable String name) {
        return Optional.ofNullable(name).flatMap(DocumentFacts.Kind::named);
    }

    private DocumentSummary summary(Document document) {
        return new DocumentSummary(
                document.title(),
                document.lead(),
                urls.href(document.path()),
                document.date(),
                kind(document.kind()).orElse(null),
                kind(document.kind())
                        .map(kind -> label(new Choice(ListFacet.KIND, kind.slug())))
                        .orElse(null),
                document.file() == null ? null : RelatedContent.reference(document.file(), urls));
    }

    private FacetChoices facets() {
        return new FacetChoices(
                filter,
                library.counts().stream()
                        .flatMap(count ->
                                choice(count)
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
                && library.counts().stream()
                        .filter(count -> count.facet() != ListFacet.TAG)
                        .flatMap(count -> choice(count).stream())
                        .anyMatch(other -> label(other).equalsIgnoreCase(label));
        return alike ? messages.tag(label) : label;
    }

    private String label(Choice choice) {
        return switch (choice.facet()) {
            case KIND -> messages.documentKind(choice.value());
            case LANGUAGE -> language(choice.value());
            case THEME, AUDIENCE, TERRITORY -> term(choice);
            case CONTENT, COLLECTION, TAG, YEAR, SITE -> choice.value();
        };
    }

    private String term(Choice choice) {
        return library.counts().stream()
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

    /** Returns what classifies a document, with links to the library that contains it; without links while there is none. */
    static DocumentTerms terms(Revision revision, RelatedContent related, String library, SiteUrls urls) {
        List<String> audiences = related.terms(Vocabulary.AUDIENCE).stream()
                .map(RelatedTerm::label)
                .toList();
        return related.hasPage(library)
                ? new DocumentTerms(
                        links(related.terms(Vocabulary.THEME), ListFacet.THEME, library, urls),
                        audiences,
                        links(related.terms(Vocabulary.TERRITORY), ListFacet.TERRITORY, library, urls),
                        revision.tags().stream()
                                .map(tag -> link(tag, new Choice(ListFacet.TAG, tag), library, urls))
                                .toList())
                : new DocumentTerms(List.of(), audiences, List.of(), List.of());
    }

    private static List<PageLink> links(List<RelatedTerm> terms, ListFacet facet, String library, SiteUrls urls) {
        return terms.stream()
                .map(term -> link(term.label(), new Choice(facet, term.slug()), library, urls))
                .toList();
    }

    /** Returns the collection of a document as a link to the library that contains it; null where it is in none. */
    static @Nullable PageLink collection(Revision revision, String library, SiteUrls urls) {
        return DocumentFacts.in(revision.body())
                .map(DocumentFacts::collection)
                .map(CollectionName::value)
                .map(name -> link(name, new Choice(ListFacet.COLLECTION, name), library, urls))
                .orElse(null);
    }

    private static PageLink link(String label, Choice choice, String library, SiteUrls urls) {
        String query = new ListFilter(List.of(choice), false).query();
        return new PageLink(label, urls.href(PaginationUrls.of(library, query, 1)), false, false);
    }
}
