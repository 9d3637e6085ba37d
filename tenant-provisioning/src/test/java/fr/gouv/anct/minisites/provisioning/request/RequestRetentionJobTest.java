package fr.gouv.anct.minisites.provisioning.request;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.testing.SuperuserDatabase;
import fr.gouv.anct.minisites.provisioning.AbstractProvisioningTest;
import fr.gouv.anct.minisites.provisioning.notification.ProvisioningNotifications;
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Checks that drafts are deleted, and correctable requests withdrawn, after a year without a change; and that ended
 * requests are deleted after three years.
 */
class RequestRetentionJobTest extends AbstractProvisioningTest {

    private static final ZonedDateTime THEN = ZonedDateTime.of(2016, 5, 2, 9, 0, 0, 0, ParisCalendar.ZONE);
    private static final List<String> STATES =
            List.of("draft", "submitted", "changes", "approved", "refused", "portal", "withdrawn");

    @Autowired
    private ExpiredRequests ended;

    @Autowired
    private CrossTenantScope crossTenant;

    @Autowired
    private Journal journal;

    @Autowired
    private ProvisioningNotifications notifications;

    private Account requester;

    @BeforeEach
    void oneInEveryState() {
        requester = somebody(null);
        Account decider = somebody(null);
        for (String state : STATES) {
            UUID id = UUID.randomUUID();
            SuperuserDatabase.change(
                    "insert into site_request (id, requester_id, state, updated_at, slug) values (?, ?, ?, ?, ?)",
                    id,
                    requester.id(),
                    state,
                    Timestamp.from(THEN.toInstant()),
                    state.equals("changes") ? "c-" + id.toString().substring(0, 13) : null);
            if (List.of("refused", "portal").contains(state)) {
                SuperuserDatabase.change(
                        "insert into request_decision (id, request_id, kind, reason, decided_by) values (?, ?, ?, 'Non.', ?)",
                        UUID.randomUUID(),
                        id,
                        state.equals("refused") ? "refusal" : "portal",
                        decider.id());
            }
        }
    }

    private void clear(Instant now) {
        awaitEnd(new RequestRetentionJob(ended, crossTenant, journal, notifications, Clock.fixed(now, ZoneOffset.UTC))
                .run());
    }

    private List<String> left() {
        return SuperuserDatabase.texts("select state from site_request where requester_id = ?", requester.id());
    }

    @Test
    void eachIsKeptForItsTime() {
        clear(THEN.plusYears(1).toInstant());
        assertThat(left()).containsExactlyInAnyOrderElementsOf(STATES);
        clear(THEN.plusYears(1).plusSeconds(1).toInstant());
        assertThat(left())
                .containsExactlyInAnyOrder("submitted", "withdrawn", "approved", "refused", "portal", "withdrawn");
        assertThat(SuperuserDatabase.texts(
                        "select r.state || coalesce(r.slug, '') from site_request r join audit_event e on e.subject = r.id"
                                + " where r.requester_id = ? and e.action = 'request.withdrawn'",
                        requester.id()))
                .as("its short name is free again")
                .containsExactly("withdrawn");
        clear(THEN.plusYears(3).toInstant());
        assertThat(left()).hasSize(6);
        clear(THEN.plusYears(3).plusSeconds(1).toInstant());
        assertThat(left())
                .as("three years after its withdrawal")
                .containsExactlyInAnyOrder("submitted", "approved", "withdrawn");
    }

    /** The database prevents the deletion of other requests, regardless of the statement. */
    @Test
    void theDatabaseKeepsTheRest() {
        assertThat(SuperuserDatabase.texts("""
                select tablename || ' ' || permissive from pg_policies
                 where cmd = 'DELETE' and 'minisites_platform' = any(roles) order by 1"""))
                .containsExactly(
                        "outgoing_mail RESTRICTIVE", "request_decision RESTRICTIVE", "site_request RESTRICTIVE");
    }
}
