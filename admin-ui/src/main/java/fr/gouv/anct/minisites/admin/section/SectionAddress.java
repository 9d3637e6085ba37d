package fr.gouv.anct.minisites.admin.section;

import fr.gouv.anct.minisites.admin.page.PageAddress;
import fr.gouv.anct.minisites.tenancy.Tenant;

/** Where things are. */
final class SectionAddress {

    /** Below the address of a site. */
    static final String MENU = "/sections";

    static final String SECTIONS = "/sites/{site}" + MENU;
    static final String NEW_SECTION = SECTIONS + "/nouvelle";

    /** Below the address of a page. */
    static final String TAB = "/utilisations";

    static final String USES = PageAddress.PAGE + TAB;

    private SectionAddress() {}

    static String site(Tenant site) {
        return "/sites/" + site.slug();
    }

    static String sections(Tenant site) {
        return PageAddress.sections(site);
    }
}
