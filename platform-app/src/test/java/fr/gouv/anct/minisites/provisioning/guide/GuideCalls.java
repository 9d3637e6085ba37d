package fr.gouv.anct.minisites.provisioning.guide;

import fr.gouv.anct.minisites.backoffice.testing.ForeignRows;
import fr.gouv.anct.minisites.backoffice.testing.PackageCalls;
import fr.gouv.anct.minisites.backoffice.testing.RepositoryCalls;
import java.util.List;

/** Calls of the repository of first-day guides in the transaction of another owner. */
class GuideCalls implements PackageCalls {

    @Override
    public List<RepositoryCalls<?>> with(ForeignRows rows) {
        return List.of(RepositoryCalls.of(FirstDayGuides.class)
                .read(FirstDayGuides::current)
                .write(guides -> guides.confirm(GuideStep.HOME)));
    }
}
