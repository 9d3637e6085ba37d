package fr.gouv.anct.minisites.content.editing;

import fr.gouv.anct.minisites.backoffice.testing.ForeignRows;
import fr.gouv.anct.minisites.backoffice.testing.PackageCalls;
import fr.gouv.anct.minisites.backoffice.testing.RepositoryCalls;
import fr.gouv.anct.minisites.content.Revision;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Calls of the repositories of working copies and presences with ids of another owner. */
class EditingCalls implements PackageCalls {

    @Override
    public List<RepositoryCalls<?>> with(ForeignRows rows) {
        return List.of(
                RepositoryCalls.of(WorkingCopies.class)
                        .read(copies -> copies.of(rows.scheduledPage, rows.account))
                        .write(copies -> copies.keep(
                                rows.scheduledPage,
                                rows.account,
                                1,
                                Map.of("title", List.of("X")),
                                WorkingCopy.Form.ANY))
                        .write(copies -> copies.show(
                                rows.scheduledPage,
                                rows.account,
                                new Revision("X", null, null, "", null, List.of(), List.of())))
                        .read(copies -> copies.shown(rows.scheduledPage, rows.account))
                        .write(copies -> copies.drop(rows.scheduledPage, rows.account))
                        .write(copies -> copies.bringBack(rows.scheduledPage, rows.account))
                        .write(copies -> copies.forget(rows.scheduledPage, rows.account, WorkingCopy.Form.ANY)),
                RepositoryCalls.of(Presences.class)
                        .write(presences -> presences.see(rows.scheduledPage, rows.account))
                        .read(presences -> presences.under(List.of(rows.scheduledPage), UUID.randomUUID())));
    }
}
