package fr.gouv.anct.minisites.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.backoffice.testing.ApplicationDatabase;
import fr.gouv.anct.minisites.backoffice.testing.BackOfficeUser;
import fr.gouv.anct.minisites.backoffice.testing.LiveTestSite;
import fr.gouv.anct.minisites.backoffice.testing.TestAccounts;
import fr.gouv.anct.minisites.delivery.testing.Eventually;
import fr.gouv.anct.minisites.e2e.DemoTest;
import fr.gouv.anct.minisites.e2e.testing.TestResponse;
import fr.gouv.anct.minisites.site.Sites;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Checks what replaces documents that are withdrawn by the API, at a scheduled time, and several at once. */
@DemoTest
class DocumentSuccessorStoriesTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    @Autowired
    private Sites sites;

    private TestAccounts accounts;
    private LiveTestSite site;
    private BackOfficeUser editor;
    private String token;
    private UUID old;
    private UUID older;
    private UUID current;

    @BeforeEach
    void prepare() {
        accounts = new TestAccounts();
        site = new LiveTestSite(accounts, sites);
        site.draft("/", "Accueil", "Bienvenue.");
        editor = BackOfficeUser.signedIn(site.person(Role.EDITOR));
        token = accounts.token(site.person(Role.EDITOR), Action.values()).text();
        old = published("Guide 2024");
        older = published("Guide 2020");
        current = published("Guide 2026");
    }

    @AfterEach
    void leave() {
        accounts.close();
    }

    private UUID published(String title) {
        TestResponse made = editor.post(site.at + "/documents/nouveau", "title", title, "date", "2026-03-12");
        assertThat(made.status()).as(made.text()).isEqualTo(303);
        UUID page = UUID.fromString(made.header("location").replaceFirst(".*/", ""));
        site.publish(page);
        return page;
    }

    private TestResponse visit(String path) {
        return BackOfficeUser.anyone().ask("GET", site.slug + ".localhost", path);
    }

    private void leads(String path, String target) {
        Eventually.until(
                SOON,
                path + " leads to " + target,
                () -> visit(path).status() == 301
                        && visit(path).header("location").endsWith(target));
    }

    private TestResponse program(String method, String path, String json) {
        return BackOfficeUser.program(method, "/api/v1" + site.at + "/pages/" + path, token, json);
    }

    @Test
    void programsSayWhatReplacesADocument() {
        String withdrawal = old + "/publication?successor=";
        UUID section = site.section("encart", "Encart", "Un encart.");
        for (Object wrong : List.of(old, section, UUID.randomUUID(), "x", "")) {
            TestResponse refused = program("DELETE", withdrawal + wrong, "");
            assertThat(refused.status()).as(refused.text()).isEqualTo(422);
            assertThat(refused.text()).contains("successor");
        }
        assertThat(program("DELETE", withdrawal + current, "").status()).isEqualTo(200);
        leads("/documents/guide-2024", "/documents/guide-2026");
        assertThat(program("DELETE", older + "/publication", "").status()).isEqualTo(200);
        Eventually.until(
                SOON,
                "nothing replaces it",
                () -> visit("/documents/guide-2020").status() == 410);
    }

    @Test
    void aScheduledWithdrawalLeadsToWhatReplacesTheDocument() {
        String at = Instant.now().plus(2, ChronoUnit.DAYS).toString();
        String schedule = "{\"deed\":\"withdraw\",\"at\":\"" + at + "\",\"successor\":\"%s\"}";
        TestResponse refused = program("POST", old + "/schedules", schedule.formatted(old));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("/successor");
        TestResponse planned = program("POST", old + "/schedules", schedule.formatted(current));
        assertThat(planned.status()).as(planned.text()).isEqualTo(201);
        assertThat(planned.text()).contains("\"successor\":\"" + current + "\"");
        assertThat(screen(old)).contains("conduits à « Guide 2026 »");

        String form = site.at + "/pages/" + older + "/publication/programmation?acte=retrait";
        String day = LocalDate.now().plusDays(3).toString();
        TestResponse unknown = schedule(older, day, "Guide 2025");
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(Jsoup.parse(unknown.text()).select("#successor-messages").text())
                .contains("Aucune page de cet espace");
        assertThat(schedule(older, day, "/documents/guide-2024").status()).isEqualTo(303);
        assertThat(Jsoup.parse(editor.get(form).text()).select("#successor").val())
                .isEqualTo("Guide 2024");

        comes(older);
        leads("/documents/guide-2020", "/documents/guide-2024");
        comes(old);
        leads("/documents/guide-2024", "/documents/guide-2026");
        leads("/documents/guide-2020", "/documents/guide-2026");
    }

    private String screen(UUID page) {
        return Jsoup.parse(
                        editor.get(site.at + "/pages/" + page + "/publication").text())
                .select("main")
                .text();
    }

    private TestResponse schedule(UUID page, String day, String successor) {
        String revision = ApplicationDatabase.texts("select head_revision from page where id = ?", page)
                .getFirst();
        return editor.post(
                site.at + "/pages/" + page + "/publication/programmation",
                "deed",
                "withdraw",
                "revision",
                revision,
                "day",
                day,
                "time",
                "10:00",
                "successor",
                successor);
    }

    /** Makes the schedule of a page due: its row and its job. */
    private void comes(UUID page) {
        String schedule = ApplicationDatabase.texts(
                        "update schedule set due_at = now() where page_id = ? and outcome is null returning id", page)
                .getFirst();
        ApplicationDatabase.change(
                "update scheduled_tasks set execution_time = now() where task_name = 'schedule' and task_instance = ?",
                site.id + ":" + schedule);
    }

    @Test
    void onePageReplacesSeveralDocuments() {
        TestResponse refused = withdraw("Guide 2025");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.text()).select("#successor-messages").text())
                .contains("Aucune page de cet espace");
        assertThat(withdraw("Guide 2026").status()).isEqualTo(303);
        leads("/documents/guide-2024", "/documents/guide-2026");
        leads("/documents/guide-2020", "/documents/guide-2026");
    }

    private TestResponse withdraw(String successor) {
        return editor.post(
                site.at + "/lot/documents/retrait",
                "chosen",
                old + " " + older,
                "confirmed",
                "true",
                "successor",
                successor);
    }
}
