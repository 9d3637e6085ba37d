package fr.gouv.anct.minisites.admin.place;

import fr.gouv.anct.minisites.admin.page.PageAddress;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.UUID;

/** Where things are. */
final class PlaceAddress {

    /** Below the address of a page. */
    static final String TAB = "/place";

    static final String PLACE = PageAddress.PAGE + TAB;
    static final String COPY = PageAddress.PAGE + "/copie";

    private PlaceAddress() {}

    static String place(Tenant site, UUID page) {
        return PageAddress.page(site, page) + TAB;
    }
}
