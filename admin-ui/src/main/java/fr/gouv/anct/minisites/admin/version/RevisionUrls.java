package fr.gouv.anct.minisites.admin.version;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.Optional;
import java.util.UUID;

/** URLs of a page's revisions. */
public final class RevisionUrls {

    static final String VERSIONS = "/sites/{site}/pages/{page}/versions";

    private RevisionUrls() {}

    static String versions(Tenant site, UUID page) {
        return "/sites/" + site.slug() + "/pages/" + page + "/versions";
    }

    static String comparison(Tenant site, UUID page, int before, int after) {
        return versions(site, page) + "/comparaison?avant=" + before + "&apres=" + after;
    }

    /** Returns the path that restores a revision. */
    static String restoration(Tenant site, UUID page, int number) {
        return versions(site, page) + "/" + number + "/reprise";
    }

    /** Whether the user may restore a revision. */
    static boolean restores(AdmittedRequest request) {
        return request.mayChange(Action.CONTENT_WRITE);
    }

    static ScreenHeading below(AdmittedRequest request, UUID page, String versions, String title) {
        return ScreenHeading.of(title)
                .below(request.site().name(), "/sites/" + request.site().slug())
                .below(versions, versions(request.site(), page));
    }

    /** Parses the number of a revision; empty when it is invalid. */
    public static Optional<Integer> number(String typed) {
        return Optional.of(typed)
                .filter(text -> text.matches("[1-9][0-9]{0,8}"))
                .map(Integer::valueOf);
    }
}
