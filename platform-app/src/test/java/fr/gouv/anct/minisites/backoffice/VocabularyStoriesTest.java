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
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks how central communications keep the vocabularies, and how teams classify their documents with them. */
@DemoTest
class VocabularyStoriesTest {

    private static final String LIST = "/referentiel/vocabulaires";

    @Autowired
    private Sites sites;

    private TestAccounts accounts;
    private BackOfficeUser communications;
    private LiveTestSite site;
    private BackOfficeUser editor;
    private String word;

    @BeforeEach
    void prepare() {
        accounts = new TestAccounts();
        communications = BackOfficeUser.signedIn(accounts.account(Role.COMMUNICATIONS));
        site = new LiveTestSite(accounts, sites);
        site.draft("/", "Accueil", "Bienvenue.");
        editor = BackOfficeUser.signedIn(site.person(Role.EDITOR));
        word = "essai" + UUID.randomUUID().toString().substring(0, 8);
    }

    @AfterEach
    void leave() {
        ApplicationDatabase.change("delete from vocabulary_term where code like ?", "%" + word + "%");
        accounts.close();
    }

    private Document seen(BackOfficeUser user, String path) {
        TestResponse response = user.get(path);
        assertThat(response.status()).as(path).isEqualTo(200);
        return Jsoup.parse(response.text());
    }

    private TestResponse add(String label, String synonyms) {
        return communications.post(LIST + "/terme?vocabulaire=theme", "label", label, "synonyms", synonyms);
    }

    private String row(String label) {
        return seen(communications, LIST)
                .select("#theme tbody tr:contains(" + label + ")")
                .text();
    }

    private static String address(String page, String code) {
        return LIST + page + "?terme=theme:" + code;
    }

    @Test
    void aThemeIsAddedRenamedReplacedAndRestored() {
        assertThat(add("Ville " + word, "cité\nurbanité").status()).isEqualTo(303);
        assertThat(row("Ville " + word)).contains("cité, urbanité", "Proposé", "Remplacer");
        String code = "ville-" + word;
        Document form = seen(communications, address("/terme", code));
        assertThat(form.select("#label").val()).isEqualTo("Ville " + word);
        assertThat(communications
                        .post(address("/terme", code), values(form, "label", "Bourg " + word))
                        .status())
                .isEqualTo(303);
        assertThat(row("Bourg " + word)).contains("cité, urbanité");

        Document replacement = seen(communications, address("/remplacement", code));
        assertThat(replacement.select("#successor option").eachText())
                .contains("Habitat")
                .doesNotContain("Bourg " + word, "Habitants");
        TestResponse none = communications.post(address("/remplacement", code), "successor", "");
        assertThat(none.status()).isEqualTo(422);
        assertThat(communications
                        .post(address("/remplacement", code), "successor", "HOUSING")
                        .status())
                .isEqualTo(303);
        assertThat(row("Bourg " + word)).contains("Remplacé par « Habitat »", "Rétablir");
        assertThat(communications.get(address("/remplacement", code)).status())
                .as("replaced already")
                .isEqualTo(303);
        assertThat(seen(communications, address("/retablissement", code))
                        .select("main")
                        .text())
                .contains("proposer de nouveau « Bourg " + word + " »");
        assertThat(communications.post(address("/retablissement", code)).status())
                .isEqualTo(303);
        assertThat(row("Bourg " + word)).contains("Proposé");
        assertThat(ApplicationDatabase.texts(
                        "select action from audit_event where action like 'standard.term-%' and detail ->> 'what' like"
                                + " ? order by id",
                        "%" + word))
                .containsExactly(
                        "standard.term-added",
                        "standard.term-changed",
                        "standard.term-replaced",
                        "standard.term-restored");
        assertThat(seen(communications, "/journal?action=standard")
                        .select("main")
                        .text())
                .contains("Terme d’un vocabulaire rétabli", "Ville " + word + ", puis Bourg " + word);
    }

    @Test
    void theNameOfATermIsNotTakenTwice() {
        add("Ville " + word, "");
        for (String label : List.of("Ville " + word, "VILLE-" + word, "ville  " + word)) {
            TestResponse refused = add(label, "gardé");
            assertThat(refused.status()).as(label).isEqualTo(422);
            Document form = Jsoup.parse(refused.text());
            assertThat(form.select("#label-messages").text()).contains("existe déjà");
            assertThat(form.select("#label").val().strip()).isEqualToIgnoringWhitespace(label);
            assertThat(form.select("#synonyms").text()).isEqualTo("gardé");
        }
        assertThat(add(" ", "").status()).isEqualTo(422);
        assertThat(add("x".repeat(81), "").status()).isEqualTo(422);
        assertThat(add("!!! " + word, "").status())
                .as("a name that starts with signs")
                .isEqualTo(303);
        assertThat(communications.get(LIST + "/terme?vocabulaire=autre").status())
                .isEqualTo(303);
        assertThat(communications
                        .get(LIST + "/terme?terme=theme:" + word + "-inconnu")
                        .status())
                .isEqualTo(303);
    }

    @Test
    void othersReadTheVocabulariesOrNothingOfThem() {
        BackOfficeUser auditor = BackOfficeUser.signedIn(accounts.account(Role.AUDITOR));
        Document list = seen(auditor, LIST);
        assertThat(list.select("#theme tbody tr")).hasSizeGreaterThan(10);
        assertThat(list.select("main a[href*=terme], main a[href*=remplacement]"))
                .isEmpty();
        for (BackOfficeUser other : List.of(auditor, editor)) {
            assertThat(other.get(LIST + "/terme?vocabulaire=theme").status()).isIn(403, 404);
            assertThat(other.post(LIST + "/terme?vocabulaire=theme", "label", "Non " + word)
                            .status())
                    .isIn(403, 404);
        }
        assertThat(ApplicationDatabase.count("select count(*) from vocabulary_term where code like ?", "%" + word))
                .isZero();
    }

    @Test
    void aTeamClassifiesADocumentAndAReplacedTermIsSavedAsTheOther() {
        add("Ville " + word, "");
        TestResponse made = editor.post(site.at + "/documents/nouveau", "title", "Guide", "date", "2026-03-12");
        String page = made.header("location");
        Document form = seen(editor, page);
        assertThat(form.select("input[name=themes]").eachAttr("value")).contains("ville-" + word, "HOUSING");
        assertThat(form.select("input[name=audiences]").eachAttr("value")).contains("RESIDENTS");
        assertThat(editor.post(page, values(form, "themes", "ville-" + word, "audiences", "RESIDENTS", "then", "save"))
                        .status())
                .isEqualTo(303);
        assertThat(terms(page)).isEqualTo("{theme:ville-" + word + ",audience:RESIDENTS}");

        communications.post(address("/remplacement", "ville-" + word), "successor", "HOUSING");
        Document later = seen(editor, page);
        assertThat(later.select("input[name=themes][checked]").eachAttr("value"))
                .containsExactly("HOUSING");
        assertThat(editor.post(page, values(later, "title", "Guide du logement", "then", "save"))
                        .status())
                .isEqualTo(303);
        assertThat(terms(page)).isEqualTo("{theme:HOUSING,audience:RESIDENTS}");
        assertThat(seen(editor, page + "/versions/comparaison?avant=2&apres=3")
                        .select("main")
                        .text())
                .contains("Thèmes, publics et territoires");

        Document refused =
                Jsoup.parse(editor.post(page, values(seen(editor, page), "themes", "inventé", "then", "save"))
                        .text());
        assertThat(refused.select("main").text()).contains("Choisissez une valeur de la liste");
    }

    @Test
    void anArticleAndAPageAreClassifiedAndAListIsNot() {
        String article = editor.post(site.at + "/actualites/nouvelle", "title", "Une nouvelle", "date", "2026-03-12")
                .header("location");
        String page = site.at + "/pages/" + site.draft("/autre", "Autre", "Un essai.");
        for (String classified : List.of(article, page)) {
            Document form = seen(editor, classified);
            assertThat(form.select("details input[name=themes]").eachAttr("value"))
                    .as("among the settings of %s", classified)
                    .contains("HOUSING");
            assertThat(editor.post(
                                    classified,
                                    values(form, "themes", "HOUSING", "audiences", "RESIDENTS", "then", "save"))
                            .status())
                    .isEqualTo(303);
            assertThat(terms(classified)).isEqualTo("{theme:HOUSING,audience:RESIDENTS}");
        }
        String list = site.at + "/pages/" + list("articles");
        assertThat(seen(editor, list).select("input[name=themes]")).isEmpty();
        TestResponse refused = editor.post(list, values(seen(editor, list), "themes", "HOUSING", "then", "save"));
        assertThat(refused.status()).isEqualTo(422);
    }

    @Test
    void programsSaveTermsAndThoseThatDoNotKnowThemKeepThem() {
        String token = accounts.token(site.person(Role.EDITOR), Action.values()).text();
        String made = BackOfficeUser.program(
                        "POST",
                        "/api/v1" + site.at + "/documents",
                        token,
                        "{\"title\":\"Par l’API\",\"date\":\"2026-03-12\"}")
                .text();
        String id = JsonMapper.shared().readTree(made).get("id").asString();
        String page = "/api/v1" + site.at + "/pages/" + id;
        assertThat(save(token, page, "\"terms\":[\"theme:HOUSING\",\"audience:RESIDENTS\"],")
                        .status())
                .isEqualTo(200);
        assertThat(terms(id)).isEqualTo("{theme:HOUSING,audience:RESIDENTS}");
        assertThat(save(token, page, "").status()).isEqualTo(200);
        assertThat(terms(id)).as("without terms").isEqualTo("{theme:HOUSING,audience:RESIDENTS}");
        assertThat(save(token, page, "\"terms\":null,").status()).isEqualTo(200);
        assertThat(terms(id)).as("null").isEqualTo("{theme:HOUSING,audience:RESIDENTS}");
        for (String wrong : List.of("theme:" + word, "theme:a b", "other:HOUSING", "HOUSING")) {
            TestResponse refused = save(token, page, "\"terms\":[\"" + wrong + "\"],");
            assertThat(refused.status()).as(wrong).isEqualTo(422);
            assertThat(refused.text()).contains("/content/terms");
        }
        assertThat(save(token, page, "\"terms\":[],").status()).isEqualTo(200);
        assertThat(terms(id)).as("none").isEqualTo("{}");
        String library = "/api/v1" + site.at + "/pages/" + list("documents");
        assertThat(save(token, library, "\"terms\":[\"theme:HOUSING\"],").status())
                .as("a list")
                .isEqualTo(422);
    }

    /** Saves a page with another title each time, so that a version is made. */
    private TestResponse save(String token, String page, String terms) {
        TestResponse now = BackOfficeUser.program("GET", page, token, "");
        JsonNode content = JsonMapper.shared().readTree(now.text()).get("content");
        String body = "{\"content\":{\"title\":\"Titre " + UUID.randomUUID() + "\",\"tags\":[]," + terms + "\"body\":"
                + content.get("body") + "}}";
        return BackOfficeUser.program("PUT", page, token, body, "If-Match", now.header("etag"));
    }

    @Test
    void aTermIsRefusedWithTheReasonAtItsField() {
        assertThat(message(add("x".repeat(81), ""), "label")).contains("80 caractères au plus");
        assertThat(message(add("???", ""), "label")).contains("au moins une lettre");
        assertThat(message(add("Ville " + word, "y".repeat(81)), "synonyms")).contains("80 caractères au plus");
        assertThat(message(add("Ville " + word, "y\n".repeat(31).replace("y", "z")), "synonyms"))
                .isNotNull();
        add("Ville " + word, "");
        String code = "ville-" + word;
        communications.post(
                address("/terme", code),
                values(seen(communications, address("/terme", code)), "label", "Bourg " + word));
        assertThat(add("Ville " + word, "").status())
                .as("a former name can be given to another term")
                .isEqualTo(303);
        assertThat(ApplicationDatabase.texts(
                        "select slug from vocabulary_term where slug like ? order by 1", "%" + word + "%"))
                .containsExactly(code, code + "-2");
        communications.post(address("/remplacement", code + "-2"), "successor", "HOUSING");
        TestResponse gone = communications.post(address("/remplacement", code), "successor", code + "-2");
        assertThat(message(gone, "successor")).contains("n’est plus proposé");
        assertThat(ApplicationDatabase.count(
                        "select count(*) from vocabulary_term where code = ? and replaced_by is not null", code))
                .isZero();
    }

    private static String message(TestResponse refused, String field) {
        assertThat(refused.status()).isEqualTo(422);
        return Jsoup.parse(refused.text()).select("#" + field + "-messages").text();
    }

    @Test
    void synonymsChangeNoPage() {
        add("Ville " + word, "");
        String version = "select version from tenant where tenant_id = ?";
        long before = ApplicationDatabase.count(version, site.id);
        Document form = seen(communications, address("/terme", "ville-" + word));
        communications.post(address("/terme", "ville-" + word), values(form, "synonyms", "cité"));
        assertThat(row("Ville " + word)).contains("cité");
        assertThat(ApplicationDatabase.count(version, site.id)).isEqualTo(before);
        communications.post(address("/terme", "ville-" + word), values(form, "label", "Bourg " + word));
        assertThat(ApplicationDatabase.count(version, site.id)).isGreaterThan(before);
    }

    /** Each would otherwise see the other term in use, and the two would lead to one another without end. */
    @Test
    void twoReplacementsAtOnceFormNoCircle() {
        String a = "a-" + word;
        String b = "b-" + word;
        add(a, "");
        add(b, "");
        // Both begin while a third transaction keeps them from writing.
        ApplicationDatabase.change("begin");
        CompletableFuture<Void> both;
        try {
            ApplicationDatabase.change("update vocabulary_term set synonyms = '{}' where code in (?, ?)", a, b);
            both = CompletableFuture.allOf(
                    CompletableFuture.runAsync(() -> communications.post(address("/remplacement", a), "successor", b)),
                    CompletableFuture.runAsync(() -> communications.post(address("/remplacement", b), "successor", a)));
            Eventually.until(
                    Duration.ofSeconds(20),
                    "both wait",
                    () -> ApplicationDatabase.count("select count(*) from pg_locks where not granted") >= 2);
        } finally {
            ApplicationDatabase.change("commit");
        }
        both.join();
        assertThat(ApplicationDatabase.count(
                        "select count(*) from vocabulary_term where code in (?, ?) and replaced_by is not null", a, b))
                .isEqualTo(1);
    }

    @Test
    void theDemonstrationHasTermsOfTheVocabularies() {
        Eventually.until(
                Duration.ofSeconds(60),
                "territories are loaded",
                () -> ApplicationDatabase.count("select count(*) from territory_edition") == 1);
        assertThat(ApplicationDatabase.texts("""
            select distinct term from revision cross join unnest(terms) as term
             where tenant_id in (select tenant_id from tenant where slug in ('france-services', 'action-coeur-de-ville',
                   'cites-educatives', 'petites-villes-de-demain', 'territoires-d-industrie', 'villages-d-avenir', 'portail'))
               and not exists (select from vocabulary_term t where t.vocabulary || ':' || t.code = term)
               and not exists (select from territory t where 'territory:' || t.code = term)
            """)).isEmpty();
    }

    private String list(String kind) {
        return ApplicationDatabase.texts("select id::text from page where tenant_id = ? and kind = ?", site.id, kind)
                .getFirst();
    }

    private static String terms(String page) {
        return ApplicationDatabase.texts(
                        "select r.terms::text from page p join revision r on r.tenant_id = p.tenant_id"
                                + " and r.id = p.head_revision where p.id = ?",
                        UUID.fromString(page.replaceFirst(".*/", "")))
                .getFirst();
    }

    /** Returns the values of a form as a browser sends them, some replaced. */
    private static String[] values(Document form, String... other) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Element field : form.select("main form [name]:not(button)")) {
            boolean choice = List.of("checkbox", "radio").contains(field.attr("type"));
            if (!choice || field.hasAttr("checked")) {
                values.put(field.attr("name"), value(field));
            }
        }
        values.remove("_csrf");
        for (int i = 0; i < other.length; i += 2) {
            values.put(other[i], other[i + 1]);
        }
        return values.entrySet().stream()
                .flatMap(value -> Stream.of(value.getKey(), value.getValue()))
                .toArray(String[]::new);
    }

    private static String value(Element field) {
        if (field.is("textarea")) {
            return field.wholeText();
        }
        return field.is("select") ? field.select("option[selected]").val() : field.val();
    }
}
