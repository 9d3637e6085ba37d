package fr.gouv.anct.minisites.budget;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.database.testing.SuperuserDatabase;
import fr.gouv.anct.minisites.delivery.CoreTest;
import fr.gouv.anct.minisites.delivery.testing.TestSites;
import fr.gouv.anct.minisites.delivery.testing.TestSites.TestSite;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Checks which owners are reminded by mail of their published budget, and when. */
@CoreTest
class BudgetReminderJobTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    private TestSites sites;

    @Autowired
    private BudgetReminderJob job;

    private TestSite site;
    private String owner;
    private String editor;

    @BeforeEach
    void aSiteWithABudget() {
        site = sites.live();
        owner = member(Role.OWNER);
        editor = member(Role.EDITOR);
        SuperuserDatabase.change(
                "insert into published_budget (tenant_id, budget, updated_on) values (?, '{}', '2026-01-15')",
                site.id());
    }

    private String member(Role role) {
        UUID account = UUID.randomUUID();
        String email = account + "@exemple.gouv.fr";
        SuperuserDatabase.change(
                "insert into account (id, email, given_name, usual_name) values (?, ?, 'Alix', 'Martin')",
                account,
                email);
        SuperuserDatabase.change(
                "insert into membership (tenant_id, account_id, role) values (?, ?, ?)",
                site.id(),
                account,
                role.code());
        return email;
    }

    private void runOn(String day) {
        job.runFor(LocalDate.parse(day)).block(SOON);
    }

    private static List<String> letters(String recipient) {
        return SuperuserDatabase.texts("select letter::text from outgoing_mail where recipient = ?", recipient);
    }

    @Test
    void ownersAreRemindedOnceInEachMonthInWhichAnUpdateIsDue() {
        runOn("2026-05-29");
        assertThat(letters(owner)).isEmpty();
        runOn("2026-06-01");
        runOn("2026-06-02");
        assertThat(letters(owner))
                .singleElement()
                .asString()
                .contains(site.title())
                .contains("/sites/" + site.slug() + "/budget");
        runOn("2027-01-04");
        assertThat(letters(owner)).hasSize(2);
        assertThat(letters(editor)).isEmpty();
    }

    @Test
    void anUpdateOfTheMonthEndsTheReminder() {
        SuperuserDatabase.change(
                "update published_budget set updated_on = '2026-06-01' where tenant_id = ?", site.id());
        runOn("2026-06-02");
        assertThat(letters(owner)).isEmpty();
    }

    @Test
    void aSiteThatIsNotLiveIsNotReminded() {
        SuperuserDatabase.change("update tenant set read_only = true where tenant_id = ?", site.id());
        runOn("2026-06-01");
        assertThat(letters(owner)).isEmpty();
    }

    @Test
    void aReminderMakesNoPageAnew() {
        String version = "select version from tenant where tenant_id = ?";
        String before = SuperuserDatabase.text(version, site.id());
        runOn("2026-06-01");
        assertThat(letters(owner)).hasSize(1);
        assertThat(SuperuserDatabase.text(version, site.id())).isEqualTo(before);
    }
}
