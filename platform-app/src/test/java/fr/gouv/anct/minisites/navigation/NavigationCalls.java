package fr.gouv.anct.minisites.navigation;

import fr.gouv.anct.minisites.backoffice.testing.ForeignRows;
import fr.gouv.anct.minisites.backoffice.testing.PackageCalls;
import fr.gouv.anct.minisites.backoffice.testing.RepositoryCalls;
import java.util.List;

/** Calls of the repository of navigation with ids of another owner. */
class NavigationCalls implements PackageCalls {

    @Override
    public List<RepositoryCalls<?>> with(ForeignRows rows) {
        return List.of(RepositoryCalls.of(LinkTargets.class)
                .read(targets -> targets.pages(rows.path, 10))
                .read(targets -> targets.images("", 10))
                .read(targets -> targets.named(List.of(rows.page, rows.file))));
    }
}
