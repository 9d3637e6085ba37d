package fr.gouv.anct.minisites.measurement.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.database.testing.SuperuserDatabase;
import fr.gouv.anct.minisites.delivery.CoreTest;
import fr.gouv.anct.minisites.delivery.testing.TestSites;
import fr.gouv.anct.minisites.delivery.testing.TestSites.TestSite;
import java.time.YearMonth;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.reactive.TransactionalOperator;

/** Checks the sums over all sites that the portal publishes. */
@CoreTest
class PortalStatisticsTest {

    /** A month of which no other test has counts. */
    private static final YearMonth MONTH = YearMonth.of(2019, 5);

    @Autowired
    private TestSites sites;

    @Autowired
    private PublishedStatistics statistics;

    @Autowired
    private TransactionalOperator transaction;

    private TestSite counted(int views, int searches, int unsuccessful) {
        TestSite site = sites.live();
        SuperuserDatabase.text(
                "select make_measurement_partitions(?::date)::text",
                MONTH.atDay(1).toString());
        SuperuserDatabase.change(
                "insert into site_day (tenant_id, day, views, searches, searches_without_result)"
                        + " values (?, ?::date, ?, ?, ?)",
                site.id(),
                MONTH.atDay(10).toString(),
                views,
                searches,
                unsuccessful);
        return site;
    }

    @Test
    void theSumsLeaveOutWhatTheirSitesHideAndSitesThatDoNotShare() {
        TestSite one = counted(100, 40, 2);
        counted(50, 30, 10);
        counted(4, 0, 0);
        TestSite unshared = counted(7000, 0, 0);
        SuperuserDatabase.change("update tenant set shared = false where tenant_id = ?", unshared.id());
        TestSite closed = counted(9000, 0, 0);
        SuperuserDatabase.change("update tenant set state = 'suspended' where tenant_id = ?", closed.id());
        SuperuserDatabase.change(
                "insert into feedback_day (tenant_id, day, page_id, useful, not_useful) values (?, ?::date, ?, 12, 8)",
                one.id(),
                MONTH.atDay(11).toString(),
                sites.page(one, "/guide", "Guide"));

        SiteStatistics sums = Objects.requireNonNull(transaction
                .transactional(statistics.ofPortal(new ClosedMonths(MONTH)))
                .contextWrite(CurrentTenant.with(one.id()))
                .block());
        assertThat(sums.months()).hasSize(1);
        MonthStatistics month = sums.months().getFirst();
        assertThat(month.views()).as("100 and 50, but not 4").isEqualTo(new PublishedCount(150, false));
        assertThat(month.searches()).isEqualTo(new PublishedCount(70, false));
        assertThat(month.successfulSearches()).as("at least 36, and 20").isEqualTo(new PublishedCount(56, false));
        assertThat(month.usefulAnswers().atLeast()).isEqualTo(12);
        assertThat(month.answers().atLeast()).isEqualTo(20);
    }
}
