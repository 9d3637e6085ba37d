package fr.gouv.anct.minisites.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.gouv.anct.minisites.database.testing.PostgresExtension;
import fr.gouv.anct.minisites.delivery.testing.Eventually;
import fr.gouv.anct.minisites.resilience.testing.BackOfficeClient;
import fr.gouv.anct.minisites.resilience.testing.DatabaseAssertions;
import fr.gouv.anct.minisites.resilience.testing.NodeProcess;
import fr.gouv.anct.minisites.testing.FreePort;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Checks that a mail server outage from a request to the launch of its site delays no user and loses no letter. */
@Tag("long")
@ExtendWith(PostgresExtension.class)
class MailServerDownTest {

    private static final Duration AT_ONCE = Duration.ofSeconds(3);
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String SLUG = "quartiers-en-lumiere";

    private final String database = PostgresExtension.newDatabase();
    private final DatabaseAssertions assertions = new DatabaseAssertions(database);
    private final ServerSetup place = new ServerSetup(FreePort.find(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);

    @Test
    void everything_goes_on_and_the_letters_arrive_in_order_once_it_is_back() throws MessagingException {
        Map<String, String> settings = new HashMap<>(PostgresExtension.settings(database));
        settings.put("spring.mail.host", "127.0.0.1");
        settings.put("spring.mail.port", String.valueOf(place.getPort()));
        try (NodeProcess node = NodeProcess.start(settings)) {
            fromTheRequestToTheOpening(node);
            Map<String, List<String>> written = written();
            assertThat(written).containsKeys("camille@demonstration.example", "premier@" + SLUG + ".example");
            assertThat(assertions.rows("select id from outgoing_mail where sent_at is not null"))
                    .isEmpty();

            GreenMail server = new GreenMail(place);
            server.start();
            try {
                // After a few failures retries are minutes apart: the delay is skipped here.
                assertions.change(
                        "update scheduled_tasks set execution_time = now() where task_name = 'mail' and not picked");
                Eventually.until(
                        SOON,
                        "all sent",
                        () -> assertions
                                .rows("select id from outgoing_mail where sent_at is null")
                                .isEmpty());
                assertThat(arrived(server)).isEqualTo(written);
            } finally {
                server.stop();
            }
        }
    }

    private void fromTheRequestToTheOpening(NodeProcess node) {
        BackOfficeClient agent = node.desk("CAMILLE");
        BackOfficeClient communications = node.desk("CLAUDE");
        String request = atOnce(() -> agent.ask("Quartiers en lumière", SLUG));
        atOnce(() -> {
            communications.approve(request);
            return request;
        });
        Eventually.until(SOON, "made", () -> assertions.state(request).equals("done"));
        atOnce(() -> {
            communications.launch(SLUG);
            return request;
        });
        Eventually.until(SOON, "open", () -> node.status(SLUG + ".localhost") == 200);
        Eventually.until(
                SOON,
                "a failed attempt for each address",
                () -> assertions.rows("""
                    select recipient from outgoing_mail group by recipient having sum(failures) = 0\
                    """).isEmpty());
    }

    private static <T> T atOnce(Supplier<T> action) {
        long start = System.nanoTime();
        T result = action.get();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(AT_ONCE);
        return result;
    }

    /** Returns the subjects by recipient, in the order in which they were written. */
    private Map<String, List<String>> written() {
        Map<String, List<String>> written = new HashMap<>();
        assertions
                .rows("select distinct recipient from outgoing_mail")
                .forEach(recipient -> written.put(recipient, assertions.letters(recipient)));
        return written;
    }

    /** Returns the subjects by recipient, in the order in which they arrived. */
    private static Map<String, List<String>> arrived(GreenMail server) throws MessagingException {
        Map<String, List<String>> arrived = new HashMap<>();
        for (MimeMessage message : server.getReceivedMessages()) {
            arrived.computeIfAbsent(message.getAllRecipients()[0].toString(), _ -> new ArrayList<>())
                    .add(message.getSubject().replace('\u00A0', ' '));
        }
        return arrived;
    }
}
