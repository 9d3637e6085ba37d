package fr.gouv.anct.minisites.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.backoffice.testing.ApplicationDatabase;
import fr.gouv.anct.minisites.backoffice.testing.BackOfficeUser;
import fr.gouv.anct.minisites.backoffice.testing.LiveTestSite;
import fr.gouv.anct.minisites.backoffice.testing.TestAccounts;
import fr.gouv.anct.minisites.e2e.DemoTest;
import fr.gouv.anct.minisites.e2e.testing.TestResponse;
import fr.gouv.anct.minisites.site.Sites;
import fr.gouv.anct.minisites.tenancy.directory.TenantDirectory;
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

/** Checks page templates: central communications provide them; a page that a team starts from one is the team's own. */
@DemoTest
class TemplateStoriesTest {

    private static final String TEMPLATES = "/referentiel/gabarits";
    private static final String CHANGED = "Nouvelle version d’un gabarit ou d’une section prête (";

    @Autowired
    private Sites sites;

    @Autowired
    private TenantDirectory directory;

    private TestAccounts accounts;
    private LiveTestSite site;
    private BackOfficeUser central;
    private BackOfficeUser editor;
    private BackOfficeUser contributor;

    @BeforeEach
    void prepare() {
        accounts = new TestAccounts();
        site = new LiveTestSite(accounts, sites);
        site.draft("/", "Accueil", "Bienvenue");
        central = BackOfficeUser.signedIn(accounts.account(Role.COMMUNICATIONS));
        editor = BackOfficeUser.signedIn(site.person(Role.EDITOR));
        contributor = BackOfficeUser.signedIn(site.person(Role.CONTRIBUTOR));
    }

    @AfterEach
    void leave() {
        ApplicationDatabase.change("delete from template_use where tenant_id = ?", site.id);
        ApplicationDatabase.change(
                "delete from page_template_version v using page_template t where t.id = v.template_id and t.name ilike"
                        + " 'Essai %'");
        ApplicationDatabase.change("delete from page_template where name ilike 'Essai %'");
        accounts.close();
    }

    private static Document open(BackOfficeUser user, String path) {
        TestResponse response = user.get(path);
        assertThat(response.status()).as(path).isEqualTo(200);
        return Jsoup.parse(response.text());
    }

    private TestResponse offer(String template, String kind, String name, String path) {
        return offer(site.slug, template, kind, name, path);
    }

    private TestResponse offer(String space, String template, String kind, String name, String path) {
        return central.post(
                TEMPLATES + "/nouveau?gabarit=" + template,
                "kind",
                kind,
                "name",
                name,
                "description",
                "Pour un essai.",
                "site",
                space,
                "page",
                path);
    }

    private static String template(String name) {
        return ApplicationDatabase.texts("select id from page_template where name = ?", name)
                .getFirst();
    }

    private String start(String title, String template) {
        TestResponse made = contributor.post(
                site.at + "/pages/nouvelle", "title", title, "parent", "/", "segment", "", "template", template);
        assertThat(made.status()).as(made.text()).isEqualTo(303);
        return made.header("location");
    }

    private static TestResponse decide(BackOfficeUser user, Document screen, String end) {
        Element form = screen.selectFirst("form[action$=" + end + "]");
        assertThat(form).isNotNull();
        List<String> fields = new ArrayList<>();
        form.select("input[name]:not([name=_csrf])").forEach(field -> {
            fields.add(field.attr("name"));
            fields.add(field.val());
        });
        return user.post(form.attr("action"), fields.toArray(String[]::new));
    }

    private static String body(String page) {
        return ApplicationDatabase.texts("""
            select r.body::text from page p join revision r on r.tenant_id = p.tenant_id and r.id = p.head_revision
             where p.id = ?
            """, UUID.fromString(page.substring(page.lastIndexOf('/') + 1)))
                .getFirst();
    }

    @Test
    void aPageIsStartedFromATemplateAndFollowsItWhenItsTeamSaysSo() {
        UUID model = site.draft("/modele", "Modèle", "Première phrase");
        assertThat(offer("", "page", "Essai de page", "/modele").status()).isEqualTo(303);
        assertThat(open(editor, site.at + "/pages/nouvelle").select("main form").text())
                .contains("Une page blanche", "Essai de page", "Pour un essai.", "Appel à projets");
        String page = start("Faite du modèle", template("Essai de page"));
        assertThat(body(page)).contains("Première phrase");
        assertThat(open(contributor, site.at).text()).doesNotContain(CHANGED);

        site.save(model, "Modèle", "Première phrase, corrigée");
        assertThat(offer(template("Essai de page"), "", "Essai de page", "/modele")
                        .status())
                .isEqualTo(303);

        assertThat(body(page)).as("nothing changes by itself").doesNotContain("corrigée");
        Document home = open(contributor, site.at);
        assertThat(home.select("#panel-templates, [aria-labelledby=panel-templates]")
                                .text()
                        + home.text())
                .contains(CHANGED + "1)", "Faite du modèle", "Nouvelle version proposée");
        Document difference = open(contributor, page + "/gabarit");
        assertThat(difference.select("main ins").text()).contains("corrigée");
        assertThat(difference.select("main").text())
                .contains("ne sera plus proposée à votre équipe")
                .doesNotContain("sans l’enregistrer");
        contributor.post(page + "/saisie", PageStoriesTest.filled(open(contributor, page), "lead", "Pas enregistré"));
        Document warned = open(contributor, page + "/gabarit");
        assertThat(warned.select("main").text()).contains("sans l’enregistrer sera abandonné");
        TestResponse applied = decide(contributor, warned, "/application");
        assertThat(applied.status()).isEqualTo(303);
        Document written = open(contributor, applied.header("location"));
        assertThat(written.select("#flash").text()).contains("non enregistrées sont abandonnées", "Les reprendre");
        assertThat(written.select("#lead").val()).isEmpty();
        assertThat(body(page)).contains("Première phrase, corrigée");
        assertThat(ApplicationDatabase.texts(
                        "select comment from revision where tenant_id = ? and comment like 'Nouvelle version%'",
                        site.id))
                .hasSize(1);
        assertThat(open(contributor, page + "/gabarit").select("main").text()).contains("à jour de son gabarit");
        assertThat(open(contributor, site.at).text()).doesNotContain(CHANGED);
    }

    /** Placeholders of a template block publication until they are replaced. */
    @Test
    void whatATemplateAsksToReplaceKeepsThePageFromVisitors() {
        String call = start("Un appel", "00000000-0000-4000-a000-000000000002");
        Document found = open(contributor, call + "/controles");
        assertThat(found.select("#blocked").text()).contains("ne peut pas être publiée");
        assertThat(found.select("main li").text())
                .contains("« remplacez ces dates » vient d’un gabarit", "Ce que l’appel soutient, en trois phrases.")
                .doesNotContain("Qui peut candidater");
        String other = start("Ordinaire", "");
        assertThat(open(contributor, other + "/controles").select("main li").text())
                .contains("Il n’y a rien à lire ici")
                .doesNotContain("gabarit");

        site.draft("/modele-a-trous", "Essai à trous", "Jusqu’au [date limite], 12 mois [1].");
        assertThat(offer("", "page", "Essai à trous", "/modele-a-trous").status())
                .isEqualTo(303);
        String page = start("Avec des trous", template("Essai à trous"));
        assertThat(open(contributor, page + "/controles").select("main li").text())
                .contains("« [date limite] » vient d’un gabarit")
                .doesNotContain("« [1] »");
        site.save(
                UUID.fromString(page.substring(page.lastIndexOf('/') + 1)),
                "Avec des trous",
                "Jusqu’au 3 mars, 12 mois.");
        assertThat(open(contributor, page + "/controles").select("#blocked")).isEmpty();
    }

    /**
     * The template stores its placeholders, which no brackets mark, as in the templates that come with the platform.
     */
    @Test
    void aTemplateOfAPageThatCameFromAnotherAsksForTheSame() {
        site.draft("/origine", "Origine", "Remplacez ces dates. Et cette phrase reste.");
        offer("", "page", "Essai officiel", "/origine");
        ApplicationDatabase.change(
                "update page_template_version set placeholders = '{Remplacez ces dates,Remplacez aussi ceci}' where"
                        + " template_id = ?",
                UUID.fromString(template("Essai officiel")));
        String page = start("Venue du modèle", template("Essai officiel"));
        assertThat(central.post(
                                page + "/modele",
                                "target",
                                "page",
                                "newName",
                                "Essai repris",
                                "newDescription",
                                "Pour un essai.")
                        .status())
                .isEqualTo(303);
        assertThat(ApplicationDatabase.texts(
                        "select placeholders::text from page_template_version where template_id = ?",
                        UUID.fromString(template("Essai repris"))))
                .as("what still stands in the page")
                .containsExactly("{\"Remplacez ces dates\"}");
        assertThat(open(editor, start("Seconde main", template("Essai repris")) + "/controles")
                        .text())
                .contains("« Remplacez ces dates » vient d’un gabarit");
    }

    @Test
    void aPageBecomesATemplateFromItsOwnScreen() {
        UUID model = site.draft("/modele", "Essai de modèle", "Première phrase");
        String page = site.at + "/pages/" + model;
        assertThat(open(central, page).select("main nav a[href$=/modele]").text())
                .isEqualTo("Gabarit");
        assertThat(open(editor, page).select("main nav a[href$=/modele]")).isEmpty();
        assertThat(editor.get(page + "/modele").status()).isEqualTo(403);
        Document asked = open(central, page + "/modele");
        assertThat(asked.select("#newName").val()).isEqualTo("Essai de modèle");

        TestResponse blank = central.post(page + "/modele", "target", "page", "newName", "", "newDescription", "");
        assertThat(blank.status()).isEqualTo(422);
        assertThat(Jsoup.parse(blank.text()).select("#error-summary a").eachAttr("href"))
                .containsExactly("#newName", "#newDescription");
        assertThat(central.post(
                                page + "/modele",
                                "target",
                                "section",
                                "newName",
                                "Essai pris ici",
                                "newDescription",
                                "Pour un essai.")
                        .header("location"))
                .endsWith(TEMPLATES);
        site.save(model, "Essai de modèle", "Seconde phrase");
        String made = template("Essai pris ici");
        assertThat(central.post(page + "/modele", "target", made, "newName", "Autre", "newDescription", "")
                        .status())
                .isEqualTo(303);
        assertThat(ApplicationDatabase.texts(
                        "select name || ' ' || kind || ' ' || version from page_template where id = ?",
                        UUID.fromString(made)))
                .containsExactly("Essai pris ici section 2");
        UUID home = UUID.fromString(
                ApplicationDatabase.texts("select id from page where tenant_id = ? and path = '/'", site.id)
                        .getFirst());
        site.save(model, "Essai de modèle", "Voir <a href=\"page:" + home + "\">là</a>");
        TestResponse tied = central.post(page + "/modele", "target", made, "newName", "", "newDescription", "");
        assertThat(tied.status()).isEqualTo(422);
        assertThat(Jsoup.parse(tied.text()).select("#error-summary a").eachAttr("href"))
                .containsExactly("#target");
        assertThat(Jsoup.parse(tied.text()).select("#error-summary").text())
                .as("which link ties it to its space")
                .contains("n’ont pas : /.");
    }

    @Test
    void anUpdateIsDeclinedAndNeverAppliedToWhatWasNotSeen() {
        UUID model = site.draft("/modele", "Modèle", "Première phrase");
        offer("", "page", "Essai refusé", "/modele");
        String page = start("Faite du modèle", template("Essai refusé"));
        site.save(model, "Modèle", "Seconde phrase");
        offer(template("Essai refusé"), "", "Essai refusé", "/modele");
        Document stale = open(contributor, page + "/gabarit");
        UUID id = UUID.fromString(page.substring(page.lastIndexOf('/') + 1));
        site.save(id, "Faite du modèle", "Réécrite par nous");

        TestResponse overtaken = decide(contributor, stale, "/application");

        assertThat(overtaken.header("location")).endsWith("/gabarit");
        assertThat(body(page)).contains("Réécrite par nous").doesNotContain("Seconde phrase");
        Document now = open(contributor, page + "/gabarit");
        assertThat(now.select("main").text()).as("what the team wrote stays").contains("ne changerait pas");
        assertThat(decide(contributor, now, "/refus").status()).isEqualTo(303);
        assertThat(open(contributor, site.at).text()).doesNotContain(CHANGED);
        assertThat(body(page)).contains("Réécrite par nous");
    }

    @Test
    void aReadySectionIsPutWhereItIsWantedIntoWhatIsNotSavedYet() {
        String page = site.at + "/pages/" + site.draft("/une", "Une page", "Bonjour");
        Document form = open(contributor, page);
        String figures = "ready-section:" + template("Trois chiffres clés");
        assertThat(form.select("#type optgroup option").eachText())
                .contains("Trois chiffres clés", "Étapes d’une démarche")
                .doesNotContain("Appel à projets");
        assertThat(form.select("#palette-ready ~ ul [data-ms-type]").eachAttr("data-ms-type"))
                .contains(figures);
        assertThat(form.select("#position option").eachText())
                .containsExactly("À la fin de la page", "Au début de la page", "Après « 1. Texte Bonjour »");

        Document with = PageStoriesTest.followed(
                contributor,
                contributor.post(
                        page,
                        PageStoriesTest.filled(
                                form,
                                "title",
                                "Pas encore",
                                "then",
                                "add-block",
                                "type",
                                figures,
                                "position",
                                "start")));

        assertThat(with.select("#title").val()).isEqualTo("Pas encore");
        assertThat(with.select("#b0-figures-0-label").val()).isEqualTo("Premier chiffre");
        assertThat(body(page)).as("not saved yet").doesNotContain("Premier chiffre");
        Document last = PageStoriesTest.followed(
                contributor,
                contributor.post(
                        page,
                        PageStoriesTest.filled(
                                with,
                                "then",
                                "add-block",
                                "type",
                                "ready-section:" + template("Étapes d’une démarche"),
                                "position",
                                "b0")));
        assertThat(last.select("[data-ms-block]").eachAttr("data-ms-block"))
                .containsExactly("key-figures", "paragraph", "timeline", "paragraph");
        assertThat(contributor
                        .post(page, PageStoriesTest.filled(last, "then", "save"))
                        .status())
                .isEqualTo(303);
        assertThat(body(page)).contains("Bonjour", "Premier chiffre", "Étape 4");
        assertThat(ApplicationDatabase.texts("select version::text from template_use where tenant_id = ?", site.id))
                .as("the page remembers both")
                .containsExactly("1", "1");
        assertThat(contributor
                        .get(page + "/bloc?type=ready-section:" + template("Étapes d’une démarche"))
                        .text())
                .contains("data-ms-block=\"timeline\"");
        assertThat(contributor
                        .get(page + "/bloc?type=ready-section:" + template("Appel à projets"))
                        .status())
                .as("a template of pages is no section")
                .isEqualTo(400);
    }

    @Test
    void whatAFormSaysOfNoSectionIsNotRemembered() {
        String page = site.at + "/pages/" + site.draft("/une", "Une page", "Bonjour");
        for (String origin : List.of(UUID.randomUUID() + ":1", template("Trois chiffres clés") + ":99", "rien")) {
            Document now = open(contributor, page);
            String[] sent = PageStoriesTest.filled(now, "title", "Une page " + origin.length(), "then", "save");
            List<String> fields = new ArrayList<>(List.of(sent));
            fields.addAll(List.of("b0-origin", origin));
            assertThat(contributor.post(page, fields.toArray(String[]::new)).status())
                    .as(origin)
                    .isEqualTo(303);
        }
        assertThat(ApplicationDatabase.count("select count(*) from template_use where tenant_id = ?", site.id))
                .isZero();
    }

    @Test
    void theSpaceOfATemplateIsItsShortNameItsExactNameOrOneOfItsAddresses() {
        site.draft("/seule", "Seule", "Sans lien");
        String own = "propre-" + site.slug + ".example.fr";
        ApplicationDatabase.change(
                "insert into address (tenant_id, host, canonical) values (?, ?, false)", site.id, own);
        ApplicationDatabase.change("update tenant set name = 'Essai' where tenant_id = ?", site.id);
        // These come before it by name, and match it.
        for (int other = 0; other < 21; other++) {
            ApplicationDatabase.change(
                    "update tenant set name = 'Aide Essai' where tenant_id = ?",
                    accounts.site(TestAccounts.freshSlug()));
        }
        directory.awaitUpToDate().block(Duration.ofSeconds(20));

        offer("", "section", "Essai de nom", "/seule");
        String known = template("Essai de nom");
        for (String typed : List.of(
                "essai", site.slug + ".localhost", "http://" + site.slug + ".localhost:8080/", own, "https://" + own)) {
            assertThat(offer(typed, known, "", "Essai de nom", "/seule").status())
                    .as(typed)
                    .isEqualTo(303);
        }
        for (String typed : List.of("Aide Essai", "Aide", "https://" + own + "/ailleurs", "https://", "une phrase ?")) {
            assertThat(offer(typed, known, "", "Essai de nom", "/seule").status())
                    .as(typed)
                    .isEqualTo(422);
        }
    }

    @Test
    void aNewVersionTakesNoNameOfAnotherTemplate() {
        site.draft("/seule", "Seule", "Sans lien");
        offer("", "section", "Essai premier", "/seule");
        offer("", "section", "Essai second", "/seule");
        TestResponse refused = offer(template("Essai second"), "", "essai PREMIER", "/seule");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.text()).select("#error-summary a").eachAttr("href"))
                .containsExactly("#name");
        assertThat(offer(template("Essai second"), "", "ESSAI SECOND", "/seule").status())
                .as("its own name in other letters")
                .isEqualTo(303);
        assertThat(offer(template("ESSAI SECOND"), "", "Essai troisième", "/seule")
                        .status())
                .isEqualTo(303);
    }

    @Test
    void onlyCentralCommunicationsKeepTemplatesAndOfWhatAnySiteCanShow() {
        assertThat(editor.get(TEMPLATES + "/nouveau").status()).isEqualTo(403);
        assertThat(editor.post(TEMPLATES + "/retrait?gabarit=" + template("Appel à projets"))
                        .status())
                .isEqualTo(403);
        assertThat(Jsoup.parse(offer("", "page", "", "/rien").text())
                        .select("#error-summary a")
                        .eachAttr("href"))
                .containsExactly("#name", "#page");
        assertThat(Jsoup.parse(offer("nulle-part", "", "page", "Appel à projets", "")
                                .text())
                        .select("#error-summary a")
                        .eachAttr("href"))
                .as("the name is taken, there is no such site, and no page is given")
                .containsExactly("#name", "#site", "#page");
        assertThat(offer("", "page", "Essai", "/rien").text()).contains("Aucune page de cet espace");
        UUID home = UUID.fromString(
                ApplicationDatabase.texts("select id from page where tenant_id = ? and path = '/'", site.id)
                        .getFirst());
        site.draft("/liee", "Liée", "Voir <a href=\"page:" + home + "\">là</a>");
        TestResponse tied = offer("", "page", "Essai lié", "/liee");
        assertThat(tied.status()).isEqualTo(422);
        assertThat(tied.text()).contains("mène à d’autres pages de son espace");

        site.draft("/seule", "Seule", "Sans lien");
        offer("", "section", "Essai retiré", "/seule");
        assertThat(offer("", "section", "ESSAI RETIRÉ", "/seule").text())
                .contains("Ce nom est déjà pris", "une nouvelle version depuis la liste");
        assertThat(open(central, TEMPLATES + "/contenu?gabarit=" + template("Essai retiré"))
                        .select("main")
                        .text())
                .contains("Section prête, version 1", "Pour un essai.", "Sans lien");
        assertThat(offer(template("Essai retiré"), "", "Essai retiré", "seule").status())
                .as("without a slash")
                .isEqualTo(303);
        assertThat(offer(template("Essai retiré"), "", "Essai retiré", "Seule").status())
                .as("by its title")
                .isEqualTo(303);
        assertThat(open(central, TEMPLATES).select("main table").text()).contains("Essai retiré", "Section prête");
        assertThat(open(central, TEMPLATES + "/retrait?gabarit=" + template("Essai retiré"))
                        .select("main")
                        .text())
                .contains("restent comme elles sont", "Ce retrait est définitif");
        assertThat(central.post(TEMPLATES + "/retrait?gabarit=" + template("Essai retiré"))
                        .status())
                .isEqualTo(303);
        assertThat(open(central, TEMPLATES).select("main table").text()).doesNotContain("Essai retiré");
        assertThat(ApplicationDatabase.texts("select action from audit_event where action like 'standard.template%'"))
                .contains("standard.template", "standard.template-retired");
    }
}
