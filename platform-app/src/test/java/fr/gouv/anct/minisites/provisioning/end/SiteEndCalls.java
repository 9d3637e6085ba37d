package fr.gouv.anct.minisites.provisioning.end;

import fr.gouv.anct.minisites.backoffice.testing.ForeignRows;
import fr.gouv.anct.minisites.backoffice.testing.PackageCalls;
import fr.gouv.anct.minisites.backoffice.testing.RepositoryCalls;
import java.time.LocalDate;
import java.util.List;

/** Calls of the repository of the ends of sites with ids of another owner. */
class SiteEndCalls implements PackageCalls {

    private static final LocalDate SEEN = LocalDate.of(2030, 1, 1);
    private static final LocalDate LATER = LocalDate.of(2031, 6, 1);

    @Override
    public List<RepositoryCalls<?>> with(ForeignRows rows) {
        return List.of(RepositoryCalls.of(SiteEnds.class)
                .read(SiteEnds::find)
                .write(ends -> ends.start(LATER))
                .write(ends -> ends.set(LATER, SEEN))
                .write(ends -> ends.ask(rows.endRequest, SEEN, LATER, "Motif", rows.callersAccount))
                .write(ends -> ends.grant(rows.endRequest, LATER, rows.callersAccount))
                .write(ends -> ends.refuse(rows.endRequest, rows.callersAccount))
                .write(ends -> ends.withdraw(rows.endRequest)));
    }
}
