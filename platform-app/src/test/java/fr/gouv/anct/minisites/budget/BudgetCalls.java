package fr.gouv.anct.minisites.budget;

import fr.gouv.anct.minisites.backoffice.testing.ForeignRows;
import fr.gouv.anct.minisites.backoffice.testing.PackageCalls;
import fr.gouv.anct.minisites.backoffice.testing.RepositoryCalls;
import java.util.List;

/** Calls of the repository of published budgets with ids of another owner. */
class BudgetCalls implements PackageCalls {

    @Override
    public List<RepositoryCalls<?>> with(ForeignRows rows) {
        // A budget has no id: it is that of the bound tenant.
        return List.of(RepositoryCalls.of(SiteBudget.class)
                .read(SiteBudget::find)
                .read(SiteBudget::findUpdate)
                .withoutCall("replace", "markReminded"));
    }
}
