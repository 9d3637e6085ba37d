package fr.gouv.anct.minisites.content.redirect;

import fr.gouv.anct.minisites.backoffice.testing.ForeignRows;
import fr.gouv.anct.minisites.backoffice.testing.PackageCalls;
import fr.gouv.anct.minisites.backoffice.testing.RepositoryCalls;
import java.util.List;

/** Calls of the repositories of redirects with ids of another owner. */
class RedirectCalls implements PackageCalls {

    @Override
    public List<RepositoryCalls<?>> with(ForeignRows rows) {
        return List.of(
                RepositoryCalls.of(Redirects.class)
                        .read(redirects -> redirects.one(rows.redirect, List.of()))
                        .write(redirects -> redirects.remove(rows.redirect))
                        .withoutCall(
                                "clear", "hold", "present", "pages", "page", "after", "at", "write", "leave", "change"),
                RepositoryCalls.of(AliasRedirects.class)
                        // Binds the tenant of its argument.
                        .withoutCall("destination"));
    }
}
