package fr.gouv.anct.minisites.admin.page;

import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.tenancy.Tenant;

/**
 * Places the screens of a page below the list that contains it. All pages have addresses below that of the pages: the
 * side navigation marks the list of the breadcrumb.
 */
public final class PageHeadings {

    private PageHeadings() {}

    /** Returns the heading of a screen about a page of this kind. */
    public static ScreenHeading of(AdmittedRequest request, PageKind kind, String title) {
        PageLink list = list(request, kind);
        return request.headingOf(title).below(list.label(), list.href());
    }

    /** Returns the link to the list that contains the pages of a kind. */
    public static PageLink list(AdmittedRequest request, PageKind kind) {
        return switch (kind) {
            case PAGE, ARTICLES, DOCUMENTS, SERVICES, CALLS -> list(request, "page.tree.title", Paths.PAGES);
            case ARTICLE -> list(request, "page.articles.title", Paths.ARTICLES);
            case DOCUMENT -> list(request, "page.documents.title", Paths.DOCUMENTS);
            case SERVICE -> list(request, "page.services.title", Paths.SERVICES);
            case CALL -> list(request, "page.calls.title", Paths.CALLS);
            case SECTION -> list(request, "section.title", Paths.SECTIONS);
        };
    }

    private static PageLink list(AdmittedRequest request, String key, Path.One<Tenant> list) {
        return new PageLink(request.message(key), list.link(request.site()), false, false);
    }
}
