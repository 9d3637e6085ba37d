package fr.gouv.anct.minisites.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.database.testing.PostgresExtension;
import fr.gouv.anct.minisites.delivery.testing.Eventually;
import fr.gouv.anct.minisites.resilience.testing.BackOfficeClient;
import fr.gouv.anct.minisites.resilience.testing.DatabaseAssertions;
import fr.gouv.anct.minisites.resilience.testing.KilledNode;
import fr.gouv.anct.minisites.resilience.testing.KilledScheduleNode;
import fr.gouv.anct.minisites.resilience.testing.NodeProcess;
import fr.gouv.anct.minisites.resilience.testing.ScheduleKillPoint;
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Scenario 25: a page is due in the hour that occurs twice, and a node is killed around that time. The page appears
 * exactly once, and not before.
 */
@Tag("long")
@ExtendWith(PostgresExtension.class)
class KilledScheduleTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String SITE = "/sites/action-coeur-de-ville";
    private static final String VISITED = "/action-coeur-de-ville/a-l-heure";

    private final String database = PostgresExtension.newDatabase();
    private final Map<String, String> settings = PostgresExtension.settings(database);
    private final DatabaseAssertions assertions = new DatabaseAssertions(database);

    /** Writes a page and schedules it for the second occurrence of half past two; returns its id. */
    private String planned(NodeProcess node) {
        BackOfficeClient editor = node.desk("SASHA");
        String page = editor.post(SITE + "/pages/nouvelle", Map.of("title", "À l’heure", "parent", "/"));
        String id = page.substring(page.lastIndexOf('/') + 1);
        // An empty page cannot be published.
        Map<String, String> written = Map.of(
                "then", "save",
                "base", "1",
                "title", "À l’heure, enfin",
                "description", "Une page qui paraît au moment dit.",
                "block", "b0",
                "b0-type", "paragraph",
                "b0-text", "<p>Des mots à lire.</p>");
        editor.post(page, written);
        LocalDateTime twice = backwards().getDateTimeAfter().plusMinutes(30);
        String revision = one("select head_revision from page where id = '" + id + "'");
        Map<String, String> form = Map.of(
                "day", twice.toLocalDate().toString(),
                "time", twice.toLocalTime().toString(),
                "revision", revision);
        assertThat(editor.send(page + "/publication/programmation", form).status())
                .as("which of the two is asked")
                .isEqualTo(422);
        Map<String, String> second = new HashMap<>(form);
        second.put("turn", "second");
        editor.post(page + "/publication/programmation", second);
        Instant due = backwards().getInstant().plus(Duration.ofMinutes(30));
        assertThat(Instant.parse(one("select to_char(due_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') from"
                        + " schedule where page_id = '" + id + "'")))
                .isEqualTo(due);
        return id;
    }

    /** Returns the next time at which clocks are set back. */
    private static ZoneOffsetTransition backwards() {
        ZoneOffsetTransition next = ParisCalendar.ZONE.getRules().nextTransition(Instant.now());
        return next.isOverlap() ? next : ParisCalendar.ZONE.getRules().nextTransition(next.getInstant());
    }

    private String one(String sql) {
        return assertions.rows(sql).getFirst();
    }

    /** Brings the due time near, in the row and in its job. */
    private void dueIn(String page, Duration time) {
        String moment = "now() + interval '" + time.toSeconds() + " seconds'";
        assertions.change("update schedule set due_at = " + moment + " where page_id = '" + page + "'");
        assertions.change("update scheduled_tasks set execution_time = " + moment + " where task_name = 'schedule'");
    }

    private boolean published(String page) {
        return !assertions
                .rows("select id from page where id = '" + page + "' and published_revision is not null")
                .isEmpty();
    }

    private void happenedOnce(NodeProcess node, String page) {
        Eventually.until(SOON, "published", () -> node.status("localhost", VISITED) == 200);
        Eventually.until(
                SOON,
                "the job is over",
                () -> assertions
                        .rows("select task_instance from scheduled_tasks where task_name = 'schedule'")
                        .isEmpty());
        String here = " where page_id = '" + page + "'";
        assertThat(assertions.rows("select act || ' ' || outcome from schedule" + here))
                .containsExactly("publish done");
        assertThat(assertions.rows("select action from audit_event where subject = '" + page
                        + "' and action in ('publication.published', 'publication.missed')"))
                .containsExactly("publication.published");
        assertThat(assertions.rows(
                        "select number from revision r join page p on p.published_revision = r.id where p.id = '" + page
                                + "'"))
                .containsExactly("2");
        assertThat(assertions.rows("select id from outgoing_mail where letter::text like '%À l’heure%'"))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whoeverDiesItAppearsOnceAndNotBefore(ScheduleKillPoint moment) {
        String page;
        try (NodeProcess victim = NodeProcess.start(KilledScheduleNode.class, List.of(moment.name()), settings)) {
            page = planned(victim);
            assertThat(victim.status("localhost", VISITED)).isEqualTo(404);
            if (moment == ScheduleKillPoint.BEFORE) {
                dueIn(page, Duration.ofSeconds(3));
                victim.kill();
            } else {
                dueIn(page, Duration.ofSeconds(1));
            }
            assertThat(victim.end()).isEqualTo(KilledNode.KILLED);
        }
        assertThat(published(page)).isEqualTo(moment == ScheduleKillPoint.AFTER_THE_COMMIT);
        try (NodeProcess next = NodeProcess.start(settings)) {
            happenedOnce(next, page);
        }
    }

    /** With two nodes, a node killed just before the due time leaves the job to the other, which runs it on time. */
    @Test
    void theOtherNodeIsOnTime() {
        try (NodeProcess survivor = NodeProcess.start(settings);
                NodeProcess victim = NodeProcess.start(settings)) {
            String page = planned(victim);
            dueIn(page, Duration.ofSeconds(4));
            LockSupport.parkNanos(Duration.ofSeconds(3).toNanos());
            assertThat(survivor.status("localhost", VISITED)).isEqualTo(404);
            victim.kill();
            happenedOnce(survivor, page);
            String late =
                    one("select extract(epoch from ended_at - due_at) from schedule where page_id = '" + page + "'");
            System.out.println("Published " + late + " s after the moment, a node killed a second before it");
            assertThat(Double.parseDouble(late)).isBetween(0.0, 15.0);
        }
    }
}
