package fr.gouv.anct.minisites.delivery.page;

import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.facet.ListFacet;
import fr.gouv.anct.minisites.facet.ListFilter;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.rendering.PageModel;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Builds one numbered page of a site's list of articles, filtered by a tag if requested, from values already loaded.
 * Pure functions: no I/O.
 */
final class ArticleListPage {

    private final PageRecord.Published published;
    private final SiteLists.Articles found;
    private final @Nullable String articlesPath;
    private final VisitorPageRequest request;
    private final SiteUrls urls;
    private final DeliveryMessages messages;

    ArticleListPage(
            PageRecord.Published published,
            SiteLists.Articles found,
            @Nullable String articlesPath,
            VisitorPageRequest request,
            SiteUrls urls,
            DeliveryMessages messages) {
        this.published = published;
        this.found = found;
        this.articlesPath = articlesPath;
        this.request = request;
        this.urls = urls;
        this.messages = messages;
    }

    /** Returns the tag that the list is filtered by: the first one; null for the whole list. */
    static @Nullable String tag(VisitorPageRequest request) {
        return request.filter().values(ListFacet.TAG).stream().findFirst().orElse(null);
    }

    /** Returns the link of a tag to the list that it filters; of the selected tag, to the whole list. */
    static PageLink tagLink(String tag, boolean current, @Nullable String articlesPath, SiteUrls urls) {
        String list = Objects.requireNonNullElse(articlesPath, "/");
        return new PageLink(
                tag,
                current
                        ? urls.href(list)
                        : urls.href(
                                PaginationUrls.of(list, ListFilter.ofTag(tag).query(), 1)),
                false,
                current);
    }

    /**
     * Returns the page; null when the tag is not in use or the page number is past the end. A tag has one URL, in the
     * spelling of its links and without the filters of other lists: else each would be one more entry in the cache.
     */
    @Nullable
    PageLookupResult result(PageShells shells) {
        int pages = Math.max(1, Math.ceilDiv(found.total(), SiteLists.ARTICLES_PER_PAGE));
        String theme = found.theme();
        if ((tag(request) != null && theme == null) || request.number() > pages) {
            return null;
        }
        String path = published.page().path();
        ListFilter shown = theme == null ? ListFilter.NONE : ListFilter.ofTag(theme);
        String filter = shown.query();
        if (!shown.equals(request.filter())) {
            return new PageLookupResult.Moved(urls.href(PaginationUrls.of(path, filter, request.number())));
        }
        Revision revision = published.revision();
        String title = messages.numbered(revision.title(), request.number());
        return new PageLookupResult.Found(new PageModel.ArticleList(
                shells.shell(
                        theme == null ? title : messages.filtered(title, theme),
                        revision.description(),
                        PaginationUrls.of(path, filter, request.number()),
                        theme == null),
                revision.title(),
                revision.lead(),
                found.articles().stream()
                        .map(article -> RelatedContent.summary(article, urls))
                        .toList(),
                found.tags().stream()
                        .map(tag -> tagLink(tag, tag.equals(theme), articlesPath, urls))
                        .toList(),
                theme,
                PaginationUrls.pagination(urls, path, filter, request.number(), pages),
                urls.href(ShellAssembly.FEED)));
    }
}
