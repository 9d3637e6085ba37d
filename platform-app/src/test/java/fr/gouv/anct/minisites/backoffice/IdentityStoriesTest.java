package fr.gouv.anct.minisites.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.backoffice.testing.ApplicationDatabase;
import fr.gouv.anct.minisites.backoffice.testing.BackOfficeUser;
import fr.gouv.anct.minisites.backoffice.testing.TestAccounts;
import fr.gouv.anct.minisites.e2e.DemoTest;
import fr.gouv.anct.minisites.e2e.testing.TestResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Checks the legal identity of a site: the team reads it, its owners change it. */
@DemoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IdentityStoriesTest {

    private static final String SITE = "gacrux-croix";
    private static final String IDENTITY = "/sites/" + SITE + "/identite";
    private static final String API = "/api/v1/sites/" + SITE + "/identity";

    private TestAccounts accounts;
    private UUID site;
    private UUID person;
    private BackOfficeUser owner;
    private BackOfficeUser editor;

    @BeforeAll
    void prepare() {
        accounts = new TestAccounts();
        site = accounts.site(SITE);
        ApplicationDatabase.site(site);
        person = member(Role.OWNER);
        owner = BackOfficeUser.signedIn(person);
        editor = BackOfficeUser.signedIn(member(Role.EDITOR));
    }

    private UUID member(Role role) {
        UUID account = accounts.account(Role.AGENT);
        accounts.member(site, account, role);
        return account;
    }

    @AfterAll
    void leave() {
        accounts.close();
    }

    private static Document document(TestResponse response) {
        return Jsoup.parse(response.text());
    }

    /** Returns the values of the form, with some of them replaced. */
    private static Map<String, String> fields(Document form, String... other) {
        Map<String, String> fields = new LinkedHashMap<>();
        form.select("main form input[name], main form textarea[name]")
                .forEach(field -> fields.put(
                        field.attr("name"), field.tagName().equals("textarea") ? field.text() : field.attr("value")));
        fields.remove("_csrf");
        for (int i = 0; i < other.length; i += 2) {
            fields.put(other[i], other[i + 1]);
        }
        return fields;
    }

    private TestResponse post(Document form, String then, String... other) {
        Map<String, String> fields = fields(form, other);
        fields.put("then", then);
        return owner.post(
                IDENTITY,
                fields.entrySet().stream()
                        .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                        .toArray(String[]::new));
    }

    private Document form() {
        TestResponse response = owner.get(IDENTITY);
        assertThat(response.status()).isEqualTo(200);
        return document(response);
    }

    private static Document shown(Document screen, String title) {
        Element frame = screen.select("iframe").stream()
                .filter(found -> found.attr("title").contains(title))
                .findFirst()
                .orElseThrow();
        String href = frame.attr("src");
        return document(BackOfficeUser.anyone()
                .ask("GET", "apercu.localhost", href.substring(href.indexOf('/', "http://".length()))));
    }

    @Test
    void theLegalPagesReadAsTheyWillBeforeAnythingIsSaved() {
        Document form = form();
        Document more = document(post(form, "processings"));
        int lines = form.select("h3").size();
        assertThat(more.select("h3")).as("room for one more").hasSize(lines + 1);
        int next = more.select("input[name^='processings.'][name$='.purpose']").size() - 1;
        String line = "processings." + next + ".";
        Document tried = document(post(
                more,
                "trial",
                "publicationDirector",
                "Zoé Directrice",
                line + "purpose",
                "Répondre aux questions",
                line + "legalBasis",
                "Mission d’intérêt public",
                line + "data",
                "Nom",
                line + "retention",
                "Un an"));
        assertThat(tried.select("#publicationDirector").attr("value")).isEqualTo("Zoé Directrice");
        assertThat(shown(tried, "mentions").text()).contains("Zoé Directrice");
        assertThat(shown(tried, "Données").text()).contains("Répondre aux questions");
        assertThat(shown(form(), "mentions").text()).doesNotContain("Zoé Directrice");

        TestResponse saved = post(tried, "save");
        assertThat(saved.status()).as(saved.text()).isEqualTo(303);
        Document told = document(owner.get(saved.header("location")));
        assertThat(told.select("#flash").text()).contains("L’identité est changée");
        assertThat(shown(told, "mentions").text()).contains("Zoé Directrice");
        assertThat(ApplicationDatabase.texts("""
            select detail ->> 'publicationDirector' from audit_event
             where tenant_id = ? and action = 'site.particulars-changed' order by id desc limit 1\
            """, site).getFirst()).endsWith(" → Zoé" + " Directrice");

        TestResponse back = owner.post(
                told.select("#flash form").attr("action"),
                "version",
                told.select("#flash [name=version]").attr("value"),
                "former",
                told.select("#flash [name=former]").attr("value"));
        assertThat(document(owner.get(back.header("location")))
                        .select("#publicationDirector")
                        .attr("value"))
                .isNotEqualTo("Zoé Directrice");
    }

    @Test
    void whatIsWrongIsToldAtTheFieldAndNothingIsLost() {
        Map.of(
                        "title", "",
                        "contactEmail", "personne",
                        "publisher.phone", "bientôt",
                        "publisher.siret", "13002603200017",
                        "securityContact", "javascript:alert(1)",
                        "description", "x".repeat(401))
                .forEach((field, value) -> {
                    TestResponse response = post(form(), "save", field, value, "tagline", "Devise tapée");
                    assertThat(response.status()).as(field).isEqualTo(422);
                    assertThat(document(response)
                                    .select("#" + field.replace('.', '-') + "-messages .fr-message--error")
                                    .text())
                            .as(field)
                            .isNotEmpty();
                    assertThat(document(response).select("#tagline").attr("value"))
                            .isEqualTo("Devise tapée");
                });
        TestResponse half = post(form(), "save", "processors.7.name", "Société");
        assertThat(half.status()).isEqualTo(422);
        assertThat(document(half).select(".fr-message--error")).hasSize(2);
    }

    /** An empty contact follows the contact address for visitors; it used to keep the earlier one. */
    @Test
    void aContactThatIsLeftEmptyFollowsTheAddressForVisitors() {
        TestResponse emptied = post(form(), "save", "dataProtectionOfficer", "", "securityContact", "");
        assertThat(emptied.status()).as(emptied.text()).isEqualTo(303);
        assertThat(post(form(), "save", "contactEmail", "nouvelle@exemple.gouv.fr")
                        .status())
                .isEqualTo(303);

        Document changed = form();
        assertThat(changed.select("#dataProtectionOfficer, #securityContact").eachAttr("value"))
                .containsOnly("");
        assertThat(changed.select("main form").text()).contains("le site publie l’adresse de contact");
        assertThat(shown(changed, "mentions").select("main a[href='mailto:nouvelle@exemple.gouv.fr']"))
                .as("the contact for security, and that for all else")
                .hasSize(2);
        assertThat(shown(changed, "Données").text())
                .contains("Écrivez au délégué à la protection des données (DPO) : nouvelle@exemple.gouv.fr");
        assertThat(document(editor.get(IDENTITY)).select("main dd").eachText())
                .contains("L’adresse de contact : nouvelle@exemple.gouv.fr");

        String token = accounts.token(person, Action.values()).text();
        TestResponse now = BackOfficeUser.program("GET", API, token, "");
        ObjectNode sent = (ObjectNode) JsonMapper.shared().readTree(now.text());
        assertThat(sent.get("legal").get("securityContact").isNull()).isTrue();
        ((ObjectNode) sent.get("legal")).remove("dataProtectionOfficer");
        TestResponse same = BackOfficeUser.program("PUT", API, token, sent.toString(), "If-Match", now.header("etag"));
        assertThat(same.status()).as(same.text()).isLessThan(300);
    }

    /**
     * More than twenty lines are refused: the form used to show the first twenty set through the API, and the next save
     * deleted the others.
     */
    @Test
    void linesBeyondTwentyAreRefusedAndNoneIsCut() {
        Document form = form();
        String[] lines = IntStream.range(0, 21)
                .boxed()
                .flatMap(line -> Stream.of("name", "country", "role")
                        .flatMap(column -> Stream.of("processors." + line + "." + column, column + line)))
                .toArray(String[]::new);

        TestResponse more = post(form, "save", lines);

        assertThat(more.status()).isEqualTo(422);
        assertThat(document(more).select("[name^='processors.'][name$='.name']"))
                .hasSize(21);
        assertThat(document(more).select("#processors-20-name-messages").text()).contains("Vingt au plus");
        assertThat(document(post(document(more), "processors")).select("[name^='processors.'][name$='.name']"))
                .as("no room for more")
                .hasSize(21);
        String token = accounts.token(person, Action.values()).text();
        TestResponse now = BackOfficeUser.program("GET", API, token, "");
        ObjectNode sent = (ObjectNode) JsonMapper.shared().readTree(now.text());
        ArrayNode processors = ((ObjectNode) sent.get("legal")).putArray("processors");
        IntStream.range(0, 21)
                .forEach(line -> processors
                        .addObject()
                        .put("name", "N")
                        .put("country", "P")
                        .put("role", "R"));
        TestResponse refused =
                BackOfficeUser.program("PUT", API, token, sent.toString(), "If-Match", now.header("etag"));
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.text()).contains("/legal/processors/20/name", "Vingt au plus");
    }

    @Test
    void ofTwoAtOnceEachKeepsWhatTheOtherChanged() {
        Document seen = form();
        assertThat(post(seen, "save", "tagline", "Première   devise").status()).isEqualTo(303);
        assertThat(post(seen, "save", "publicationDirector", "Zoé Seconde").status())
                .isEqualTo(303);
        Document both = form();
        assertThat(both.select("#tagline").attr("value")).isEqualTo("Première devise");
        assertThat(both.select("#publicationDirector").attr("value")).isEqualTo("Zoé Seconde");
        assertThat(ApplicationDatabase.texts("""
            select detail ->> 'tagline' from audit_event
             where tenant_id = ? and action = 'site.particulars-changed' order by id desc limit 1\
            """, site))
                .as("the second one changed no tagline")
                .containsExactly("null");
    }

    @Test
    void ofTwoChangesOfOneFieldTheSecondIsWarnedAndLosesNothing() {
        Document seen = form();
        String[] line = {
            "processors.0.name", "Société", "processors.0.country", "France", "processors.0.role", "Hébergement"
        };
        assertThat(post(seen, "save", "title", "Premier titre", "tagline", "Devise de l’une")
                        .status())
                .isEqualTo(303);
        assertThat(post(form(), "save", line).status()).isEqualTo(303);

        TestResponse second = post(seen, "save", "title", "Second titre", "publicationDirector", "Zoé Autre");
        assertThat(second.status()).isEqualTo(409);
        Document told = document(second);
        assertThat(told.select("#overtaken").text()).contains("Titre", "Premier titre");
        assertThat(told.select("#title-messages").text()).contains("Premier titre");
        assertThat(told.select("#title").attr("value")).isEqualTo("Second titre");
        assertThat(told.select("#publicationDirector").attr("value")).isEqualTo("Zoé Autre");
        assertThat(told.select("#tagline").attr("value")).as("left alone").isEqualTo("Devise de l’une");
        assertThat(told.select("[name='processors.0.name']").attr("value")).isEqualTo("Société");
        assertThat(told.select("[autofocus]")).hasSize(1);
        assertThat(post(told, "save").status()).isEqualTo(303);
        assertThat(form().select("#title").attr("value")).isEqualTo("Second titre");

        TestResponse list = post(seen, "save", "processors.0.name", "Autre société");
        assertThat(list.status()).isIn(409, 422);
    }

    @Test
    void whoMayNotChangeItReadsIt() {
        Document page = document(editor.get(IDENTITY));
        assertThat(page.select("main form")).isEmpty();
        assertThat(page.select("main dd").text()).isNotEmpty();
        assertThat(shown(page, "mentions").select("h1").text()).isEqualTo("Mentions légales");
        assertThat(editor.post(IDENTITY, "then", "save").status()).isEqualTo(403);
        assertThat(editor.post(IDENTITY + "/annulation").status()).isEqualTo(403);
    }
}
