package fr.gouv.anct.minisites.content.section;

import fr.gouv.anct.minisites.backoffice.testing.ForeignRows;
import fr.gouv.anct.minisites.backoffice.testing.PackageCalls;
import fr.gouv.anct.minisites.backoffice.testing.RepositoryCalls;
import java.util.List;

/** Calls of the repository of shared sections with ids of another owner. */
class SectionCalls implements PackageCalls {

    @Override
    public List<RepositoryCalls<?>> with(ForeignRows rows) {
        return List.of(RepositoryCalls.of(SharedSections.class)
                .read(sections -> sections.page(null, 1, 20))
                .read(sections -> sections.after(null, 20))
                .read(sections -> sections.uses(rows.section)));
    }
}
