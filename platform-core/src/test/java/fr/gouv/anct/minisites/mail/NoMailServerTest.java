package fr.gouv.anct.minisites.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.gouv.anct.minisites.database.testing.PostgresExtension;
import fr.gouv.anct.minisites.delivery.CoreTestApplication;
import fr.gouv.anct.minisites.delivery.testing.Eventually;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.ConfigurableApplicationContext;

/** Checks the outbox without a configured mail server. */
@ExtendWith(PostgresExtension.class)
class NoMailServerTest {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Letter LETTER = new Letter("Sujet", "Bonjour,", List.of("Texte."), null, null);

    private static OutgoingMail newest(ConfigurableApplicationContext application) {
        return application
                .getBean(OutboxListing.class)
                .page(null, 1, 1)
                .block(SOON)
                .items()
                .getFirst();
    }

    private static void post(ConfigurableApplicationContext application) {
        application.getBean(Outbox.class).post("camille@example.fr", LETTER).block(SOON);
    }

    @Test
    void theDemonstrationCountsLettersAsSent() {
        Map<String, Object> settings = new HashMap<>(PostgresExtension.settings(PostgresExtension.newDatabase()));
        settings.put("spring.profiles.active", "demo");
        try (ConfigurableApplicationContext application = CoreTestApplication.start(settings)) {
            post(application);
            Eventually.until(SOON, "counted as sent", () -> newest(application).sentAt() != null);
        }
    }

    @Test
    void elsewhereTheyWaitUntilOneIs() {
        Map<String, Object> settings = new HashMap<>(PostgresExtension.settings(PostgresExtension.newDatabase()));
        try (ConfigurableApplicationContext application = CoreTestApplication.start(settings)) {
            post(application);
            assertThat(application.getBeansOfType(MailTransport.class)).isEmpty();
            assertThat(newest(application).sentAt()).isNull();
            assertThat(newest(application).failures()).isZero();
        }
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        settings.put("spring.mail.host", "127.0.0.1");
        settings.put("spring.mail.port", server.getSmtp().getPort());
        try (ConfigurableApplicationContext application = CoreTestApplication.start(settings)) {
            assertThat(server.waitForIncomingEmail(SOON.toMillis(), 1)).isTrue();
            Eventually.until(SOON, "sent", () -> newest(application).sentAt() != null);
        } finally {
            server.stop();
        }
    }
}
