package fr.gouv.anct.minisites.budget;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.database.testing.SuperuserDatabase;
import fr.gouv.anct.minisites.delivery.CoreTest;
import fr.gouv.anct.minisites.delivery.testing.TestSites;
import fr.gouv.anct.minisites.delivery.testing.TestSites.TestSite;
import fr.gouv.anct.minisites.measurement.signal.SignalFinding;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Checks when a team is reminded of its budget. */
@CoreTest
class BudgetUpdateSignalTest {

    @Autowired
    private TestSites sites;

    @Autowired
    private BudgetUpdateSignal signal;

    private TestSite site;

    @BeforeEach
    void aSite() {
        site = sites.live();
    }

    private List<SignalFinding> on(String day) {
        return Objects.requireNonNull(signal.find(LocalDate.parse(day), 1)
                .collectList()
                .contextWrite(CurrentTenant.with(site.id()))
                .block());
    }

    @Test
    void aBudgetIsDueInJanuaryAndInJuneUntilItIsUpdated() {
        SuperuserDatabase.change(
                "insert into published_budget (tenant_id, budget, updated_on) values (?, '{}', '2026-01-15')",
                site.id());
        assertThat(on("2026-05-31")).isEmpty();
        assertThat(on("2026-06-01")).extracting(SignalFinding::since).containsExactly(LocalDate.of(2026, 1, 15));
        assertThat(on("2026-07-01")).isEmpty();
        assertThat(on("2027-01-31")).hasSize(1);
        SuperuserDatabase.change(
                "update published_budget set updated_on = '2026-06-01' where tenant_id = ?", site.id());
        assertThat(on("2026-06-30")).isEmpty();
    }

    @Test
    void aSiteWithoutABudgetIsNotReminded() {
        assertThat(on("2026-06-01")).isEmpty();
        SuperuserDatabase.change("insert into published_budget (tenant_id, budget) values (?, '{}')", site.id());
        assertThat(on("2026-06-01")).isEmpty();
    }
}
