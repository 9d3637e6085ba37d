package fr.gouv.anct.minisites.admin.measurement;

import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.content.tree.PagePath;

/** Leads to the form of a new redirect whose path is filled in. */
final class NewRedirect {

    private NewRedirect() {}

    static String link(AdmittedRequest request, String path) {
        return Path.query(
                Path.query(Paths.NEW_REDIRECT.link(request.site()), Paths.RETURN, Paths.FROM_CONSULTATION), "de", path);
    }

    /** Returns the path that a page about searched words would have. */
    static String pathOf(String words) {
        return "/" + PagePath.suggested(words);
    }
}
