package fr.gouv.anct.minisites.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.database.testing.PostgresExtension;
import fr.gouv.anct.minisites.delivery.testing.Eventually;
import fr.gouv.anct.minisites.resilience.testing.DatabaseAssertions;
import fr.gouv.anct.minisites.resilience.testing.FailingCreationNode;
import fr.gouv.anct.minisites.resilience.testing.NodeProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Checks that a failing creation step is retried, given up with notifications, and finished once started again. */
@Tag("long")
@ExtendWith(PostgresExtension.class)
class FailedCreationStepTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String NAME = "Quartiers en lumière";
    private static final String SLUG = "quartiers-en-lumiere";

    private final String database = PostgresExtension.newDatabase();
    private final DatabaseAssertions assertions = new DatabaseAssertions(database);
    private final Set<Integer> seen = new HashSet<>();

    @Test
    void it_is_retried_then_given_up_aloud_and_finished_when_it_is_started_again(@TempDir Path directory)
            throws IOException {
        Path failing = Files.createFile(directory.resolve("failing"));
        try (NodeProcess node = NodeProcess.start(
                FailingCreationNode.class, List.of(failing.toString()), PostgresExtension.settings(database))) {
            startsWithoutAWarning(node);
            String request = node.desk("CAMILLE").ask(NAME, SLUG);
            node.desk("CLAUDE").approve(request);
            await(node, "two attempts", () -> failures(request) == 2);
            assertThat(assertions.state(request)).isEqualTo("running");
            await(node, "given up", () -> {
                // From the third attempt on, retries are minutes apart: the delay is skipped here.
                assertions.change(
                        "update scheduled_tasks set execution_time = now() where task_name = 'creation' and not picked");
                return assertions.state(request).equals("failed");
            });
            isToldToWhoCanDoSomething(node, request);

            Files.delete(failing);
            node.desk("ANDREA").post("/creations/" + request + "/relance", Map.of());
            await(node, "made", () -> assertions.state(request).equals("done"));
            assertThat(assertions.steps(request)).containsExactly("tenant", "site", "pages", "members", "announce");
            assertThat(assertions.rows(
                            "select path from page p join tenant t using (tenant_id) where slug = '" + SLUG + "'"))
                    .hasSize(5);
            assertThat(assertions.journal(request))
                    .containsExactly(
                            "request.sent", "request.approved", "creation.failed", "creation.retried", "site.created");
            assertThat(seen).as("to visitors, all along").containsOnly(404);
            node.desk("CLAUDE").launch(SLUG);
            Eventually.until(SOON, "open", () -> node.status(SLUG + ".localhost") == 200);
        }
    }

    /** A start on an empty database has no fault: a warning that each start logs would hide those of real faults. */
    private static void startsWithoutAWarning(NodeProcess node) {
        assertThat(node.logged("INFO")).anyMatch(entry -> entry.contains(": Started "));
        assertThat(node.logged("WARN", "ERROR"))
                // db-scheduler warns on a machine that does not know its own name, such as a chroot.
                .filteredOn(entry -> !entry.contains("Failed to resolve hostname"))
                .isEmpty();
    }

    private void await(NodeProcess node, String what, BooleanSupplier condition) {
        Eventually.until(SOON, what, () -> {
            seen.add(node.status(SLUG + ".localhost"));
            return condition.getAsBoolean();
        });
    }

    private int failures(String request) {
        return Integer.parseInt(assertions
                .rows("select failures from creation where request_id = '" + request + "'")
                .getFirst());
    }

    private void isToldToWhoCanDoSomething(NodeProcess node, String request) {
        assertThat(failures(request)).isEqualTo(5);
        assertThat(assertions.steps(request)).containsExactly("tenant", "site");
        assertThat(assertions.rows(
                        "select path from page p join tenant t using (tenant_id) where slug = '" + SLUG + "'"))
                .as("half a step")
                .isEmpty();
        assertThat(assertions.letters("camille@demonstration.example").getLast())
                .contains("retard");
        for (String communications : List.of("claude@demonstration.example", "maxime@demonstration.example")) {
            assertThat(assertions.letters(communications).getLast()).contains("interrompue");
        }
        assertThat(node.desk("CLAUDE").get("/decisions/" + request).text())
                .contains("no space left on device", "/creations/" + request + "/relance");
    }
}
