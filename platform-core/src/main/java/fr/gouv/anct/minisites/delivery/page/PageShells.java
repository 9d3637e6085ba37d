package fr.gouv.anct.minisites.delivery.page;

import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.rendering.Shell;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Assembles what surrounds the content of a page: head, header, menus, breadcrumb and footer. */
final class PageShells {

    /** Path of no page and no menu entry: no page path has a segment without a letter or digit. */
    private static final String NOWHERE = "/-";

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
                related.breadcrumb(dependencies.ancestors(), name, request.path()),
                null);
    }

    /** Returns the shell of a page that a team has written: it asks for feedback, where the site wants it. */
    Shell content(PageRecord.Published published) {
        Revision revision = published.revision();
        String path = published.page().path();
        return shell(
                revision.title(),
                revision.description(),
                path,
                true,
                related.breadcrumb(dependencies.ancestors(), revision.title(), request.path()),
                record.asksFeedback() ? urls.href(FeedbackPath.of(FeedbackPath.Endpoint.ANSWER, path)) : null);
    }

    Shell shell(
            String title,
            String description,
            @Nullable String canonicalPath,
            boolean indexable,
            List<PageLink> breadcrumb) {
        return shell(title, description, canonicalPath, indexable, breadcrumb, null);
    }

    /** Returns the shell of a page below others that are in no tree of pages. */
    Shell below(List<PageLink> above, String title, String description, String canonicalPath, boolean indexable) {
        List<PageLink> trail = new ArrayList<>(related.breadcrumb(List.of("/"), title, canonicalPath));
        trail.addAll(trail.size() - 1, above);
        return shell(title, description, canonicalPath, indexable, trail);
    }

    private Shell shell(
            String title,
            String description,
            @Nullable String canonicalPath,
            boolean indexable,
            List<PageLink> breadcrumb,
            @Nullable String feedbackHref) {
        PageRecord.Published published = record.published();
        return assembly(record, request.path())
                .shell(new ShellAssembly.Head(
                        title,
                        description,
                        indexable,
                        canonicalPath,
                        breadcrumb,
                        request.query(),
                        published == null
                                ? null
                                : related.media(published.revision().image()),
                        feedbackHref));
    }

    /** Returns the shell of a missing page: independent of its path, and of a page at that path without this part. */
    Shell ofMissing(String title) {
        return assembly(record.withoutPage(), NOWHERE)
                .shell(new ShellAssembly.Head(
                        title, title, false, null, related.breadcrumb(List.of("/"), title, NOWHERE), null, null, null));
    }

    private ShellAssembly assembly(PageRecord of, String path) {
        return new ShellAssembly(of, related.references(List.of()), urls, path, now);
    }
}
