package fr.gouv.anct.minisites.admin.trash;

import fr.gouv.anct.minisites.admin.page.PageUrls;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.UUID;

/** URLs of the trash. */
final class TrashUrls {

    /** Path suffix below a site's URL. */
    static final String MENU = "/corbeille";

    static final String TRASH = "/sites/{site}" + MENU;
    static final String ONE = TRASH + "/{discarded}";
    static final String EMPTYING = TRASH + "/effacement";
    static final String DISCARD = PageUrls.PAGE + "/suppression";

    private TrashUrls() {}

    static String trash(Tenant site) {
        return PageUrls.trash(site);
    }

    static String one(Tenant site, UUID page) {
        return PageUrls.discarded(site, page);
    }
}
