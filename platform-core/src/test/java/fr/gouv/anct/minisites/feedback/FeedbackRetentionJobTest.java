package fr.gouv.anct.minisites.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.testing.SuperuserDatabase;
import fr.gouv.anct.minisites.delivery.CoreTest;
import fr.gouv.anct.minisites.delivery.testing.TestSites;
import fr.gouv.anct.minisites.delivery.testing.TestSites.TestSite;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.reactive.TransactionalOperator;

/** Checks the retention of the counts of answers. */
@CoreTest
class FeedbackRetentionJobTest {

    @Autowired
    private TestSites sites;

    @Autowired
    private CrossTenantScope scope;

    @Autowired
    private AllFeedback allFeedback;

    @Autowired
    private FeedbackDays days;

    @Autowired
    private TransactionalOperator transaction;

    private String left(TestSite site) {
        return SuperuserDatabase.text(
                "select (select count(*) from feedback_day where tenant_id = ?) || ' '"
                        + " || (select count(*) from explained_feedback where tenant_id = ?)",
                site.id(),
                site.id());
    }

    private void clear(Instant now) {
        new FeedbackRetentionJob(scope, allFeedback, days, transaction, Clock.fixed(now, ZoneOffset.UTC))
                .run()
                .block(Duration.ofSeconds(20));
    }

    @Test
    void countsAreKeptTwentyFiveMonthsAndExplainedAnswersADay() {
        TestSite one = sites.live();
        TestSite two = sites.live();
        for (TestSite site : new TestSite[] {one, two}) {
            UUID page = sites.page(site, "/guide", "Guide");
            SuperuserDatabase.change("""
                insert into feedback_day (tenant_id, day, page_id, useful)
                values (?, date '2018-01-31', ?, 1), (?, date '2018-02-01', ?, 2)
                """, site.id(), page, site.id(), page);
            SuperuserDatabase.change("""
                insert into explained_feedback (tenant_id, id, explained_at)
                values (?, gen_random_uuid(), '2020-02-28T12:00Z'), (?, gen_random_uuid(), '2020-02-29T12:00Z')
                """, site.id(), site.id());
        }
        clear(Instant.parse("2020-02-29T11:00:00Z"));
        assertThat(left(one)).isEqualTo("2 2");
        clear(Instant.parse("2020-03-01T11:00:00Z"));
        assertThat(left(one)).isEqualTo("1 1");
        assertThat(left(two)).isEqualTo("1 1");
    }
}
