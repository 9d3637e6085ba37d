package fr.gouv.anct.minisites.delivery.page;

import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.rendering.Shell;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Assembles what surrounds the content of a page: head, header, menus, breadcrumb and footer. */
final class PageShells {

    private final PageRecord record;
    private final PageDependencies dependencies;
    private final RelatedContent related;
    private final SiteUrls urls;
    private final VisitorPageRequest request;
    private final Instant now;

    PageShells(
            PageRecord record,
            PageDependencies dependencies,
            RelatedContent related,
            SiteUrls urls,
            VisitorPageRequest request,
            Instant now) {
        this.record = record;
        this.dependencies = dependencies;
        this.related = related;
        this.urls = urls;
        this.request = request;
        this.now = now;
    }

    Shell shell(String title, String description, @Nullable String canonicalPath, boolean indexable) {
        return shell(title, title, description, canonicalPath, indexable);
    }

    /** @param name of the page in the breadcrumb, where its title says more, for example that a form has errors */
    Shell shell(String title, String name, String description, @Nullable String canonicalPath, boolean indexable) {
        return shell(
                title,
                description,
                canonicalPath,
                indexable,
                related.breadcrumb(dependencies.ancestors(), name, request.path()));
    }

    Shell shell(
            String title,
            String description,
            @Nullable String canonicalPath,
            boolean indexable,
            List<PageLink> breadcrumb) {
        PageRecord.Published published = record.published();
        ShellAssembly shells = new ShellAssembly(record, related.references(List.of()), urls, request.path(), now);
        return shells.shell(new ShellAssembly.Head(
                title,
                description,
                indexable,
                canonicalPath,
                breadcrumb,
                request.query(),
                published == null ? null : related.media(published.revision().image())));
    }
}
