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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** Checks how a team says which territories a document is about, with and without script. */
@DemoTest
class TerritoryStoriesTest {

    @Autowired
    private Sites sites;

    private TestAccounts accounts;
    private LiveTestSite site;
    private BackOfficeUser editor;

    @BeforeEach
    void prepare() {
        accounts = new TestAccounts();
        site = new LiveTestSite(accounts, sites);
        site.draft("/", "Accueil", "Bienvenue.");
        editor = BackOfficeUser.signedIn(site.person(Role.EDITOR));
        Eventually.until(
                Duration.ofSeconds(60),
                "territories are loaded",
                () -> ApplicationDatabase.count("select count(*) from territory_edition") == 1);
    }

    @AfterEach
    void leave() {
        accounts.close();
    }

    private Document seen(String path) {
        TestResponse response = editor.get(path);
        assertThat(response.status()).as(path).isEqualTo(200);
        return Jsoup.parse(response.text());
    }

    private String document() {
        return editor.post(site.at + "/documents/nouveau", "title", "Guide", "date", "2026-03-12")
                .header("location");
    }

    /** Saves the form of a page as it is displayed, with a text in the field of territories. */
    private TestResponse save(String page, Document form, String territory) {
        List<String> values = new ArrayList<>();
        for (Element field : form.select("main form [name]:not(button)")) {
            boolean choice = List.of("checkbox", "radio").contains(field.attr("type"));
            boolean replaced = List.of("_csrf", "territory").contains(field.attr("name"));
            if (!replaced && (!choice || field.hasAttr("checked"))) {
                values.addAll(List.of(field.attr("name"), field.hasAttr("value") ? field.val() : field.wholeText()));
            }
        }
        values.addAll(List.of("territory", territory, "then", "save"));
        return editor.post(page, values.toArray(String[]::new));
    }

    private static String terms(String page) {
        return ApplicationDatabase.texts(
                        "select r.terms::text from page p join revision r on r.tenant_id = p.tenant_id"
                                + " and r.id = p.head_revision where p.id = ?",
                        UUID.fromString(page.replaceFirst(".*/", "")))
                .getFirst();
    }

    @Test
    void territoriesAreAddedByNameAndPostcodeAndRemovedByTheirBox() {
        String page = document();
        assertThat(save(page, seen(page), "lille ; 59; Hauts-de-France; 75011").status())
                .isEqualTo(303);
        assertThat(terms(page))
                .isEqualTo("{territory:commune-59350,territory:commune-75056,territory:department-59,"
                        + "territory:region-32}");
        Document form = seen(page);
        assertThat(form.select("#territory").val()).isEmpty();
        assertThat(form.select("label[for^=territories]").eachText())
                .containsExactlyInAnyOrder("Hauts-de-France", "Lille (59)", "Nord (59)", "Paris (75)");
        form.select("input[value=commune-75056]").removeAttr("checked");
        assertThat(save(page, form, "").status()).isEqualTo(303);
        assertThat(terms(page)).isEqualTo("{territory:commune-59350,territory:department-59,territory:region-32}");
    }

    @Test
    void aNameOfSeveralOrOfNoneIsRefusedAndNothingTypedIsLost() {
        String page = document();
        Document refused =
                Jsoup.parse(save(page, seen(page), "Lille; Sainte-Colombe").text());
        assertThat(refused.select("#territory").val()).isEqualTo("Lille; Sainte-Colombe");
        assertThat(refused.select("#territory-messages").text()).contains("Plusieurs territoires ont ce nom");
        assertThat(refused.select("#territory-messages [data-ms-suggestions] li")
                        .eachText())
                .contains("Lille (59); Sainte-Colombe (69)")
                .allMatch(text -> text.startsWith("Lille (59); Sainte-Colombe"));
        assertThat(save(page, refused, "Lille (59); Sainte-Colombe (69)").status())
                .isEqualTo(303);
        assertThat(terms(page)).isEqualTo("{territory:commune-59350,territory:commune-69189}");

        Document unknown = Jsoup.parse(save(page, seen(page), "Haut-de-Fr").text());
        assertThat(unknown.select("#territory-messages").text()).contains("Territoire inconnu", "Haut-de-Fr");
        Document begun = Jsoup.parse(save(page, seen(page), "Arvière").text());
        assertThat(begun.select("#territory-messages").text())
                .contains("Territoire inconnu", "Arvière-en-Valromey (01)");
    }

    @Test
    void namesAreCompletedWhileTheyAreTyped() {
        Document form = seen(document());
        Element field = form.select("#territory").first();
        assertThat(field).isNotNull();
        String address = field.attr("data-hx-get");
        assertThat(form.select("datalist#" + field.attr("list"))).hasSize(1);
        assertThat(options(address, "Nord (59); sain"))
                .isNotEmpty()
                .allMatch(option -> option.startsWith("Nord (59); "));
        assertThat(options(address, "97410")).containsExactly("Saint-Pierre (974)");
        assertThat(options(address, "l")).isEmpty();
        assertThat(options(address, ";".repeat(2_000))).isEmpty();
        assertThat(options(address, "<script>")).isEmpty();
    }

    private List<String> options(String address, String typed) {
        TestResponse response = editor.get(address + "?territory=" + URLEncoder.encode(typed, StandardCharsets.UTF_8));
        assertThat(response.status()).as(typed).isEqualTo(200);
        return Jsoup.parseBodyFragment(response.text()).select("option").eachAttr("value");
    }

    @Test
    void programsGiveCodes() {
        String page = document();
        String id = page.replaceFirst(".*/", "");
        String token = accounts.token(site.person(Role.EDITOR), Action.values()).text();
        assertThat(put(token, id, "territory:commune-59350").status()).isEqualTo(200);
        assertThat(terms(page)).isEqualTo("{territory:commune-59350}");
        for (String wrong : List.of("territory:commune-00000", "territory:lille", "territory:")) {
            TestResponse refused = put(token, id, wrong);
            assertThat(refused.status()).as(wrong).isEqualTo(422);
            assertThat(refused.text()).contains("/content/terms");
        }
        String other = site.draft("/autre", "Autre", "Un essai.").toString();
        assertThat(put(token, other, "territory:commune-59350").status()).isEqualTo(200);
        assertThat(terms(other)).isEqualTo("{territory:commune-59350}");
    }

    private TestResponse put(String token, String id, String term) {
        String api = "/api/v1" + site.at + "/pages/" + id;
        TestResponse now = BackOfficeUser.program("GET", api, token, "");
        String content =
                JsonMapper.shared().readTree(now.text()).at("/content/body").toString();
        return BackOfficeUser.program(
                "PUT",
                api,
                token,
                "{\"content\":{\"title\":\"Guide\",\"tags\":[],\"terms\":[\"" + term + "\"],\"body\":" + content + "}}",
                "If-Match",
                now.header("etag"));
    }
}
