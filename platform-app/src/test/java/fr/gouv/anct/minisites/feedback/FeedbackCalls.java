package fr.gouv.anct.minisites.feedback;

import fr.gouv.anct.minisites.backoffice.testing.ForeignRows;
import fr.gouv.anct.minisites.backoffice.testing.PackageCalls;
import fr.gouv.anct.minisites.backoffice.testing.RepositoryCalls;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Calls of the repository of the answers of visitors with ids of another owner. */
class FeedbackCalls implements PackageCalls {

    private static final LocalDate LATER = LocalDate.of(2100, 1, 1);

    @Override
    public List<RepositoryCalls<?>> with(ForeignRows rows) {
        return List.of(RepositoryCalls.of(FeedbackDays.class)
                .read(days -> days.sums(LocalDate.of(2019, 1, 1), 20, 0))
                .read(days -> days.count(LocalDate.of(2019, 1, 1)))
                .read(days -> days.findNegative(LocalDate.of(2019, 1, 1), 0, 20))
                .write(days -> days.add(LocalDate.of(2020, 1, 1), rows.page, true))
                .write(days -> days.explain(UUID.randomUUID(), LocalDate.of(2020, 1, 1), rows.page, "other"))
                .write(days -> days.clearDays(LATER))
                .write(days -> days.clearExplained(Instant.now().plusSeconds(60))));
    }
}
