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
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks the figures that a team publishes: typed, through the API, and as visitors read them. */
@DemoTest
class PublishedFiguresStoriesTest {

    private static final String LINE = "Communes aidées = 244 ; 31/12/2025 ; rapport annuel ; page 3";

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

    private TestResponse save(String text, String figures) {
        return editor.post(site.at + "/chiffres-publies", "impact.text", text, "impact.figures", figures);
    }

    private Document screen() {
        return Jsoup.parse(editor.get(site.at + "/chiffres-publies").text());
    }

    private String page() {
        return BackOfficeUser.anyone()
                .ask("GET", site.slug + ".localhost", "/statistiques")
                .text();
    }

    private TestResponse put(String json, String tag) {
        return BackOfficeUser.program("PUT", api(), token, json, "If-Match", tag);
    }

    private TestResponse get() {
        return BackOfficeUser.program("GET", api(), token, "");
    }

    private String api() {
        return "/api/v1" + site.at + "/published-figures";
    }

    private static JsonNode json(TestResponse response) {
        assertThat(response.status()).as(response.text()).isEqualTo(200);
        return JsonMapper.shared().readTree(response.text());
    }

    @Test
    void whatATeamTypesIsOnThePageOfTheStatistics() {
        assertThat(save("Un effet mesuré.", LINE).status()).isEqualTo(303);
        assertThat(screen().getElementsByAttributeValue("name", "impact.figures")
                        .val())
                .isEqualTo(LINE);
        Eventually.until(Duration.ofSeconds(10), "the figures", () -> page().contains("Un effet mesuré."));
        assertThat(Jsoup.parse(page()).select("main").text())
                .containsSubsequence(
                        "Impact", "Un effet mesuré.", "244", "Communes aidées", "rapport annuel ; page 3, au 31")
                .doesNotContain("pas encore publié de chiffre d’impact");
        assertThat(save("Un effet mesuré.", LINE).status())
                .as("nothing changed")
                .isEqualTo(303);
        assertThat(ApplicationDatabase.texts(
                        "select action from audit_event where tenant_id = ? and action = 'site.figures-changed'",
                        site.id))
                .hasSize(1);
    }

    @Test
    void thePortalSaysThatItsCountsAreSums() {
        String sums = "Une personne qui lit deux sites y compte deux fois";
        assertThat(BackOfficeUser.anyone()
                        .ask("GET", "localhost", "/statistiques")
                        .text())
                .contains(sums);
        assertThat(page()).doesNotContain(sums);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Communes aidées",
                "Communes aidées = 244",
                "Communes aidées = 244 ; rapport",
                "Communes aidées = 244 ; 31/02/2025 ; rapport",
                "= 244 ; 31/12/2025 ; rapport",
                "Communes aidées = ; 31/12/2025 ; rapport",
                "Communes aidées = 244 ; 31/12/2025 ;"
            })
    void aLineThatIsNoFigureIsRefusedAndStays(String line) {
        TestResponse refused = save("", line);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.text())
                        .getElementsByAttributeValue("name", "impact.figures")
                        .val())
                .isEqualTo(line);
    }

    @Test
    void aDateThatDoesNotExistIsNamed() {
        assertThat(Jsoup.parse(save("", "Communes aidées = 244 ; 31/02/2025 ; rapport")
                                .text())
                        .select("#error-summary")
                        .text())
                .contains("La date « 31/02/2025 » de la ligne");
        assertThat(Jsoup.parse(save("", "Communes aidées = 244 ; 14/07/1789 ; rapport")
                                .text())
                        .select("#error-summary")
                        .text())
                .contains("entre 1900 et 2199");
    }

    @Test
    void aProgramReadsWhatWasTypedAndReplacesIt() {
        save("Un effet mesuré.", LINE);
        TestResponse read = get();
        JsonNode impact = json(read).get("impact");
        assertThat(impact.get("text").asString()).isEqualTo("Un effet mesuré.");
        assertThat(impact.get("figures").get(0).get("date").asString()).isEqualTo("2025-12-31");
        assertThat(impact.get("figures").get(0).get("source").asString()).isEqualTo("rapport annuel ; page 3");
        String other = read.text().replace("244", "245");
        assertThat(json(put(other, read.header("etag")))
                        .at("/impact/figures/0/value")
                        .asString())
                .isEqualTo("245");
        assertThat(put(other.replace("245", "246"), read.header("etag")).status())
                .as("overtaken")
                .isEqualTo(412);
        assertThat(screen().getElementsByAttributeValue("name", "impact.figures")
                        .val())
                .isEqualTo(LINE.replace("244", "245"));
    }

    @Test
    void aFigureThatNoLineCouldHoldIsRefused() {
        save("", LINE);
        String stored = get().text();
        for (List<String> wrong : List.of(
                List.of("Communes aidées", "Communes = aidées", "/impact/figures/0/label"),
                List.of("\"244\"", "\"2;44\"", "/impact/figures/0/value"),
                List.of("\"244\"", "\" \"", "/impact/figures/0/value"),
                List.of("2025-12-31", "1789-07-14", "/impact/figures/0/date"))) {
            TestResponse refused = put(stored.replace(wrong.get(0), wrong.get(1)), "*");
            assertThat(refused.status()).as(refused.text()).isEqualTo(422);
            assertThat(JsonMapper.shared()
                            .readTree(refused.text())
                            .get("errors")
                            .findValuesAsString("pointer"))
                    .containsExactly(wrong.get(2));
        }
    }
}
