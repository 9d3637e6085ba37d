package fr.gouv.anct.minisites.admin.place;

import fr.gouv.anct.minisites.admin.page.PageAddress;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.UUID;

/** URLs of a page's position and copy. */
final class PlaceAddress {

    /** Path suffix below a page's URL. */
    static final String TAB = "/place";

    static final String PLACE = PageAddress.PAGE + TAB;
    static final String COPY = PageAddress.PAGE + "/copie";

    private PlaceAddress() {}

    static String place(Tenant site, UUID page) {
        return PageAddress.page(site, page) + TAB;
    }
}
