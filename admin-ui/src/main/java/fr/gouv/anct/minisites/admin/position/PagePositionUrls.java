package fr.gouv.anct.minisites.admin.position;

import fr.gouv.anct.minisites.admin.page.PageUrls;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.UUID;

/** URLs of a page's position and copy. */
final class PagePositionUrls {

    /** Path suffix below a page's URL. */
    static final String TAB = "/place";

    static final String PLACE = PageUrls.PAGE + TAB;
    static final String COPY = PageUrls.PAGE + "/copie";

    private PagePositionUrls() {}

    static String place(Tenant site, UUID page) {
        return PageUrls.page(site, page) + TAB;
    }
}
