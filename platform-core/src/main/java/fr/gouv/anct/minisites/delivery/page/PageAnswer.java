package fr.gouv.anct.minisites.delivery.page;

import fr.gouv.anct.minisites.rendering.PageModel;

/** What a site has at a path. */
public sealed interface PageAnswer {

    /** A page: 200. */
    record Found(PageModel.SitePage page) implements PageAnswer {}

    /** It has gone: 301 to an address that is root-relative or absolute. */
    record Moved(String location) implements PageAnswer {}

    /** Nothing there: 404 in the dress of the site. */
    record Missing(PageModel.SitePage page) implements PageAnswer {}
}
