package fr.gouv.anct.minisites.admin.publication;

import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.UUID;

/** URLs of the publication screens. */
final class PublicationUrls {

    static final String QUEUE = "/relecture";
    static final String PAGE = "/sites/{site}/pages/{page}";
    static final String PUBLICATION = PAGE + "/publication";

    private PublicationUrls() {}

    static String site(Tenant site) {
        return "/sites/" + site.slug();
    }

    static String page(Tenant site, UUID page) {
        return site(site) + "/pages/" + page;
    }

    static String publication(Tenant site, UUID page) {
        return page(site, page) + "/publication";
    }

    /** Returns the heading of a screen below the publication of a page. */
    static ScreenHeading below(Tenant site, UUID page, String publication, String title) {
        return ScreenHeading.of(title).below(site.name(), site(site)).below(publication, publication(site, page));
    }
}
