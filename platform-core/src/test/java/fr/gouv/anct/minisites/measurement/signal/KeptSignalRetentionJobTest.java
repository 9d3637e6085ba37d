package fr.gouv.anct.minisites.measurement.signal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.database.testing.SuperuserDatabase;
import fr.gouv.anct.minisites.delivery.CoreTest;
import fr.gouv.anct.minisites.delivery.testing.TestSites;
import fr.gouv.anct.minisites.delivery.testing.TestSites.TestSite;
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.sql.Date;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Checks that the words and addresses that teams keep as they are leave the database in time, without anybody's act. */
@CoreTest
class KeptSignalRetentionJobTest {

    @Autowired
    private TestSites sites;

    @Autowired
    private KeptSignalRetentionJob job;

    @Test
    void whatIsNotKeptAnyMoreIsDeleted() {
        TestSite one = sites.live();
        TestSite two = sites.live();
        LocalDate today = ParisCalendar.today(Clock.systemUTC());
        for (TestSite site : new TestSite[] {one, two}) {
            for (int days = -1; days <= 1; days++) {
                SuperuserDatabase.change(
                        "insert into signal_kept (tenant_id, signal, subject, until) values (?, 'missed-search', ?, ?)",
                        site.id(),
                        "mots " + days,
                        Date.valueOf(today.plusDays(days)));
            }
        }
        job.run().block(Duration.ofSeconds(20));
        for (TestSite site : new TestSite[] {one, two}) {
            assertThat(SuperuserDatabase.texts(
                            "select subject from signal_kept where tenant_id = ? order by until", site.id()))
                    .containsExactly("mots 0", "mots 1");
        }
    }
}
