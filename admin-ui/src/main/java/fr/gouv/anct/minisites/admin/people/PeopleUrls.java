package fr.gouv.anct.minisites.admin.people;

import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.UUID;

/** URLs of members and invitations. */
final class PeopleUrls {

    static final String PEOPLE = "/sites/{site}/personnes";
    static final String MEMBER = PEOPLE + "/{member}";
    static final String INVITATIONS = "/sites/{site}/invitations";
    static final String INVITATION = INVITATIONS + "/{invitation}";

    private PeopleUrls() {}

    static String site(Tenant site) {
        return "/sites/" + site.slug();
    }

    static String people(Tenant site) {
        return site(site) + "/personnes";
    }

    static String member(Tenant site, UUID account) {
        return people(site) + "/" + account;
    }

    static String invitation(Tenant site, UUID id) {
        return site(site) + "/invitations/" + id;
    }

    /** Returns the heading of a page below the team. */
    static ScreenHeading heading(Tenant site, String people, String title) {
        return ScreenHeading.of(title).below(site.name(), site(site)).below(people, people(site));
    }
}
