package fr.gouv.anct.minisites.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.backoffice.testing.ApplicationDatabase;
import fr.gouv.anct.minisites.backoffice.testing.BackOfficeUser;
import fr.gouv.anct.minisites.backoffice.testing.TestAccounts;
import fr.gouv.anct.minisites.delivery.testing.Eventually;
import fr.gouv.anct.minisites.e2e.DemoTest;
import fr.gouv.anct.minisites.e2e.testing.TestResponse;
import fr.gouv.anct.minisites.provisioning.blueprint.BlueprintReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Checks the redirects of a site as its editor manages them, and as its visitors follow them. */
@DemoTest
class RedirectStoriesTest {

    private static final String HOST = "france-services.localhost";
    private static final String ALIAS = "anciennes-maisons.localhost";
    private static final String AT = "/sites/france-services/redirections";

    private final UUID site = BlueprintReader.tenantId("france-services");
    private TestAccounts accounts;
    private BackOfficeUser editor;
    private String page;

    @BeforeEach
    void prepare() {
        accounts = new TestAccounts();
        UUID account = accounts.account(Role.EDITOR);
        accounts.member(site, account, Role.EDITOR);
        editor = BackOfficeUser.signedIn(account);
        page = ApplicationDatabase.texts("""
            select path from page where tenant_id = ? and kind = 'page' and path like '/%' and path <> '/'
               and published_revision is not null order by path limit 1\
            """, site).getFirst();
        ApplicationDatabase.change(
                "insert into address (tenant_id, host, canonical) values (?, ?, false)", site, ALIAS);
    }

    @AfterEach
    void leave() {
        ApplicationDatabase.change("delete from redirect where tenant_id = ?", site);
        ApplicationDatabase.change("delete from address where tenant_id = ? and host = ?", site, ALIAS);
        accounts.close();
    }

    private TestResponse add(String from, String to, String alias) {
        return editor.post(AT + "/nouvelle", "from", from, "to", to, "alias", alias);
    }

    private static String error(TestResponse response, String field) {
        assertThat(response.status()).isEqualTo(422);
        return Jsoup.parse(response.text())
                .select("#" + field + "-messages .fr-message--error")
                .text();
    }

    /** Waits until a visitor is redirected there: a change reaches every node within a moment. */
    private static void leads(String host, String path, String end) {
        Instant late = Instant.now().plus(Duration.ofSeconds(10));
        TestResponse response = visit(host, path);
        while (!(response.status() == 301 && response.header("location").endsWith(end))
                && Instant.now().isBefore(late)) {
            Thread.onSpinWait();
            response = visit(host, path);
        }
        assertThat(response.status()).as(host + path).isEqualTo(301);
        assertThat(response.header("location")).as(host + path).endsWith(end);
    }

    private static TestResponse visit(String host, String path) {
        return BackOfficeUser.anyone().ask("GET", host, path);
    }

    private static String row(Document list, String from) {
        return list.select("#redirects tbody tr").stream()
                .filter(row -> row.child(0).text().equals(from))
                .map(org.jsoup.nodes.Element::text)
                .findFirst()
                .orElse("");
    }

    private Document list(String query) {
        return Jsoup.parse(editor.get(AT + query).text());
    }

    @Test
    void madeTakenCountedChangedRemoved() {
        assertThat(add("/ancien chemin/", page, "").status()).isEqualTo(303);
        leads(HOST, "/ancien%20chemin", page);
        visit(HOST, "/ancien%20chemin");
        // Another spelling of the address by a visitor matches that redirect.
        visit(HOST, "/Ancien%20Ch%C3%A9min.");
        // Hits are counted after the response.
        Eventually.until(
                Duration.ofSeconds(30),
                "at least the last three",
                () -> ApplicationDatabase.count("select hits from redirect where tenant_id = ?", site) >= 3);
        long hits = ApplicationDatabase.count("select hits from redirect where tenant_id = ?", site);
        Document list = list("?mots=chemin&tri=hits&ordre=decroissant");
        assertThat(row(list, "/ancien chemin")).contains(page, "Active", "Dernier passage le");

        String one = list.select("#redirects tbody a").attr("href");
        assertThat(Jsoup.parse(editor.get(one).text()).select("#from").attr("value"))
                .isEqualTo("/ancien chemin");
        assertThat(editor.post(one, "from", "/ancien chemin", "to", "https://exemple.gouv.fr/ici")
                        .status())
                .isEqualTo(303);
        leads(HOST, "/ancien%20chemin", "https://exemple.gouv.fr/ici");
        assertThat(ApplicationDatabase.count("select hits from redirect where tenant_id = ?", site))
                .as("kept")
                .isGreaterThanOrEqualTo(hits);

        ApplicationDatabase.change("update redirect set path = ? where tenant_id = ?", page, site);
        assertThat(editor.get(one + "/suppression").text())
                .as("what a page covers is not lost to visitors")
                .contains("une page du site répond déjà à cette adresse")
                .doesNotContain("verront une page introuvable");
        ApplicationDatabase.change("update redirect set path = '/ancien chemin' where tenant_id = ?", site);
        assertThat(editor.get(one + "/suppression").text())
                .contains("Vous supprimez la redirection", "verront une page introuvable");
        assertThat(editor.post(one + "/suppression").status()).isEqualTo(303);
        assertThat(ApplicationDatabase.count("select count(*) from redirect where tenant_id = ?", site))
                .isZero();
        assertThat(editor.get(one).status()).isEqualTo(404);
        assertThat(ApplicationDatabase.texts(
                        "select action from audit_event where tenant_id = ? order by id desc limit 4", site))
                .contains("redirect.removed", "redirect.changed", "redirect.made");
    }

    @Test
    void anAliasHasItsOwn() {
        leads(ALIAS, "/maisons", "/maisons");
        assertThat(add("http://" + ALIAS + "/maisons", page, "").status()).isEqualTo(303);
        leads(ALIAS, "/maisons", page);
        assertThat(visit(HOST, "/maisons").status())
                .as("not at the canonical address")
                .isEqualTo(404);
        leads(ALIAS, "/autre", "/autre");
        assertThat(row(list(""), ALIAS + "/maisons")).contains("Active");
        ApplicationDatabase.change(
                "update address set host = 'partie.localhost' where tenant_id = ? and host = ?", site, ALIAS);
        assertThat(row(list("?etat=unreachable"), ALIAS + "/maisons")).contains("Adresse secondaire retirée");
        ApplicationDatabase.change(
                "update address set host = ? where tenant_id = ? and host = 'partie.localhost'", ALIAS, site);
    }

    /** The path of a former address, such as one of www.ancien-site.fr, is kept when pasted as browsers show it. */
    @Test
    void ofAnAddressOfAFormerSiteThePathIsKeptAndSaid() {
        TestResponse made = add("https://www.ancien-site.fr/Actualites/2023/", page, "");
        assertThat(made.status()).as(made.text()).isEqualTo(303);
        assertThat(Jsoup.parse(editor.get(made.header("location")).text())
                        .select("#flash")
                        .text())
                .contains("Le chemin est gardé : /Actualites/2023", "www.ancien-site.fr", "adresse secondaire");
        leads(HOST, "/Actualites/2023", page);
        assertThat(add("www.ancien-site.fr/agenda", page, "").status()).isEqualTo(303);
        leads(HOST, "/agenda", page);

        assertThat(error(add("https://www.ancien-site.fr/", page, ""), "from")).contains("l’accueil de cet espace");
        assertThat(error(add("https://vitrine.localhost/agenda", page, ""), "from"))
                .contains("Un autre site de la plateforme", "écrivez son chemin");
        assertThat(error(add("agenda.html", page, ""), "from")).contains("commence par une barre oblique", "https://");
        assertThat(error(add("https://", page, ""), "from")).contains("commence par une barre oblique");

        Document report = Jsoup.parse(editor.post(
                        AT + "/import",
                        "list",
                        "https://www.ancien-site.fr/plan;" + page + "\nhttps://vitrine.localhost/x;" + page + "\n/y;"
                                + page)
                .text());
        assertThat(report.select("#report tbody tr").eachText())
                .satisfiesExactly(
                        line -> assertThat(line).contains("Le chemin est gardé : /plan"),
                        line -> assertThat(line).contains("Un autre site de la plateforme"),
                        line -> assertThat(line).doesNotContain("Le chemin est gardé"));
    }

    /**
     * The screens explain "Adresse secondaire" and name the team that connects a former domain; neither was explained
     * before.
     */
    @Test
    void whoMakesAFormerDomainLeadHereIsSaid() {
        for (String screen : List.of("", "/nouvelle", "/import")) {
            Document shown = Jsoup.parse(editor.get(AT + screen).text());
            assertThat(shown.select("main").text())
                    .as(screen)
                    .contains(
                            "il doit devenir une adresse secondaire de cet espace",
                            "la communication centrale s’en charge",
                            "http://" + HOST,
                            ALIAS);
            assertThat(shown.select("main a[href$=/contact]").text()).contains("Écrire à la communication centrale");
        }
    }

    @Test
    void whatCannotBeIsToldAtItsFieldAndNothingTypedIsLost() {
        assertThat(error(add(page, "/", ""), "from")).contains("Une page publiée répond");
        assertThat(error(add("/a", "/nulle-part", ""), "to")).contains("Aucune page de l’espace");
        ApplicationDatabase.change(
                "insert into redirect (tenant_id, path, url) values (?, '/b', 'https://exemple.fr/c')", site);
        TestResponse chain = add("/a", "/b", "");
        assertThat(error(chain, "to")).contains("/a → /b → https://exemple.fr/c");
        assertThat(Jsoup.parse(chain.text()).select("#from").attr("value")).isEqualTo("/a");
        assertThat(error(add("/a", "/a", ""), "to")).contains("tourneraient en rond", "/a → /a");
        assertThat(error(add("/b", page, ""), "from")).contains("part déjà");
        assertThat(error(add("/a", page, "ailleurs.example"), "alias")).contains("pas une adresse secondaire");
    }

    @Test
    void oneWhosePageIsGoneIsShownAsSuch() {
        assertThat(add("/parti", page, "").status()).isEqualTo(303);
        UUID revision = UUID.fromString(ApplicationDatabase.texts(
                        "select published_revision from page where tenant_id = ? and path = ?", site, page)
                .getFirst());
        ApplicationDatabase.change(
                "update page set published_revision = null where tenant_id = ? and path = ?", site, page);
        try {
            assertThat(row(list("?etat=nowhere"), "/parti")).contains("Ne mène plus nulle part");
        } finally {
            ApplicationDatabase.change(
                    "update page set published_revision = ? where tenant_id = ? and path = ?", revision, site, page);
        }
    }

    /** A redirect may be prepared before its page is published. */
    @Test
    void oneWhosePageIsNotPublishedYetIsShownAsSuch() {
        UUID draft = accounts.page(site);
        try {
            assertThat(add("/bientot", "/essai-" + draft, "").status()).isEqualTo(303);

            Document list = list("?etat=unpublished");
            assertThat(list.select("#flash").text()).contains("mène à une page qui n’est pas encore publiée");
            assertThat(row(list, "/bientot")).contains("Mène à une page qui n’est pas encore publiée");
            assertThat(row(list("?etat=nowhere"), "/bientot")).isEmpty();
        } finally {
            ApplicationDatabase.change("delete from redirect where tenant_id = ? and page_id = ?", site, draft);
            ApplicationDatabase.changeWithoutTriggers("delete from revision where page_id = ?", draft);
            ApplicationDatabase.changeWithoutTriggers("delete from page where id = ?", draft);
        }
    }

    @Test
    void twoThousandLinesAreReportedThenImportedAtOnce() {
        String good = IntStream.range(0, 1_990)
                .mapToObj(n -> "/ancien-site/rubrique/page-numero-" + n + ".html;" + page)
                .collect(Collectors.joining("\n"));
        String list = "de;vers\n" + good + "\n/x;/y\n/y;/x\n/vide;\n" + page
                + ";/\n/ancien-site/rubrique/page-numero-0.html;/";
        TestResponse report = editor.post(AT + "/import", "list", list);
        assertThat(report.status()).isEqualTo(200);
        Document checked = Jsoup.parse(report.text());
        assertThat(checked.select("#report tbody tr")).hasSize(1_995);
        assertThat(checked.select("#report tbody tr").eachText().subList(1_990, 1_995))
                .satisfiesExactly(
                        line -> assertThat(line).contains("1992", "Refusée", "/x → /y → /x"),
                        line -> assertThat(line).contains("/y → /x → /y"),
                        line -> assertThat(line).contains("Indiquez la nouvelle adresse"),
                        line -> assertThat(line).contains("Une page publiée répond"),
                        line -> assertThat(line).contains("déjà sur une ligne précédente"));
        assertThat(ApplicationDatabase.count("select count(*) from redirect where tenant_id = ?", site))
                .as("nothing is done yet")
                .isZero();

        long version = version();
        String button = checked.select("button[formaction$=/envoi]").attr("value");
        TestResponse other = editor.post(AT + "/import/envoi", "list", list + "\n/z;/", "checked", button);
        assertThat(other.text()).contains("a changé depuis sa vérification");
        assertThat(ApplicationDatabase.count("select count(*) from redirect where tenant_id = ?", site))
                .as("nothing is done unseen")
                .isZero();
        assertThat(editor.post(AT + "/import/envoi", "list", list, "checked", button)
                        .text())
                .contains("1\u202f990");
        assertThat(ApplicationDatabase.count("select count(*) from redirect where tenant_id = ?", site))
                .isEqualTo(1_990);
        assertThat(version()).as("one change").isEqualTo(version + 1);
        assertThat(list("").select(".fr-pagination")).isNotEmpty();
        assertThat(row(list("?page=40"), "/ancien-site/rubrique/page-numero-999.html"))
                .isNotEmpty();
        leads(HOST, "/ancien-site/rubrique/page-numero-1500.html", page);
        assertThat(editor.post(AT + "/import", "list", good).text()).contains("Déjà en place");
        assertThat(error(editor.post(AT + "/import", "list", "/a;/b\n".repeat(2_001)), "list"))
                .contains("2\u202f000");
    }

    private long version() {
        return ApplicationDatabase.count("select version from tenant where tenant_id = ?", site);
    }

    @Test
    void contributorsReadAndChangeNothing() {
        UUID account = accounts.account(Role.CONTRIBUTOR);
        accounts.member(site, account, Role.CONTRIBUTOR);
        BackOfficeUser contributor = BackOfficeUser.signedIn(account);
        Document list = Jsoup.parse(contributor.get(AT).text());
        assertThat(list.select("main a.fr-btn[href$=nouvelle]")).isEmpty();
        assertThat(list.select("main").text()).contains("Aucune redirection").doesNotContain("Vous pouvez");
        assertThat(List.of(
                        contributor.get(AT + "/nouvelle").status(),
                        contributor
                                .post(AT + "/nouvelle", "from", "/a", "to", page)
                                .status()))
                .containsOnly(403);
    }

    @Test
    void aRemovalNamesTheRedirectThatItRemoves() {
        add("/nommee", "https://exemple.gouv.fr/une", "");
        String one = Jsoup.parse(editor.get(AT + "?mots=nommee").text())
                .select("#redirects tbody a")
                .attr("href");
        String asked = Jsoup.parse(editor.get(one + "/suppression").text())
                .select("input[name=asked]")
                .attr("value");
        editor.post(one, "from", "/nommee", "to", "https://exemple.gouv.fr/deux", "alias", "");
        TestResponse again = editor.post(one + "/suppression", "asked", asked);
        assertThat(again.status()).isEqualTo(409);
        assertThat(Jsoup.parse(again.text()).select("main").text()).contains("https://exemple.gouv.fr/deux");
        String newer = Jsoup.parse(again.text()).select("input[name=asked]").attr("value");
        assertThat(editor.post(one + "/suppression", "asked", newer).status()).isEqualTo(303);
        assertThat(editor.post(one + "/suppression", "asked", newer).status()).isEqualTo(404);
        BackOfficeUser central = BackOfficeUser.signedIn(accounts.account(Role.COMMUNICATIONS));
        assertThat(Jsoup.parse(central.get("/sites/france-services/journal").text())
                        .select("main")
                        .text())
                .contains("/nommee vers https://exemple.gouv.fr/deux");
    }
}
