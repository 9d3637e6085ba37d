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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** Checks the budget that a team publishes: typed, through the API, and as visitors read it. */
@DemoTest
class BudgetStoriesTest {

    @Autowired
    private Sites sites;

    private TestAccounts accounts;
    private LiveTestSite site;
    private BackOfficeUser editor;
    private String token;

    @BeforeEach
    void prepare() {
        accounts = new TestAccounts();
        site = new LiveTestSite(accounts, sites);
        editor = BackOfficeUser.signedIn(site.person(Role.EDITOR));
        token = accounts.token(site.person(Role.EDITOR), Action.values()).text();
    }

    @AfterEach
    void leave() {
        accounts.close();
    }

    private Document screen() {
        return Jsoup.parse(editor.get(site.at + "/budget").text());
    }

    /** Returns what a browser would send from the form that is open. */
    private static Map<String, String> form(Document screen) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element field : screen.select("main form [name]")) {
            fields.put(field.attr("name"), field.val());
        }
        fields.remove("_csrf");
        return fields;
    }

    private TestResponse send(Map<String, String> fields) {
        return editor.post(
                site.at + "/budget",
                fields.entrySet().stream()
                        .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                        .toArray(String[]::new));
    }

    private TestResponse save(String... changes) {
        Map<String, String> fields = form(screen());
        for (int i = 0; i < changes.length; i += 2) {
            fields.put(changes[i], changes[i + 1]);
        }
        return send(fields);
    }

    private void saved(String... changes) {
        TestResponse response = save(changes);
        assertThat(response.status()).as(response.text()).isEqualTo(303);
    }

    private void twoYears() {
        saved("updated", "2026-06-03", "years.0.year", "2025", "years.0.hosting", "6 000", "years.0.source", "Fonds");
        saved("years.1.year", "2026", "years.1.staff", "84000", "years.1.source", "Programme 112");
    }

    private static List<String> titles(Document screen) {
        return screen.select("main legend").eachText();
    }

    private TestResponse page() {
        return BackOfficeUser.anyone().ask("GET", site.slug + ".localhost", "/budget");
    }

    @Test
    void whatATeamTypesIsPublishedUntilItsYearsAreEmptied() {
        assertThat(titles(screen())).containsExactly("Une année de plus");
        twoYears();
        assertThat(titles(screen())).containsExactly("Année 2026", "Année 2025", "Une année de plus");
        assertThat(form(screen())).containsEntry("years.1.hosting", "6000").containsEntry("years.0.hosting", "");
        Eventually.until(
                Duration.ofSeconds(10), "the budget", () -> page().text().contains("Programme 112"));
        assertThat(Jsoup.parse(page().text()).select("main tbody tr").eachText())
                .extracting(row -> row.replace('\u202f', ' ').replace('\u00a0', ' '))
                .containsExactly(
                        "Personnel 84 000 € non précisé", "Hébergement non précisé 6 000 €", "Total 84 000 € 6 000 €");
        assertThat(Jsoup.parse(page().text()).select("footer a[href$=/budget]").text())
                .isEqualTo("Budget");
        saved("years.0.year", "", "years.0.staff", "", "years.0.source", "");
        assertThat(titles(screen())).containsExactly("Année 2025", "Une année de plus");
        saved("years.0.year", "", "years.0.hosting", "", "years.0.source", "");
        Eventually.until(Duration.ofSeconds(10), "no page", () -> page().status() == 404);
        assertThat(ApplicationDatabase.texts(
                        "select action from audit_event where tenant_id = ? and action = 'site.budget-changed'",
                        site.id))
                .hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({
        "updated, '', Indiquez le jour où les montants ont été vérifiés.",
        "updated, 2099-01-01, Cette date est à venir",
        "years.1.year, 2026, L’année 2026 est déjà renseignée.",
        "years.0.staff, '', Indiquez au moins un montant de cette année.",
        "years.0.source, '', Ce champ est obligatoire.",
        "years.0.staff, -5, Indiquez un nombre entier entre 0 et",
        "years.0.year, 1789, Indiquez une année entre 2000 et 2099."
    })
    void whatIsWrongIsSaidAtItsField(String field, String value, String problem) {
        twoYears();
        TestResponse refused = save(field, value);
        assertThat(refused.status()).isEqualTo(422);
        Document shown = Jsoup.parse(refused.text());
        assertThat(shown.select("[aria-invalid=true]").eachAttr("name")).containsExactly(field);
        assertThat(shown.select("#error-summary").text()).contains(problem);
        assertThat(form(shown)).containsEntry(field, value);
    }

    @Test
    void whatAnotherPersonSavedMeanwhileStays() {
        twoYears();
        Map<String, String> open = form(screen());
        saved("years.1.hosting", "7000");
        open.put("years.0.staff", "85000");
        assertThat(send(open).status()).isEqualTo(303);
        assertThat(form(screen())).containsEntry("years.0.staff", "85000").containsEntry("years.1.hosting", "7000");
        open.put("years.1.hosting", "8000");
        assertThat(send(open).status()).as("the same amount").isEqualTo(409);
    }

    @Test
    void aProgramReadsWhatWasTypedAndReplacesIt() {
        twoYears();
        String address = "/api/v1" + site.at + "/budget";
        TestResponse read = BackOfficeUser.program("GET", address, token, "");
        assertThat(JsonMapper.shared()
                        .readTree(read.text())
                        .at("/years/0/staff")
                        .asInt())
                .isEqualTo(84_000);
        String other = read.text().replace("84000", "85000");
        assertThat(BackOfficeUser.program("PUT", address, token, other, "If-Match", read.header("etag"))
                        .status())
                .isEqualTo(200);
        assertThat(BackOfficeUser.program("PUT", address, token, other, "If-Match", read.header("etag"))
                        .status())
                .as("overtaken")
                .isEqualTo(412);
        TestResponse refused = BackOfficeUser.program(
                "PUT", address, token, other.replace("2025", "2026").replace("85000", "-1"), "If-Match", "*");
        assertThat(JsonMapper.shared().readTree(refused.text()).get("errors").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder("/years/0/staff", "/years/1/year");
        TestResponse early = BackOfficeUser.program(
                "PUT", address, token, other.replace("2026-06-03", "2099-06-03"), "If-Match", "*");
        assertThat(early.status()).isEqualTo(422);
        assertThat(JsonMapper.shared().readTree(early.text()).get("errors").findValuesAsString("pointer"))
                .containsExactly("/updated");
        assertThat(form(screen())).containsEntry("years.0.staff", "85000").containsEntry("updated", "2026-06-03");
    }
}
