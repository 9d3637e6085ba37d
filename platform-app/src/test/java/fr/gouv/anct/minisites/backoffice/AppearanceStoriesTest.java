package fr.gouv.anct.minisites.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.backoffice.testing.ApplicationDatabase;
import fr.gouv.anct.minisites.backoffice.testing.BackOfficeUser;
import fr.gouv.anct.minisites.backoffice.testing.TestAccounts;
import fr.gouv.anct.minisites.e2e.DemoTest;
import fr.gouv.anct.minisites.e2e.testing.TestResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Checks the appearance of a site: preview and saving. */
@DemoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AppearanceStoriesTest {

    private static final String SITE = "fomalhaut-poisson";
    private static final String LOOK = "/sites/" + SITE + "/apparence";
    private static final String[] PLAIN = {
        "accent",
        "none",
        "brandBlock",
        "République\r\nFrançaise",
        "image",
        "",
        "operatorName",
        "",
        "options",
        "search",
        "sideMenu",
        "left",
        "cards",
        "default",
        "tiles",
        "vertical",
        "feedback",
        "on",
        "opinionUrl",
        ""
    };

    private TestAccounts accounts;
    private UUID site;
    private BackOfficeUser editor;

    @BeforeAll
    void prepare() {
        accounts = new TestAccounts();
        site = accounts.site(SITE);
        ApplicationDatabase.site(site);
        UUID account = accounts.account(Role.AGENT);
        accounts.member(site, account, Role.EDITOR);
        editor = BackOfficeUser.signedIn(account);
    }

    @AfterAll
    void leave() {
        accounts.close();
    }

    private static Document document(TestResponse response) {
        return Jsoup.parse(response.text());
    }

    private String version() {
        return document(editor.get(LOOK)).select("input[name=version]").attr("value");
    }

    /** Sends the default values, with some of them replaced. */
    private TestResponse post(String then, String version, String... other) {
        List<String> fields = new ArrayList<>(List.of("then", then, "version", version));
        for (int i = 0; i < PLAIN.length; i += 2) {
            int at = Arrays.asList(other).indexOf(PLAIN[i]);
            fields.addAll(List.of(PLAIN[i], at < 0 ? PLAIN[i + 1] : other[at + 1]));
        }
        return editor.post(LOOK, fields.toArray(String[]::new));
    }

    private Document tried(Document form) {
        String href = form.select("#trial iframe, iframe").attr("src");
        String path = href.substring(href.indexOf('/', "http://".length()));
        TestResponse page = BackOfficeUser.anyone().ask("GET", "apercu.localhost", path);
        assertThat(page.header("content-security-policy")).contains("frame-ancestors http://gestion.localhost");
        return document(page);
    }

    @Test
    void aLookIsTriedBeforeItIsKeptAndTakenBackAfterwards() {
        long visible = ApplicationDatabase.count("select version from tenant where tenant_id = ?", site);
        Document trial = document(post("trial", version(), "brandBlock", "Ministère\r\ndes essais", "options", "beta"));
        assertThat(trial.select("#brandBlock").text()).contains("des essais");
        Document page = tried(trial);
        assertThat(page.select("header .fr-logo").text()).isEqualTo("Ministère des essais");
        assertThat(page.select("header .fr-badge").text()).isEqualToIgnoringCase("BETA");
        Document typed = document(
                editor.get(LOOK + "/apercu?accent=none&brandBlock=Autre&image=&sideMenu=left&cards=grey&tiles=grey"));
        assertThat(tried(typed).select("header .fr-logo").text()).isEqualTo("Autre");
        assertThat(document(editor.get(LOOK + "/apercu?brandBlock=")).select("iframe"))
                .isEmpty();
        assertThat(ApplicationDatabase.count("select version from tenant where tenant_id = ?", site))
                .as("trying changes nothing")
                .isEqualTo(visible);

        String opinions = "https://jedonnemonavis.numerique.gouv.fr/Demarches/avis/12?button=34";
        for (String other : List.of("https://exemple.fr/", opinions + "&x=1", opinions.replace("https", "http"))) {
            assertThat(post("save", version(), "opinionUrl", other).status())
                    .as(other)
                    .isEqualTo(422);
        }
        TestResponse saved = post(
                "save",
                version(),
                "brandBlock",
                "Ministère\r\ndes essais",
                "accent",
                "green-menthe",
                "opinionUrl",
                opinions);
        assertThat(saved.status()).as(saved.text()).isEqualTo(303);
        Document told = document(editor.get(saved.header("location")));
        assertThat(told.select("#flash").text()).contains("L’apparence est changée");
        assertThat(tried(told).select("header .fr-logo").text()).isEqualTo("Ministère des essais");
        assertThat(tried(told).select("footer a[href=" + opinions + "]").text()).isEqualTo("Je donne mon avis");
        assertThat(ApplicationDatabase.texts("select accent from site where tenant_id = ?", site))
                .containsExactly("green-menthe");
        assertThat(ApplicationDatabase.texts("""
            select detail ->> 'accent' from audit_event
             where tenant_id = ? and action = 'site.look-changed' order by id desc limit 1\
            """, site)).containsExactly("+ green-menthe");

        TestResponse back = editor.post(
                told.select("#flash form").attr("action"),
                "version",
                told.select("#flash [name=version]").attr("value"),
                "former",
                told.select("#flash [name=former]").attr("value"));
        assertThat(document(editor.get(back.header("location")))
                        .select("#flash")
                        .text())
                .contains("Le changement est annulé");
        assertThat(ApplicationDatabase.texts("select accent from site where tenant_id = ?", site))
                .containsExactly("null");
    }

    @Test
    void theKeyEnterInTheSearchForALogoChangesNothing() {
        List<String> before = ApplicationDatabase.texts("select accent from site where tenant_id = ?", site);
        String enter = document(editor.get(LOOK))
                .select("main form button[type=submit]")
                .getFirst()
                .attr("value");
        TestResponse searched = editor.post(
                LOOK,
                Stream.concat(
                                Arrays.stream(PLAIN).map(value -> value.equals("none") ? "blue-ecume" : value),
                                Stream.of("then", enter, "version", version(), "search-image", "logo"))
                        .toArray(String[]::new));
        assertThat(searched.status()).isEqualTo(200);
        Document found = document(searched);
        assertThat(found.select("[name=accent][checked]").attr("value")).isEqualTo("blue-ecume");
        assertThat(found.select("[name=search-image]").attr("value")).isEqualTo("logo");
        assertThat(found.select("[name=results-image]").attr("value")).isEqualTo("logo");
        assertThat(ApplicationDatabase.texts("select accent from site where tenant_id = ?", site))
                .isEqualTo(before);
    }

    @Test
    void whatIsWrongIsToldAtTheFieldAndKept() {
        Map.of(
                        "brandBlock", "  ",
                        "accent", "red",
                        "cards", "blink",
                        "image", "pas-une-image")
                .forEach((field, value) -> {
                    TestResponse response = post("save", version(), field, value);
                    assertThat(response.status()).as(field).isEqualTo(422);
                    assertThat(document(response)
                                    .select("#" + field + "-messages .fr-message--error")
                                    .text())
                            .as(field)
                            .isNotEmpty();
                });
        String image = UUID.randomUUID().toString();
        TestResponse unnamed = post("save", version(), "image", image);
        assertThat(document(unnamed).select("#operatorName-messages").text()).contains("nom de l’opérateur");
        TestResponse gone =
                post("save", version(), "image", image, "operatorName", "Agence", "brandBlock", "Une autre\nmarque");
        assertThat(gone.status()).as("an image that vanished meanwhile").isEqualTo(422);
        assertThat(document(gone).select("#image-messages .fr-message--error").text())
                .contains("n’est plus dans les médias");
        assertThat(document(gone).select("#brandBlock").text())
                .as("the rest is kept")
                .contains("Une autre");
    }

    @Test
    void ofTwoAtOnceTheSecondSeesWhatChangedAndLosesNothing() {
        String seen = version();
        assertThat(post("save", seen, "cards", "shadow").status()).isEqualTo(303);

        assertThat(post("save", seen, "brandBlock", "Seconde").status())
                .as("each changed something else")
                .isEqualTo(303);
        Document both = document(editor.get(LOOK));
        assertThat(both.select("input[name=cards][checked]").attr("value")).isEqualTo("shadow");
        assertThat(both.select("#brandBlock").text()).isEqualTo("Seconde");

        TestResponse third = post("save", seen, "brandBlock", "Troisième");
        assertThat(third.status()).isEqualTo(409);
        Document told = document(third);
        assertThat(told.select("#overtaken").text()).contains("Cartes", "Avec une ombre");
        assertThat(told.select("#brandBlock-messages").text()).contains("Seconde");
        assertThat(told.select("#brandBlock").text()).isEqualTo("Troisième");
        assertThat(told.select("input[name=cards][checked]").attr("value"))
                .as("left alone")
                .isEqualTo("shadow");
        assertThat(post("save", told.select("form [name=version]").attr("value"), "brandBlock", "Seconde")
                        .status())
                .isEqualTo(303);
        assertThat(ApplicationDatabase.texts("select identity ->> 'brandBlock' from site where tenant_id = ?", site))
                .containsExactly("[\"Seconde\"]");
    }
}
