package fr.gouv.anct.minisites.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.database.testing.PostgresExtension;
import fr.gouv.anct.minisites.delivery.testing.Eventually;
import fr.gouv.anct.minisites.resilience.testing.BackOfficeClient;
import fr.gouv.anct.minisites.resilience.testing.DatabaseAssertions;
import fr.gouv.anct.minisites.resilience.testing.NodeProcess;
import fr.gouv.anct.minisites.testing.FreePort;
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Measures how long a page cached on one node is still served after the site was suspended on another, and checks that
 * any node reopens the site after the last day.
 */
@ExtendWith(PostgresExtension.class)
@Tag("long")
class SuspensionOnNodesTest {

    private static final String SITE = "action-coeur-de-ville";
    private static final int ROUNDS = 15;
    private static final Duration SOON = Duration.ofSeconds(20);
    /** Generous: the test shares its processors with two applications; alone the median is some tens of ms. */
    private static final Duration MEDIAN = Duration.ofSeconds(1);

    private final String database = PostgresExtension.newDatabase();
    private final DatabaseAssertions assertions = new DatabaseAssertions(database);

    @Test
    void visitorsOfTheOtherNodeSeeItWithinASecond() {
        Map<String, String> together = new HashMap<>(PostgresExtension.settings(database));
        together.put("minisites.public-port", String.valueOf(FreePort.find()));
        try (NodeProcess one = NodeProcess.start(together);
                NodeProcess other = NodeProcess.start(together)) {
            BackOfficeClient communications = one.desk("CLAUDE");
            List<Duration> suspended = new ArrayList<>();
            List<Duration> reopened = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                Eventually.until(SOON, "cached", () -> status(other) == 200);
                suspended.add(act(other, 503, () -> suspend(communications, Map.of("reason", "Essai"))));
                assertThat(status(other)).isEqualTo(503);
                reopened.add(act(
                        other,
                        200,
                        () -> communications.post("/sites/" + SITE + "/reouverture", Map.of("suspension", open()))));
            }
            print("suspended", suspended);
            print("reopened", reopened);
            assertThat(median(suspended)).isLessThan(MEDIAN);
            assertThat(median(reopened)).isLessThan(MEDIAN);

            suspend(
                    communications,
                    Map.of(
                            "reason",
                            "Essai",
                            "until",
                            LocalDate.now(ParisCalendar.ZONE).plusDays(3).toString()));
            Eventually.until(SOON, "suspended", () -> status(other) == 503);
            one.kill();
            pastLastDay();
            Eventually.until(SOON, "reopened by the other node", () -> status(other) == 200);
            assertThat(open()).isEmpty();
        }
    }

    private static void suspend(BackOfficeClient communications, Map<String, String> fields) {
        Map<String, String> confirmed = new HashMap<>(fields);
        confirmed.put("confirmed", "true");
        communications.post("/sites/" + SITE + "/suspension", confirmed);
    }

    private static int status(NodeProcess node) {
        return node.status("localhost", "/" + SITE + "/");
    }

    /** Returns the time from the submission on one node until visitors of the other get a status. */
    private static Duration act(NodeProcess other, int status, Runnable act) {
        long start = System.nanoTime();
        act.run();
        Eventually.until(SOON, String.valueOf(status), () -> status(other) == status);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private String open() {
        return assertions.rows("select id::text from suspension where ended_at is null").stream()
                .findFirst()
                .orElse("");
    }

    private void pastLastDay() {
        assertions.change("update suspension set until = current_date - 2 where ended_at is null");
        assertions.change(
                "update scheduled_tasks set execution_time = now() where task_name = 'suspension-end' and not picked");
    }

    private static Duration median(List<Duration> times) {
        List<Duration> sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    @SuppressWarnings("SystemOut")
    private static void print(String what, List<Duration> times) {
        System.out.printf(
                Locale.ROOT,
                "%d times %s, seen on the other node: median %d ms, longest %d ms%n",
                times.size(),
                what,
                median(times).toMillis(),
                Collections.max(times).toMillis());
    }
}
