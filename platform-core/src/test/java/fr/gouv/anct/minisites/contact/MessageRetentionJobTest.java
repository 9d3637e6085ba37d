package fr.gouv.anct.minisites.contact;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.testing.SuperuserDatabase;
import fr.gouv.anct.minisites.delivery.CoreTest;
import fr.gouv.anct.minisites.delivery.testing.TestSites;
import fr.gouv.anct.minisites.delivery.testing.TestSites.TestSite;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.reactive.TransactionalOperator;

/** Checks that messages of all sites are deleted a year after they were received, handled or not. */
@CoreTest
class MessageRetentionJobTest {

    @Autowired
    private TestSites sites;

    @Autowired
    private CrossTenantScope scope;

    @Autowired
    private AllContactMessages allMessages;

    @Autowired
    private ContactMessages messages;

    @Autowired
    private TransactionalOperator transaction;

    private long left(TestSite site) {
        return Long.parseLong(
                SuperuserDatabase.text("select count(*) from contact_message where tenant_id = ?", site.id()));
    }

    private void clear(Instant now) {
        new MessageRetentionJob(scope, allMessages, messages, transaction, Clock.fixed(now, ZoneOffset.UTC))
                .run()
                .block(Duration.ofSeconds(20));
    }

    @Test
    void theyAreKeptAYear() {
        Instant received = Instant.parse("2019-03-01T12:00:00Z");
        TestSite one = sites.live();
        TestSite two = sites.live();
        for (TestSite site : new TestSite[] {one, two}) {
            SuperuserDatabase.change(
                    """
                insert into contact_message (tenant_id, id, received_at, key_id, sealed, handled_at) values
                (?, gen_random_uuid(), ?, 'essai', decode(repeat('00', 40), 'hex'), null),
                (?, gen_random_uuid(), ?, 'essai', decode(repeat('00', 40), 'hex'), now()),
                (?, gen_random_uuid(), now(), 'essai', decode(repeat('00', 40), 'hex'), null)
                """, site.id(), Timestamp.from(received), site.id(), Timestamp.from(received), site.id());
        }
        clear(Instant.parse("2020-03-01T11:00:00Z"));
        assertThat(left(one)).isEqualTo(3);
        clear(Instant.parse("2020-03-01T13:00:00Z"));
        assertThat(left(one)).isEqualTo(1);
        assertThat(left(two)).isEqualTo(1);
    }
}
