package fr.gouv.anct.minisites.delivery.page;

import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.rendering.Outline;
import fr.gouv.anct.minisites.rendering.PageModel;
import fr.gouv.anct.minisites.rendering.PageModel.SitePage;
import fr.gouv.anct.minisites.rendering.ReferenceTargets;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Assembles the pages whose first block has facts, such as documents, and their lists, from values already loaded. Pure
 * functions: no I/O.
 *
 * @param references of the body of a page
 */
record FactsPages(
        PageShells shells,
        RelatedContent related,
        SiteUrls urls,
        VisitorPageRequest request,
        DeliveryMessages messages,
        Function<PageRecord.Published, ReferenceTargets> references) {

    SitePage document(PageRecord.Published published) {
        Revision revision = published.revision();
        ReferenceTargets targets = references.apply(published);
        List<Block> shown = targets.shown(revision.body());
        String library = list(published);
        return new PageModel.DocumentPage(
                shells.content(published),
                revision.title(),
                revision.lead(),
                related.media(revision.image()),
                shown,
                Outline.of(shown),
                targets,
                Objects.requireNonNull(published.page().date()),
                LibraryPage.terms(revision, related, library, urls),
                related.hasPage(library) ? LibraryPage.collection(revision, library, urls) : null,
                published.marks(urls.editor(), targets));
    }

    /** Returns the path of the list that contains a page. */
    private static String list(PageRecord.Published published) {
        String path = published.page().path();
        return path.substring(0, path.lastIndexOf('/'));
    }

    /** Returns a page of a list with facets; null when its number is past the end. */
    @Nullable
    PageLookupResult list(PageRecord.Published published, FacetedLists.Result found) {
        FacetedListPage list = new FacetedListPage(published, found, request, urls, messages);
        return new LibraryPage(list, found, urls).result(shells);
    }
}
