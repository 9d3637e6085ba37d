package fr.gouv.anct.minisites.delivery.page;

import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.content.block.CollectionName;
import fr.gouv.anct.minisites.content.block.DocumentFacts;
import fr.gouv.anct.minisites.delivery.page.FacetedLists.Entry;
import fr.gouv.anct.minisites.delivery.page.FacetedLists.Result;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Builds one numbered page of a site's library of documents, with its filters and their counts, from values already
 * loaded. Pure functions: no I/O.
 */
final class LibraryPage {

    private final FacetedListPage list;
    private final Result library;
    private final ListFilter filter;
    private final SiteUrls urls;

    LibraryPage(FacetedListPage list, Result library, SiteUrls urls) {
        this.list = list;
        this.library = library;
        this.filter = list.filter();
        this.urls = urls;
    }

    /** Returns the page, as {@link FacetedListPage#result}. */
    @Nullable
    PageLookupResult result(PageShells shells) {
        return list.result(() -> new PageLookupResult.Found(page(shells)));
    }

    private PageModel.DocumentList page(PageShells shells) {
        Revision revision = list.revision();
        return new PageModel.DocumentList(
                list.shell(shells),
                revision.title(),
                revision.lead(),
                library.entries().stream().map(this::summary).toList(),
                library.total(),
                list.facets(),
                !filter.choices().isEmpty(),
                list.href(ListFilter.NONE),
                list.href(filter.reordered()),
                filter.byTitle(),
                download(),
                feeds(),
                list.pagination());
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
                        new FeedLink("documents.feed.atom", "application/atom+xml", urls.href(LibraryFeed.ATOM)),
                        new FeedLink("documents.feed.json", "application/feed+json", urls.href(LibraryFeed.JSON)),
                        new FeedLink("documents.feed.dcat", "application/ld+json", urls.href(LibraryFeed.CATALOGUE)));
    }

    private DocumentSummary summary(Entry document) {
        return new DocumentSummary(
                document.title(),
                document.lead(),
                urls.href(document.path()),
                document.date(),
                Optional.ofNullable(document.kind())
                        .flatMap(DocumentFacts.Kind::named)
                        .orElse(null),
                list.label(ListFacet.KIND, document.kind()),
                document.file() == null ? null : RelatedContent.reference(document.file(), urls));
    }

    /** Returns what classifies a document, with links to the library that contains it; without links while there is none. */
    static DocumentTerms terms(Revision revision, RelatedContent related, String library, SiteUrls urls) {
        List<String> audiences = related.labels(Vocabulary.AUDIENCE);
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
