package fr.gouv.anct.minisites.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.database.testing.PostgresExtension;
import fr.gouv.anct.minisites.delivery.testing.Eventually;
import fr.gouv.anct.minisites.resilience.testing.BackOfficeClient;
import fr.gouv.anct.minisites.resilience.testing.CreationKillPoint;
import fr.gouv.anct.minisites.resilience.testing.DatabaseAssertions;
import fr.gouv.anct.minisites.resilience.testing.KilledNode;
import fr.gouv.anct.minisites.resilience.testing.NodeProcess;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Checks that a node killed during a creation leads to one complete site, which no visitor sees before its launch. */
@Tag("long")
@ExtendWith(PostgresExtension.class)
class KilledCreationTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration TAKEN_OVER = Duration.ofSeconds(12);
    private static final String NAME = "Quartiers en lumière";
    private static final String SLUG = "quartiers-en-lumiere";
    private static final String ADDRESS = SLUG + ".localhost";

    private final String database = PostgresExtension.newDatabase();
    private final Map<String, String> settings = PostgresExtension.settings(database);
    private final DatabaseAssertions assertions = new DatabaseAssertions(database);

    @ParameterizedTest
    @EnumSource
    void killed_at_any_moment_it_goes_on_to_one_complete_site(CreationKillPoint moment) {
        String request;
        try (NodeProcess victim = NodeProcess.dying(moment, settings)) {
            request = victim.desk("CAMILLE").ask(NAME, SLUG);
            BackOfficeClient communications = victim.desk("CLAUDE");
            approve(communications, request, communications.read(request));
            if (moment == CreationKillPoint.BEFORE_THE_JOB) {
                victim.kill();
            }
            assertThat(victim.end()).isEqualTo(KilledNode.KILLED);
        }
        assertions.isNotOpen(SLUG);
        assertThat(assertions.steps(request)).hasSize(Math.max(0, moment.ordinal() - 1));
        try (NodeProcess next = NodeProcess.start(settings)) {
            Set<Integer> seen = new HashSet<>();
            Duration healed = Eventually.until(SOON, "made after " + moment, () -> {
                seen.add(next.status(ADDRESS));
                return made(request);
            });
            assertThat(seen).containsOnly(404);
            assertions.hasOneCompleteSite(request, NAME, SLUG);
            System.out.println("Killed " + moment + ": complete " + healed.toMillis() + " ms after the node was back");
            opens(next, SLUG);
        }
    }

    /** Approves a request; the response may never arrive, because the node is killed meanwhile. */
    private static void approve(BackOfficeClient communications, String request, String version) {
        try {
            communications.approve(request, version);
        } catch (UncheckedIOException killed) {
            // The database shows whether the decision was committed.
        }
    }

    private boolean made(String request) {
        return assertions.state(request).equals("done")
                && assertions
                        .rows("select task_instance from scheduled_tasks where task_name = 'creation'")
                        .isEmpty();
    }

    /** Checks that the preview exists and, after the launch, the public address. */
    private static void opens(NodeProcess node, String slug) {
        BackOfficeClient communications = node.desk("CLAUDE");
        assertThat(node.status("apercu.localhost", communications.preview(slug)))
                .isEqualTo(200);
        assertThat(node.status(slug + ".localhost")).isEqualTo(404);
        communications.launch(slug);
        Eventually.until(SOON, "open", () -> node.status(slug + ".localhost") == 200);
    }

    @Test
    void killed_in_a_burst_of_approvals_there_is_one_complete_site_for_each() {
        List<String> slugs = List.of("abeilles", "cerfs-volants", "fougeres", "moulins", "peupliers");
        List<String> requests = new ArrayList<>();
        try (NodeProcess victim = NodeProcess.start(settings)) {
            BackOfficeClient agent = victim.desk("CAMILLE");
            slugs.forEach(slug -> requests.add(agent.ask("Programme " + slug, slug)));
            BackOfficeClient communications = victim.desk("CLAUDE");
            List<String> versions = requests.stream().map(communications::read).toList();
            Thread burst = Thread.startVirtualThread(() -> IntStream.range(0, slugs.size())
                    .forEach(n -> approve(communications, requests.get(n), versions.get(n))));
            long moment = ThreadLocalRandom.current().nextLong(50, 800);
            LockSupport.parkNanos(Duration.ofMillis(moment).toNanos());
            victim.kill();
            burst.join();
            System.out.println("Killed " + moment + " ms after the first of five approvals, at "
                    + requests.stream().map(assertions::state).toList() + " "
                    + requests.stream().map(assertions::steps).toList());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        slugs.forEach(assertions::isNotOpen);
        try (NodeProcess next = NodeProcess.start(settings)) {
            BackOfficeClient communications = next.desk("CLAUDE");
            requests.stream()
                    .filter(request -> assertions.state(request).equals("submitted"))
                    .forEach(communications::approve);
            Eventually.until(SOON, "all made", () -> requests.stream().allMatch(this::made));
            for (int n = 0; n < slugs.size(); n++) {
                assertions.hasOneCompleteSite(requests.get(n), "Programme " + slugs.get(n), slugs.get(n));
            }
            slugs.forEach(slug -> opens(next, slug));
        }
    }

    @Test
    void the_other_node_finishes_what_a_killed_one_has_begun() {
        try (NodeProcess survivor = NodeProcess.start(settings);
                NodeProcess victim = NodeProcess.dying(CreationKillPoint.AFTER_SITE, settings)) {
            BackOfficeClient agent = survivor.desk("CAMILLE");
            BackOfficeClient communications = victim.desk("CLAUDE");
            // The first node to poll takes the job: repeated until that node is the victim.
            for (String slug : List.of("abeilles", "cerfs-volants", "fougeres", "moulins", "peupliers")) {
                String request = agent.ask("Programme " + slug, slug);
                approve(communications, request, communications.read(request));
                Set<Integer> seen = new HashSet<>();
                Duration taken = Eventually.until(TAKEN_OVER, "taken over", () -> {
                    seen.add(survivor.status(slug + ".localhost"));
                    return made(request);
                });
                assertThat(seen).containsOnly(404);
                assertions.hasOneCompleteSite(request, "Programme " + slug, slug);
                if (!victim.alive()) {
                    System.out.println("The other node had finished after " + taken.toMillis() + " ms");
                    assertThat(victim.end()).isEqualTo(KilledNode.KILLED);
                    opens(survivor, slug);
                    return;
                }
            }
            throw new AssertionError("The victim never took a job");
        }
    }
}
