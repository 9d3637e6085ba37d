package fr.gouv.anct.minisites.search;

import fr.gouv.anct.minisites.backoffice.testing.ForeignRows;
import fr.gouv.anct.minisites.backoffice.testing.PackageCalls;
import fr.gouv.anct.minisites.backoffice.testing.RepositoryCalls;
import java.util.List;
import java.util.Map;

/** Calls of the repository of search with ids of another owner. */
class SearchCalls implements PackageCalls {

    @Override
    public List<RepositoryCalls<?>> with(ForeignRows rows) {
        return List.of(
                RepositoryCalls.of(SearchEntries.class)
                        // A path is that of the bound tenant.
                        .withoutCall("outdated", "published", "index", "tenantsWithSomeLeft"),
                // The rules have no id: they are those of the bound tenant.
                RepositoryCalls.of(SiteSearchRules.class)
                        .read(SiteSearchRules::find)
                        .withoutCall("replace", "save"),
                RepositoryCalls.of(DocumentPassages.class)
                        .withoutCall("tenantsWithSomeLeft")
                        .read(passages -> passages.unindexed(DocumentIndexJob.AT_ONCE))
                        .write(passages -> passages.index(List.of(new DocumentPassages.PassageIndex(
                                rows.unreadDocument.id(),
                                rows.unreadDocument.content().id(),
                                1,
                                null,
                                Map.of("mot", "1"))))));
    }
}
