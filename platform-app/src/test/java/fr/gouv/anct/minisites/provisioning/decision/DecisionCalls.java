package fr.gouv.anct.minisites.provisioning.decision;

import fr.gouv.anct.minisites.backoffice.testing.ForeignRows;
import fr.gouv.anct.minisites.backoffice.testing.PackageCalls;
import fr.gouv.anct.minisites.backoffice.testing.RepositoryCalls;
import java.util.List;

/** Calls of the repositories of decisions with ids of another owner. */
class DecisionCalls implements PackageCalls {

    @Override
    public List<RepositoryCalls<?>> with(ForeignRows rows) {
        return List.of(
                RepositoryCalls.of(RequestDecisions.class).read(decisions -> decisions.findByRequest(rows.request)),
                RepositoryCalls.of(Decisions.class)
                        .read(decisions -> decisions.findOnOwnRequest(rows.request))
                        // Across tenants or accounts, for the purposes of the annotation.
                        .withoutCall("findOnAnyRequest", "decide", "approve"));
    }
}
