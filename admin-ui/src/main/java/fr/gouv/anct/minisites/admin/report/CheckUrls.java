package fr.gouv.anct.minisites.admin.report;

import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.UUID;

/** URLs of the check screens. */
final class CheckUrls {

    static final String TAB = "/controles";
    static final String SITE = "/sites/{site}" + TAB;
    static final String PAGE = "/sites/{site}/pages/{page}" + TAB;
    static final String WAIVER = PAGE + "/derogation";

    private CheckUrls() {}

    static String site(Tenant site) {
        return "/sites/" + site.slug() + TAB;
    }

    static String page(Tenant site, UUID page) {
        return "/sites/" + site.slug() + "/pages/" + page + TAB;
    }
}
