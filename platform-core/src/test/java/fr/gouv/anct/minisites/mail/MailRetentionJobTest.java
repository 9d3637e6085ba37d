package fr.gouv.anct.minisites.mail;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.testing.SuperuserDatabase;
import fr.gouv.anct.minisites.delivery.CoreTest;
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Checks that letters are deleted thirteen months after they were sent or given up, and that pending ones stay. */
@CoreTest
class MailRetentionJobTest {

    private static final ZonedDateTime SENT = ZonedDateTime.of(2018, 1, 31, 12, 0, 0, 0, ParisCalendar.ZONE);

    @Autowired
    private OutgoingMails mails;

    @Autowired
    private CrossTenantScope crossTenant;

    private void clear(Instant now) {
        new MailRetentionJob(mails, crossTenant, Clock.fixed(now, ZoneOffset.UTC))
                .run()
                .block(Duration.ofSeconds(20));
    }

    private static Iterable<String> left() {
        return SuperuserDatabase.texts(
                "select recipient from outgoing_mail where recipient like '%@age.example' order by 1");
    }

    @Test
    void theyAreKeptThirteenMonths() {
        Timestamp sent = Timestamp.from(SENT.toInstant());
        SuperuserDatabase.change("""
                insert into outgoing_mail (id, recipient, letter, created_at, sent_at, failure) values
                (gen_random_uuid(), 'sent@age.example', '{}', ?, ?, null),
                (gen_random_uuid(), 'given-up@age.example', '{}', ?, null, 'Refusée'),
                (gen_random_uuid(), 'waiting@age.example', '{}', ?, null, null)""", sent, sent, sent, sent);
        Instant border = SENT.plusMonths(13).toInstant();
        clear(border.minusSeconds(1));
        assertThat(left()).containsExactly("given-up@age.example", "sent@age.example", "waiting@age.example");
        // Thirteen months later is the end of February, and thirteen months before that is earlier than the 31st.
        clear(border.plus(Duration.ofDays(4)));
        assertThat(left()).containsExactly("waiting@age.example");
        SuperuserDatabase.change("delete from outgoing_mail where recipient like '%@age.example'");
    }
}
