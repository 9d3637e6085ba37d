package fr.gouv.anct.minisites.portal.guide;

import fr.gouv.anct.minisites.backoffice.testing.ForeignRows;
import fr.gouv.anct.minisites.backoffice.testing.PackageCalls;
import fr.gouv.anct.minisites.backoffice.testing.RepositoryCalls;
import java.time.LocalDate;
import java.util.List;

/** Calls of the repository of what the guide did not find, which no row of another tenant is in. */
class PortalGuideCalls implements PackageCalls {

    @Override
    public List<RepositoryCalls<?>> with(ForeignRows rows) {
        return List.of(RepositoryCalls.of(GuideMisses.class)
                .read(misses -> misses.find(LocalDate.of(2019, 1, 1), 1, 20))
                .write(misses -> misses.add(LocalDate.of(2020, 1, 1), "Un essai"))
                .write(misses -> misses.clear(LocalDate.of(2100, 1, 1))));
    }
}
