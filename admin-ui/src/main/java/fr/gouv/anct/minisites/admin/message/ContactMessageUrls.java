package fr.gouv.anct.minisites.admin.message;

import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.UUID;

/** URLs of the contact messages. */
final class ContactMessageUrls {

    static final String BELOW_SITE = "/messages";
    static final String ALL = "/sites/{site}" + BELOW_SITE;
    static final String ONE = ALL + "/{message}";

    private ContactMessageUrls() {}

    static String all(Tenant site) {
        return "/sites/" + site.slug() + BELOW_SITE;
    }

    static String one(Tenant site, UUID id) {
        return all(site) + "/" + id;
    }

    static ScreenHeading heading(Tenant site, String title) {
        return ScreenHeading.of(title).below(site.name(), "/sites/" + site.slug());
    }

    /** Returns the heading of a page below the list. */
    static ScreenHeading heading(Tenant site, String list, String title) {
        return heading(site, title).below(list, all(site));
    }
}
