package fr.gouv.anct.minisites.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.ResultPage;
import fr.gouv.anct.minisites.database.testing.PostgresExtension;
import fr.gouv.anct.minisites.database.testing.SuperuserDatabase;
import fr.gouv.anct.minisites.delivery.CoreTestApplication;
import fr.gouv.anct.minisites.delivery.testing.Eventually;
import fr.gouv.anct.minisites.job.Jobs;
import fr.gouv.anct.minisites.testing.FreePort;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.mail.MailSendException;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * Checks that letters leave when their transaction commits, whatever the state of the mail server, and that no request
 * waits for it.
 */
@ExtendWith(PostgresExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutboxTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final ServerSetup place = new ServerSetup(FreePort.find(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    private String database;
    private GreenMail server;
    private ConfigurableApplicationContext application;
    private Outbox outbox;
    private OutboxListing outboxListing;
    private TransactionalOperator transaction;

    @BeforeAll
    void start() {
        database = PostgresExtension.newDatabase();
        application = application(Map.of(
                "spring.mail.host",
                "127.0.0.1",
                "spring.mail.port",
                place.getPort(),
                "minisites.mail.from",
                "Espaces numériques <ne-pas-repondre@anct.example.fr>"));
        outbox = application.getBean(Outbox.class);
        outboxListing = application.getBean(OutboxListing.class);
        transaction = application.getBean(TransactionalOperator.class);
    }

    private ConfigurableApplicationContext application(Map<String, ?> more) {
        Map<String, Object> settings = new HashMap<>(PostgresExtension.settings(database));
        settings.putAll(more);
        return CoreTestApplication.start(settings);
    }

    @BeforeEach
    void serverUp() {
        if (server == null) {
            server = new GreenMail(place);
            server.start();
        }
    }

    private void serverDown() {
        server.stop();
        server = null;
    }

    @AfterAll
    void stop() {
        application.close();
        if (server != null) {
            server.stop();
        }
    }

    private static Letter letter(String subject) {
        return new Letter(
                subject,
                "Bonjour Camille Martin,",
                List.of("Votre demande a bien été reçue."),
                "Précisez les publics.",
                new LetterAction("Voir la demande", "http://gestion.localhost/demande/1"));
    }

    private void commit(Mono<Void> decision) {
        transaction.transactional(decision).block(SOON);
    }

    private List<MimeMessage> received(String to) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(message -> header(message, "To").equals(to))
                .toList();
    }

    private MimeMessage arrival(String to) {
        Eventually.until(SOON, "a mail for " + to, () -> !received(to).isEmpty());
        return received(to).getFirst();
    }

    private static String header(MimeMessage message, String name) {
        try {
            return String.join("|", message.getHeader(name) == null ? new String[0] : message.getHeader(name));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private OutgoingMail kept(String to) {
        return keptAll(to).getFirst();
    }

    /** Returns the letters to an address, newest first. */
    private List<OutgoingMail> keptAll(String to) {
        return outboxListing.page(null, 1, 100).block(SOON).items().stream()
                .filter(mail -> mail.to().equals(to))
                .toList();
    }

    @Test
    void aLetterThatIsCommittedArrivesAsTextAndHtml() throws Exception {
        commit(outbox.post("arrive@example.fr", letter("Demande reçue : « Cœur de bourg »")));
        MimeMessage message = arrival("arrive@example.fr");
        assertThat(message.getSubject()).isEqualTo("Demande reçue : « Cœur de bourg »");
        assertThat(message.getFrom()[0].toString())
                .contains("ne-pas-repondre@anct.example.fr")
                .contains("=?UTF-8?");
        assertThat(message.getContentType()).startsWith("multipart/alternative");
        Multipart parts = (Multipart) message.getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(0).getContentType()).startsWith("text/plain");
        assertThat(parts.getBodyPart(0).getContent().toString())
                .startsWith("text: ")
                .contains("Précisez les publics.");
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
        assertThat(parts.getBodyPart(1).getContent().toString()).contains("html: ", "Voir la demande");

        Eventually.until(SOON, "marked as sent", () -> kept("arrive@example.fr").sentAt() != null);
        OutgoingMail kept = kept("arrive@example.fr");
        assertThat(header(message, "Message-ID")).isEqualTo("<" + kept.id() + "@anct.example.fr>");
        assertThat(header(message, "Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(header(message, "List-Unsubscribe")).isEmpty();
        assertThat(kept.letter()).isEqualTo(letter("Demande reçue : « Cœur de bourg »"));
        assertThat(outboxListing.findById(kept.id()).block(SOON)).isEqualTo(kept);
        assertThat(kept.failures()).isZero();
        assertThat(kept.failure()).isNull();
    }

    @Test
    void aRegularLetterIsStoppedByOneClickInMailPrograms() throws Exception {
        String stop = "https://gestion.example.fr/semaine/" + "aZ09".repeat(16);
        Letter regular = new Letter("Chaque semaine", "Bonjour", List.of("Un point."), null, null, stop);
        commit(outbox.post("weekly@example.fr", regular));
        MimeMessage message = arrival("weekly@example.fr");
        assertThat(header(message, "List-Unsubscribe")).isEqualTo("<" + stop + ">");
        assertThat(header(message, "List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(regular.masked("…").stop()).isEqualTo("https://gestion.example.fr/semaine/…");
    }

    @Test
    void aSentLetterIsNotSentAgain() throws Exception {
        commit(outbox.post("once@example.fr", letter("Une fois")));
        arrival("once@example.fr");
        Eventually.until(SOON, "marked as sent", () -> kept("once@example.fr").sentAt() != null);
        application.getBean(MailJob.class).run(address("once@example.fr")).block(SOON);
        assertThat(received("once@example.fr")).hasSize(1);
    }

    @Test
    void whoDecidesForThePlatformPostsToo() {
        CrossTenantScope crossTenant = application.getBean(CrossTenantScope.class);
        crossTenant
                .write(CrossTenantScope.Purpose.REQUESTS, outbox.post("decided@example.fr", letter("Décision")))
                .block(SOON);
        arrival("decided@example.fr");
    }

    @Test
    void aLetterThatIsRolledBackNeverLeaves() {
        assertThatThrownBy(() -> commit(outbox.post("never@example.fr", letter("Jamais"))
                        .then(Mono.error(new IllegalStateException("changed our minds")))))
                .hasMessage("changed our minds");
        commit(outbox.post("after@example.fr", letter("Après")));
        arrival("after@example.fr");
        assertThat(received("never@example.fr")).isEmpty();
        assertThat(outboxListing.page(null, 1, 100).block(SOON).items())
                .extracting(OutgoingMail::to)
                .doesNotContain("never@example.fr");
    }

    @Test
    void aSubjectIsOneLine() {
        commit(outbox.post("line@example.fr", letter("Sujet\r\nBcc: somebody@example.fr")));
        MimeMessage message = arrival("line@example.fr");
        assertThat(header(message, "Bcc")).isEmpty();
        assertThat(header(message, "Subject")).isEqualTo("Sujet Bcc: somebody@example.fr");
    }

    @Test
    void withTheServerDownNobodyWaitsAndNothingIsLost() {
        serverDown();
        Instant before = Instant.now();
        commit(outbox.post("patient@example.fr", letter("Plus tard")));
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(1));
        Eventually.until(
                SOON, "a failed attempt", () -> kept("patient@example.fr").failures() > 0);
        assertThat(kept("patient@example.fr").sentAt()).isNull();

        serverUp();
        arrivalAfterFailures("patient@example.fr");
        Eventually.until(
                SOON, "marked as sent", () -> kept("patient@example.fr").sentAt() != null);
        assertThat(kept("patient@example.fr").failure()).isNull();
    }

    /** Waits for a mail without waiting for the time of the next attempt. */
    private void arrivalAfterFailures(String to) {
        SuperuserDatabase inside = SuperuserDatabase.of(database);
        Eventually.until(SOON, "a mail for " + to, () -> {
            inside.run("""
                update scheduled_tasks set execution_time = now()
                 where task_name = 'mail' and not picked and execution_time > now()\
                """);
            return !received(to).isEmpty();
        });
    }

    @Test
    void itIsTriedForThreeDays() throws Exception {
        MailJob job = application.getBean(MailJob.class);
        Duration tried = Duration.ZERO;
        int failures = 1;
        while (job.retryAfter(failures).isPresent()) {
            tried = tried.plus(job.retryAfter(failures).get());
            failures++;
        }
        assertThat(job.retryAfter(1)).contains(Duration.ofSeconds(5));
        assertThat(job.retryAfter(4)).contains(Duration.ofMinutes(10));
        assertThat(tried).isBetween(Duration.ofDays(3), Duration.ofDays(3).plusHours(1));

        serverDown();
        commit(outbox.post("given-up@example.fr", letter("Perdu")));
        Eventually.until(
                SOON, "a failed attempt", () -> kept("given-up@example.fr").failures() > 0);
        writtenDaysAgo("given-up@example.fr", 3);
        commit(outbox.post("given-up@example.fr", letter("Récent")));
        job.abandon(
                        address("given-up@example.fr"),
                        new IllegalStateException("wrapped", new IOException("no route to host")))
                .block(SOON);
        serverUp();
        arrivalAfterFailures("given-up@example.fr");
        assertThat(received("given-up@example.fr"))
                .extracting(message -> header(message, "Message-ID"))
                .containsExactly("<" + kept("given-up@example.fr").id() + "@anct.example.fr>");
        assertThat(keptAll("given-up@example.fr"))
                .extracting(mail -> mail.letter().subject(), mail -> mail.failure() != null)
                .containsExactly(tuple("Récent", false), tuple("Perdu", true));
        assertThat(keptAll("given-up@example.fr").getLast().failure()).contains("no route to host");
    }

    @Test
    void aLetterThatWasGivenUpIsSentAgainOnce() throws Exception {
        MailTracking tracking = application.getBean(MailTracking.class);
        AuditActor actor = AuditActor.withoutAccount("Camille");
        serverDown();
        commit(outbox.post("again@example.fr", letter("Encore")));
        Eventually.until(
                SOON, "a failed attempt", () -> kept("again@example.fr").failures() > 0);
        UUID id = kept("again@example.fr").id();
        MailSummary waiting = tracking.findById(id).block(SOON);
        assertThat(waiting.state()).isEqualTo(MailSummary.State.WAITING);
        assertThat(waiting.cause()).isEqualTo(MailFailureCause.UNREACHABLE);
        assertThat(waiting.nextAttempt()).isNotNull();
        assertThat(tracking.resend(id, actor).block(SOON)).as("it still waits").isFalse();

        writtenDaysAgo("again@example.fr", 4);
        MailJob job = application.getBean(MailJob.class);
        IOException failure = new IOException("554 Non");
        job.abandon(address("again@example.fr"), failure).block(SOON);
        assertThat(tracking.findById(id).block(SOON).state()).isEqualTo(MailSummary.State.REFUSED);
        MailQuery refused = new MailQuery(MailSummary.State.REFUSED, "AGAIN@", "ENCOR", null, null);
        assertThat(tracking.page(refused, 1, 20).block(SOON).items())
                .extracting(MailSummary::id)
                .containsExactly(id);
        assertThat(tracking.page(new MailQuery(null, "again@", "jamais", null, null), 1, 20)
                        .block(SOON)
                        .items())
                .isEmpty();

        assertThat(Mono.zip(tracking.resend(id, actor), tracking.resend(id, actor))
                        .map(both -> List.of(both.getT1(), both.getT2()))
                        .block(SOON))
                .containsExactlyInAnyOrder(true, false);
        assertThat(SuperuserDatabase.of(database)
                        .rows("select actor from audit_event where action = 'mail.resent' and subject = ?", id))
                .containsExactly("Camille");
        job.abandon(address("again@example.fr"), failure).block(SOON);
        assertThat(kept("again@example.fr").failure())
                .as("its three days begin again")
                .isNull();
        serverUp();
        arrivalAfterFailures("again@example.fr");
        Eventually.until(SOON, "marked as sent", () -> kept("again@example.fr").sentAt() != null);
        assertThat(tracking.page(refused, 1, 20).block(SOON).items()).isEmpty();
    }

    @Test
    void aSubjectHasNoSecret() throws MessagingException {
        commit(outbox.post("subject@example.fr", letter("Voir https://a.example/invitations/" + "Ab1_".repeat(16))));
        assertThat(arrival("subject@example.fr").getSubject()).isEqualTo("Voir https://a.example/invitations/…");
    }

    private static String address(String to) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(to.getBytes(StandardCharsets.UTF_8)));
    }

    private void writtenDaysAgo(String to, int days) throws SQLException {
        try (Connection superuser = PostgresExtension.superuser(database);
                PreparedStatement aged = superuser.prepareStatement(
                        "update outgoing_mail set created_at = now() - make_interval(days => ?) where recipient = ?")) {
            aged.setInt(1, days);
            aged.setString(2, to);
            aged.executeUpdate();
        }
    }

    @Test
    void lettersToOnePersonArriveInTheOrderInWhichTheyWereWritten() throws MessagingException {
        serverDown();
        for (int n = 1; n <= 12; n++) {
            commit(outbox.post("ordered@example.fr", letter("Lettre " + n)));
        }
        Eventually.until(
                SOON,
                "a failed attempt",
                () -> keptAll("ordered@example.fr").getLast().failures() > 0);
        serverUp();
        arrivalAfterFailures("ordered@example.fr");
        Eventually.until(
                SOON, "all of them", () -> received("ordered@example.fr").size() == 12);
        List<String> subjects = new ArrayList<>();
        for (MimeMessage message : received("ordered@example.fr")) {
            subjects.add(message.getSubject());
        }
        assertThat(subjects)
                .isEqualTo(IntStream.rangeClosed(1, 12)
                        .mapToObj(n -> "Lettre " + n)
                        .toList());
    }

    @Test
    void aLetterThatIsRefusedOnItsOwnHoldsNoOther() throws NoSuchAlgorithmException {
        String to = "refused@example.fr";
        serverDown();
        List.of("Un", "Deux", "Trois").forEach(subject -> commit(outbox.post(to, letter(subject))));
        Eventually.until(SOON, "a failed attempt", () -> keptAll(to).getLast().failures() > 0);

        List<String> tried = new ArrayList<>();
        MailJob unreachable = job(tried, "ConnectException");
        assertThatThrownBy(() -> unreachable.run(address(to)).block(SOON)).hasMessageContaining("ConnectException");
        assertThat(tried).as("the next ones would fail too").containsExactly("Un");

        tried.clear();
        MailJob refusing = job(tried, "554 5.7.1 Refused");
        assertThatThrownBy(() -> refusing.run(address(to)).block(SOON)).hasMessageContaining("554");
        assertThat(tried).containsExactly("Un", "Deux", "Trois");
        assertThat(keptAll(to))
                .extracting(mail -> mail.letter().subject(), mail -> mail.sentAt() != null)
                .containsExactly(tuple("Trois", true), tuple("Deux", true), tuple("Un", false));
        serverUp();
        arrivalAfterFailures(to);
    }

    /** Returns a job whose transport fails for the letter « Un ». */
    private MailJob job(List<String> tried, String failure) {
        MailTransport transport = mail -> {
            tried.add(mail.letter().subject());
            if (mail.letter().subject().equals("Un")) {
                throw new MailSendException(failure);
            }
        };
        return new MailJob(
                outboxListing, application.getBean(OutgoingMails.class), transport, application.getBean(Jobs.class));
    }

    @Test
    void aPageOfTheOutboxIsNewestFirst() {
        commit(outbox.post("first@example.fr", letter("Un")));
        commit(outbox.post("second@example.fr", letter("Deux")));
        ResultPage<OutgoingMail> page = outboxListing.page(null, 1, 2).block(SOON);
        assertThat(page.items()).extracting(OutgoingMail::to).containsExactly("second@example.fr", "first@example.fr");
        assertThat(page.total()).isGreaterThanOrEqualTo(2);
        assertThat(outboxListing.page(null, 2, 1).block(SOON).items())
                .extracting(OutgoingMail::to)
                .containsExactly("first@example.fr");
        assertThat(outboxListing.findById(UUID.randomUUID()).block(SOON)).isNull();
    }
}
