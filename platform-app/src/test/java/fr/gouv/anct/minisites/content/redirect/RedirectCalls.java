package fr.gouv.anct.minisites.content.redirect;

import fr.gouv.anct.minisites.backoffice.testing.ForeignRows;
import fr.gouv.anct.minisites.backoffice.testing.PackageCalls;
import fr.gouv.anct.minisites.backoffice.testing.RepositoryCalls;
import java.util.List;

/** Calls of the repositories of redirects with ids of another owner. */
class RedirectCalls implements PackageCalls {

    @Override
    public List<RepositoryCalls<?>> with(ForeignRows rows) {
        return List.of(RepositoryCalls.of(Redirects.class)
                .read(redirects -> redirects.one(rows.redirect, new String[0]))
                .write(redirects -> redirects.remove(rows.redirect))
                .withoutCall(
                        "clear",
                        "hold",
                        "present",
                        "findAliases",
                        "findTarget",
                        "findReplaced",
                        "pages",
                        "count",
                        "page",
                        "after",
                        "at",
                        "write",
                        "leave",
                        "change"));
    }
}
