package fr.gouv.anct.minisites.admin.section;

import fr.gouv.anct.minisites.admin.page.PageUrls;
import fr.gouv.anct.minisites.tenancy.Tenant;

/** URLs of the back-office screens of a site's shared sections. */
final class SectionUrls {

    /** Path suffix below a site's URL. */
    static final String MENU = "/sections";

    static final String SECTIONS = "/sites/{site}" + MENU;
    static final String NEW_SECTION = SECTIONS + "/nouvelle";

    /** Path suffix below a page's URL. */
    static final String TAB = "/utilisations";

    static final String USES = PageUrls.PAGE + TAB;

    private SectionUrls() {}

    static String site(Tenant site) {
        return "/sites/" + site.slug();
    }

    static String sections(Tenant site) {
        return PageUrls.sections(site);
    }
}
