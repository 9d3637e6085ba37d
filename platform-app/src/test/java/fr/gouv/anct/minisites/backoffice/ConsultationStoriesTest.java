package fr.gouv.anct.minisites.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.backoffice.testing.ApplicationDatabase;
import fr.gouv.anct.minisites.backoffice.testing.BackOfficeUser;
import fr.gouv.anct.minisites.backoffice.testing.LiveTestSite;
import fr.gouv.anct.minisites.backoffice.testing.MeasuredConsultation;
import fr.gouv.anct.minisites.backoffice.testing.TestAccounts;
import fr.gouv.anct.minisites.delivery.testing.Eventually;
import fr.gouv.anct.minisites.e2e.DemoTest;
import fr.gouv.anct.minisites.e2e.testing.TestResponse;
import fr.gouv.anct.minisites.site.Sites;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** Checks what a team sees of the consultation of its site: figures, curve, lists, files, and what they lead to. */
@DemoTest
class ConsultationStoriesTest {

    private static final String FORMULA = "=HYPERLINK(\"https://ailleurs.example/\";\"cliquez\")";

    private static final Duration SOON = Duration.ofSeconds(10);

    @Autowired
    private Sites sites;

    private TestAccounts accounts;
    private LiveTestSite site;
    private MeasuredConsultation counts;
    private BackOfficeUser editor;
    private BackOfficeUser contributor;
    private String consultation;

    @BeforeEach
    void prepare() {
        accounts = new TestAccounts();
        site = new LiveTestSite(accounts, sites);
        counts = new MeasuredConsultation(site.id);
        editor = BackOfficeUser.signedIn(site.person(Role.EDITOR));
        contributor = BackOfficeUser.signedIn(site.person(Role.CONTRIBUTOR));
        consultation = site.at + "/consultation";
    }

    @AfterEach
    void leave() {
        accounts.close();
    }

    private static Document open(BackOfficeUser user, String path) {
        TestResponse response = user.get(path);
        assertThat(response.status()).as(path).isEqualTo(200);
        return Jsoup.parse(response.text());
    }

    private UUID page(String path, String title) {
        UUID page = site.draft(path, title, "Un texte");
        site.publish(page);
        return page;
    }

    private static List<String> rows(Document screen, String table) {
        return screen.select("#" + table + " tbody tr").eachText();
    }

    private static String figure(Document screen, String label) {
        return screen.select(".ms-figures dt").stream()
                .filter(term -> term.text().equals(label))
                .map(term -> String.valueOf(term.nextElementSibling()))
                .map(html -> Jsoup.parse(html).text())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aSiteWithoutCountsSaysWhatIsCounted() {
        Document screen = open(contributor, consultation);
        assertThat(screen.select("#empty").text()).contains("Aucune visite comptée pour l’instant");
        assertThat(screen.select(".ms-chart, .ms-figures")).isEmpty();
        assertThat(open(contributor, site.at).select(".fr-sidemenu a[href=" + consultation + "]"))
                .hasSize(1);
    }

    @Test
    void figuresAreSumsAndAreComparedWithWhatWasCountedBefore() {
        UUID read = page("/lue", "Une page lue");
        page("/oubliee", "Une page oubliée");
        counts.views(1, "/lue", 40, 12)
                .views(2, "/lue", 20, 3)
                .views(2, "/plan-du-site", 5, 0)
                .visitors(1, 9)
                .visitors(2, 6)
                .views(59, "/lue", 130, 1)
                .origin(1, "/lue", "", 5)
                .origin(1, "/lue", "partenaire.example", 7)
                .record();
        Document screen = open(contributor, consultation);
        assertThat(figure(screen, "Vues de pages")).startsWith("65").contains("50 % de moins (contre 130)");
        assertThat(figure(screen, "Visiteurs d’un jour, en moyenne"))
                .startsWith("1")
                .contains("Meilleur jour : 9")
                .contains("ne s’additionnent pas");
        assertThat(rows(screen, "pages")).containsExactly("Une page lue /lue 60 15", "/plan-du-site 5 0");
        assertThat(rows(screen, "unread")).singleElement().asString().startsWith("Une page oubliée /oubliee");
        assertThat(rows(screen, "falling")).containsExactly("Une page lue /lue 60 130");
        assertThat(rows(screen, "domains"))
                .containsExactly("partenaire.example 7", "Accès direct (adresse saisie, favori, courriel) 5");
        assertThat(screen.select(".ms-chart title").text()).isEqualTo("Vues par jour");
        assertThat(screen.select("#curve tbody tr")).hasSize(30);
        assertThat(screen.select(".ms-chart path[stroke-dasharray^=1]"))
                .as("the day that goes on is no fall")
                .hasSize(1);
        assertThat(screen.select("#curve tbody tr").last().text()).contains("en cours");
        assertThat(screen.select("#curve").text()).contains("40");
        Document page = open(contributor, site.at + "/pages/" + read + "/consultation");
        assertThat(page.text()).contains("Vues : 60. Arrivées de l’extérieur : 15.");
        assertThat(rows(page, "domains")).hasSize(2);
        assertThat(open(contributor, site.at + "/pages/" + read)
                        .select(".ms-tabs")
                        .text())
                .contains("Consultation");
        Document months = open(contributor, consultation + "?periode=last-12-months");
        assertThat(rows(months, "pages")).startsWith("Une page lue /lue 190 16");
        assertThat(months.select("#curve tbody tr"))
                .as("from the first counted day on")
                .hasSizeBetween(2, 4);
    }

    @Test
    void moreVisitorsThanCanBeToldAreAtLeastSoMany() {
        counts.views(1, "/", 10, 10).visitors(1, 60).record();
        ApplicationDatabase.change("update site_day set more_visitors = true where tenant_id = ?", site.id);
        assertThat(figure(open(editor, consultation), "Visiteurs d’un jour, en moyenne"))
                .startsWith("au moins 30")
                .contains("au moins 60");
        assertThat(editor.get(consultation + "/jours.csv").text()).contains("\"60\";\"au moins\"");
    }

    @Test
    void whatIsNotFoundLeadsToItsRemedy() {
        counts.searches(1, "aide au logement", 9, 6)
                .searches(1, FORMULA, 5, 5)
                .missing(1, "/ancien/guide.html", 12)
                .missing(1, "/redirigee", 30)
                .record();
        ApplicationDatabase.change(
                "insert into redirect (tenant_id, path, url) values (?, '/redirigee', 'https://ailleurs.example/')",
                site.id);
        Document screen = open(editor, consultation);
        assertThat(rows(screen, "searches")).element(0).asString().startsWith("aide au logement 9 6 3");
        assertThat(rows(screen, "missing")).singleElement().asString().startsWith("/ancien/guide.html 12");
        Document redirect = open(editor, screen.select("#missing a").attr("href"));
        assertThat(redirect.select("[name=from]").val()).isEqualTo("/ancien/guide.html");
        Document synonym = open(editor, screen.select("#searches a").get(0).attr("href"));
        assertThat(synonym.select("#synonyms").val().strip()).isEqualTo("aide au logement,");
        assertThat(synonym.select("#answers").val()).isEmpty();
        Document answer = open(editor, screen.select("#searches a").get(1).attr("href"));
        assertThat(answer.select("#answers").val().strip()).isEqualTo("aide au logement =");
        Document words = open(editor, screen.select("#searches a").get(2).attr("href"));
        assertThat(words.select("[name=from]").val()).isEqualTo("/aide-au-logement");
        assertThat(screen.select("#signals ~ ul > li:contains(aide au logement) a")
                        .eachAttr("href"))
                .contains(screen.select("#searches a").get(2).attr("href"));
        assertThat(open(contributor, consultation).select("#searches a, #missing a"))
                .as("who may not arrange the site is offered nothing")
                .isEmpty();
        String file = editor.get(consultation + "/recherches-sans-resultat.csv").text();
        assertThat(file).contains("\"aide au logement\";\"9\";\"6\";\"3\"").contains("\"'=HYPERLINK(");
        assertThat(screen.select("a[href*=.csv]").eachAttr("href"))
                .allSatisfy(
                        href -> assertThat(editor.get(href).status()).as(href).isEqualTo(200));
    }

    @Test
    void searchesWhoseResultsNobodyOpensAreShown() {
        counts.searches(1, "aide au logement", 9, 6)
                .searchesWithoutClick(1, "numero siret", 7)
                .searchesWithoutClick(2, "numero siret", 5)
                .record();
        Document screen = open(editor, consultation);
        assertThat(figure(screen, "Recherches avec résultat, sans page ouverte"))
                .startsWith("au moins 12");
        assertThat(rows(screen, "unclicked")).singleElement().asString().startsWith("numero siret 12 0");
        assertThat(open(editor, screen.select("#unclicked a").get(1).attr("href"))
                        .select("#answers")
                        .val()
                        .strip())
                .isEqualTo("numero siret =");
        assertThat(editor.get(consultation + "/recherches-sans-clic.csv").text())
                .contains("\"numero siret\";\"12\"");
        assertThat(editor.get(consultation + "/jours.csv").text().lines())
                .anySatisfy(line ->
                        assertThat(line).startsWith("\"" + counts.day(1)).endsWith("\"7\";\"0\""));
        String at = "/api/v1" + site.at + "/consultation";
        assertThat(editor.get(at).text()).contains("\"searchesWithoutClick\":12");
        assertThat(editor.get(at + "/unclicked-searches").text()).contains("\"words\":\"numero siret\"");
    }

    @Test
    void searchesThatARuleOfTheSearchAnswersAreNoLongerListed() {
        UUID siret = page("/siret", "Le numéro de SIRET");
        counts.searches(1, "aide au logement", 9, 6)
                .searches(1, "garde d enfants", 4, 4)
                .searchesWithoutClick(1, "numero siret", 7)
                .searchesWithoutClick(1, "impot", 5)
                .record();
        String rules = site.at + "/recherche";
        assertThat(editor.post(rules, "synonyms", "Aide au logement, APL", "answers", "Numéro SIRET = /siret")
                        .status())
                .isEqualTo(303);
        Document screen = open(editor, consultation);
        assertThat(rows(screen, "searches")).singleElement().asString().startsWith("garde d enfants");
        assertThat(rows(screen, "unclicked")).singleElement().asString().startsWith("impot");
        ApplicationDatabase.change(
                "update page set published_revision = null, published_at = null where id = ?", siret);
        assertThat(rows(open(editor, consultation), "unclicked"))
                .as("an answer that nobody can read is none")
                .hasSize(2);
        ApplicationDatabase.change(
                "update search_rules set changed_on = ? where tenant_id = ?", counts.day(2), site.id);
        assertThat(rows(open(editor, consultation), "searches"))
                .as("the synonym of two days ago has led nowhere since")
                .anySatisfy(row -> assertThat(row).startsWith("aide au logement"));
    }

    @Test
    void pagesThatAreHardlyReadAreListedWhereTheSiteHasReaders() {
        UUID rare = page("/rare", "Une page rare");
        page("/lue", "Une page lue");
        ApplicationDatabase.change("update page set published_at = now() - interval '5 months' where id = ?", rare);
        counts.views(100, "/", 3, 0)
                .views(2, "/rare", 2, 0)
                .views(40, "/lue", 150, 0)
                .record();
        assertThat(open(editor, consultation).select("section:has(#signals)").text())
                .as("a site with few readers")
                .doesNotContain("Une page rare");
        counts.views(3, "/lue", 150, 0).record();
        assertThat(open(editor, consultation).select("#signals ~ ul > li").text())
                .contains("Une page rare", "Seulement 2 vues en 92 jours");
    }

    @Test
    void aChangeThatRoundsToNothingIsAsMany() {
        counts.views(1, "/", 1001, 0).views(59, "/", 1000, 0).record();
        assertThat(figure(open(editor, consultation), "Vues de pages").replace('\u00a0', ' '))
                .contains("Autant, à moins de 1 % près")
                .doesNotContain("0 % de plus");
    }

    @Test
    void whereOneRefusesToBeCountedIsChosenForEachHost() {
        Document screen = open(editor, "/compte/mesure");
        assertThat(screen.select("main").text())
                .contains("n’est pas comptée, mais celles que vous lisez ensuite le sont")
                .contains("Pour un autre espace")
                .doesNotContain("ne sont jamais comptées", "membre d’aucun espace");
        assertThat(hosts(screen)).hasSize(2).anyMatch(href -> href.contains(site.slug + ".localhost"));
        Document central = open(BackOfficeUser.signedIn(accounts.account(Role.COMMUNICATIONS)), "/compte/mesure");
        assertThat(hosts(central)).hasSize(1).noneMatch(href -> href.contains(site.slug));
        assertThat(central.select("main").text()).contains("membre d’aucun espace en ligne", "Pour un autre espace");
    }

    private static List<String> hosts(Document screen) {
        return screen.select("main a[href$=/gestion-des-cookies/etat]").eachAttr("href");
    }

    @Test
    void downloadsAreToldByVersionOfTheirDocument() {
        UUID first = accounts.media(site.id);
        UUID second = accounts.media(site.id);
        UUID document = UUID.randomUUID();
        ApplicationDatabase.change(
                "insert into page (tenant_id, id, kind, path, date) values (?, ?, 'document', '/documents/guide',"
                        + " now())",
                site.id,
                document);
        site.write(
                document,
                "Le guide",
                JsonMapper.shared()
                        .writeValueAsString(List.of(Map.of(
                                "type",
                                "document",
                                "version",
                                2,
                                "kind",
                                "GUIDE",
                                "versions",
                                List.of(
                                        Map.of("document", "media:" + first, "label", "version 1"),
                                        Map.of("document", "media:" + second, "label", "version 2"))))));
        site.publish(document);
        counts.downloads(1, first, 3).downloads(1, second, 8).record();
        Document screen = open(editor, consultation);
        assertThat(rows(screen, "downloads"))
                .satisfiesExactly(
                        row -> assertThat(row).endsWith("Le guide version 2 8"),
                        row -> assertThat(row).endsWith("Le guide version 1 3"));
        assertThat(rows(open(editor, site.at + "/pages/" + document + "/consultation"), "versions"))
                .satisfiesExactly(
                        row -> assertThat(row).startsWith("version 2").endsWith("8"),
                        row -> assertThat(row).startsWith("version 1").endsWith("3"));
        assertThat(open(editor, consultation + "?periode=last-12-months").select("#downloads tbody tr"))
                .hasSize(2);
    }

    @Test
    void clicksToToolsAreShownByService() {
        UUID service = UUID.randomUUID();
        ApplicationDatabase.change(
                "insert into page (tenant_id, id, kind, path, date) values (?, ?, 'service', '/services/cartes',"
                        + " now())",
                site.id,
                service);
        site.write(service, "Les cartes", "[]");
        site.publish(service);
        counts.toolClicks(1, "/services/cartes", 4)
                .toolClicks(2, "/services/cartes", 3)
                .record();

        assertThat(rows(open(editor, consultation), "tools"))
                .singleElement()
                .asString()
                .contains("Les cartes")
                .endsWith(" 7");
        assertThat(editor.get(consultation + "/acces-aux-outils.csv").text())
                .contains("\"Les cartes\";\"/services/cartes\";\"7\"");
        assertThat(open(editor, consultation + "?periode=last-12-months").select("#tools tbody tr"))
                .hasSize(1);
        assertThat(open(editor, site.at + "/pages/" + service + "/consultation").text())
                .contains("Accès à l’outil : 7.");
    }

    @Test
    void theListOfTheWeekNamesWhatMostDoNotFindUseful() {
        UUID unclear = page("/confuse", "Une page confuse");
        answers(unclear, 2, 3);
        answers(page("/partagee", "Une page partagée"), 3, 3);
        answers(page("/rare", "Une page rarement jugée"), 0, 4);
        Document screen = open(editor, consultation);
        assertThat(screen.select("#signals ~ ul > li > strong").eachText()).containsExactly("Une page confuse");
        assertThat(screen.select("#signals ~ ul > li").text()).contains("3 « non » en 30 jours");
        assertThat(screen.select("#signals ~ ul a").eachAttr("href"))
                .containsExactly(
                        site.at + "/pages/" + unclear,
                        site.at + "/messages",
                        site.at + "/pages/" + unclear + "/consultation")
                .allSatisfy(
                        href -> assertThat(editor.get(href).status()).as(href).isEqualTo(200));
    }

    private void answers(UUID page, int useful, int not) {
        ApplicationDatabase.change(
                "insert into feedback_day (tenant_id, day, page_id, useful, not_useful)"
                        + " values (?, current_date - 3, ?, ?, ?)",
                site.id,
                page,
                useful,
                not);
    }

    @Test
    void whatIsNeverReadIsMergedWithAnotherPage() {
        UUID document = page("/documents/oublie", "Un document oublié");
        UUID forgotten = page("/oubliee", "Une page oubliée");
        page("/suivie", "Une page suivie");
        ApplicationDatabase.change("update page set kind = 'document', date = current_date where id = ?", document);
        ApplicationDatabase.change(
                "update page set published_at = now() - interval '5 months' where id in (?, ?)", document, forgotten);
        counts.views(100, "/", 3, 0).views(2, "/suivie", 1, 0).record();
        Document screen = open(editor, consultation);
        for (UUID page : List.of(document, forgotten)) {
            String form = site.at + "/pages/" + page + "/publication/retrait";
            assertThat(screen.select("#signals ~ ul a[href=" + form + "]").text())
                    .startsWith("Fusionner ou retirer");
            TestResponse refused = editor.post(form, "successor", "Une page inconnue");
            assertThat(refused.status()).isEqualTo(422);
            assertThat(Jsoup.parse(refused.text()).select("#successor-messages").text())
                    .contains("Aucune page de cet espace");
            assertThat(editor.post(form, "successor", "Une page suivie").status())
                    .isEqualTo(303);
        }
        leads("/documents/oublie", "/suivie");
        leads("/oubliee", "/suivie");
        assertThat(open(editor, site.at + "/pages/" + forgotten + "/publication")
                        .text())
                .contains("Ses visiteurs sont conduits à « Une page suivie »");
        assertThat(rows(open(editor, site.at + "/redirections"), "replaced"))
                .containsExactly("/documents/oublie Une page suivie /suivie", "/oubliee Une page suivie /suivie");

        site.publish(forgotten);
        Eventually.until(SOON, "shown again", () -> visit("/oubliee").status() == 200);
        assertThat(rows(open(editor, site.at + "/redirections"), "replaced")).hasSize(1);
        assertThat(editor.post(site.at + "/pages/" + forgotten + "/publication/retrait", "successor", "")
                        .status())
                .isEqualTo(303);
        Eventually.until(SOON, "missing", () -> visit("/oubliee").status() == 404);
    }

    @Test
    void theHomePageIsNotReplaced() {
        UUID home = page("/", "Accueil");
        page("/suivie", "Une page suivie");
        String form = site.at + "/pages/" + home + "/publication/retrait";
        assertThat(open(editor, form).select("#successor")).isEmpty();
        assertThat(editor.post(form, "successor", "Une page suivie").status()).isEqualTo(303);
        Eventually.until(SOON, "missing", () -> visit("/").status() == 404);
    }

    private void leads(String path, String target) {
        Eventually.until(
                SOON,
                path + " leads to " + target,
                () -> visit(path).status() == 301
                        && visit(path).header("location").endsWith(target));
    }

    private TestResponse visit(String path) {
        return BackOfficeUser.anyone().ask("GET", site.slug + ".localhost", path);
    }

    @Test
    void aWeekWithoutAnythingToDoSaysSo() {
        counts.views(1, "/", 3, 0).record();
        assertThat(open(editor, consultation).select("section:has(#signals)").text())
                .contains("Rien à signaler cette semaine");
    }

    @Test
    void theListOfTheWeekNamesWhatNeedsSomethingAndIsSilentAboutWhatIsKept() {
        UUID old = page("/ancienne", "Une page ancienne");
        UUID healthy = page("/saine", "Une page saine");
        UUID overdue = page("/a-verifier", "Une page à vérifier");
        UUID falling = page("/en-baisse", "Une page en baisse");
        ApplicationDatabase.change(
                "update page set published_at = now() - interval '14 months' where id in (?, ?)", old, healthy);
        ApplicationDatabase.change("update page set review_on = current_date - 3 where id = ?", overdue);
        counts.views(1, "/ancienne", 30, 0)
                .views(40, "/ancienne", 30, 0)
                .views(1, "/saine", 3, 0)
                .views(40, "/saine", 4, 0)
                .views(1, "/en-baisse", 10, 0)
                .views(40, "/en-baisse", 60, 0)
                .views(1, "/plan-du-site", 100, 0)
                .searches(1, "aide au logement", 9, 6)
                .searches(1, "rare", 4, 3)
                .missing(1, "/ancien/guide.html", 12)
                .missing(1, "/rare", 9)
                .record();
        Document screen = open(editor, consultation);
        assertThat(screen.select("#signals ~ ul > li > strong").eachText())
                .containsExactly(
                        "/ancien/guide.html",
                        "aide au logement",
                        "Une page en baisse",
                        "Une page ancienne",
                        "Une page à vérifier");
        assertThat(screen.select("#signals ~ ul a").eachAttr("href"))
                .allSatisfy(
                        href -> assertThat(editor.get(href).status()).as(href).isEqualTo(200));
        assertThat(open(editor, site.at).select("#panel-signals").text()).isEqualTo("À faire cette semaine (5)");
        assertThat(open(contributor, consultation).select("#signals ~ ul form"))
                .as("who may not publish decides nothing")
                .isEmpty();
        assertThat(editor.post(consultation + "/signal", "signal", "falling-page", "subject", falling.toString())
                        .status())
                .isEqualTo(303);
        assertThat(editor.post(consultation + "/signal", "signal", "falling-page", "subject", "autre chose")
                        .status())
                .as("what is not in the list is not stored")
                .isEqualTo(303);
        assertThat(ApplicationDatabase.texts("select subject from signal_kept where tenant_id = ?", site.id))
                .containsExactly(falling.toString());
        assertThat(open(editor, consultation)
                        .select("#signals ~ ul > li > strong")
                        .eachText())
                .hasSize(4)
                .doesNotContain("Une page en baisse");
        assertThat(ApplicationDatabase.texts("select subject from signal_kept where tenant_id = ?", site.id))
                .containsExactly(falling.toString());
        ApplicationDatabase.change("update signal_kept set until = current_date - 2 where tenant_id = ?", site.id);
        assertThat(open(editor, consultation)
                        .select("#signals ~ ul > li > strong")
                        .eachText())
                .hasSize(5);
    }

    @Test
    void aRedirectFromTheListLeadsBackToIt() {
        page("/nouvelle", "Une page");
        counts.missing(1, "/ancien/guide.html", 12).record();
        String form = open(editor, consultation)
                .select("#signals ~ ul a[href*=/redirections/nouvelle]")
                .attr("href");
        Document opened = open(editor, form);
        String action = opened.select("main form[method=post]").attr("action");

        assertThat(opened.select("[name=from]").attr("value")).isEqualTo("/ancien/guide.html");
        assertThat(opened.select("main a[href=" + consultation + "]"))
                .as("Annuler")
                .isNotEmpty();
        assertThat(editor.post(action, "from", "/ancien/guide.html", "to", "/nouvelle", "alias", "")
                        .header("location"))
                .isEqualTo(consultation);
        assertThat(open(editor, consultation).select("#signals ~ ul > li")).isEmpty();
    }

    @Test
    void whatIsKeptIsShownAndCanBeListedAgain() {
        UUID overdue = page("/a-verifier", "Une page à vérifier");
        ApplicationDatabase.change("update page set review_on = current_date - 3 where id = ?", overdue);
        counts.missing(1, "/ancien/guide.html", 12).record();
        String[] kept = {"signal", "overdue-review", "subject", overdue.toString()};
        assertThat(editor.post(consultation + "/signal", kept).status()).isEqualTo(303);
        assertThat(editor.post(consultation + "/signal", "signal", "missing-address", "subject", "/ancien/guide.html")
                        .status())
                .isEqualTo(303);
        Document screen = open(editor, consultation);
        assertThat(screen.select("form[action=" + consultation + "/signal/retour] [name=subject]")
                        .eachAttr("value"))
                .as("the undo of the last act, and the things kept")
                .hasSize(3)
                .contains("/ancien/guide.html", overdue.toString());
        assertThat(screen.select("#kept-signals summary").text()).isEqualTo("Gardés tels quels (2)");
        assertThat(screen.select("#kept-signals strong").eachText())
                .containsExactlyInAnyOrder("/ancien/guide.html", "Une page à vérifier");
        assertThat(screen.select("#kept-signals").text()).contains("Page à vérifier, jusqu’au");
        assertThat(open(contributor, consultation).select("#kept-signals form")).isEmpty();
        assertThat(contributor.post(consultation + "/signal/retour", kept).status())
                .isEqualTo(403);
        assertThat(editor.post(consultation + "/signal/retour", kept).status()).isEqualTo(303);
        Document again = open(editor, consultation);
        assertThat(again.select("#signals ~ ul > li > strong").eachText()).containsExactly("Une page à vérifier");
        assertThat(again.select("#kept-signals strong").eachText()).containsExactly("/ancien/guide.html");
        assertThat(editor.get(consultation + "/a-faire.csv").text())
                .contains("\"Une page à vérifier\";\"À vérifier depuis le");
        assertThat(editor.get("/api/v1" + consultation + "/signals").text())
                .contains("\"signal\":\"overdue-review\"", "\"label\":\"Une page à vérifier\"")
                .doesNotContain("guide.html");
    }

    @Test
    void aProgramKeepsAThingAndListsItAgain() {
        UUID overdue = page("/a-verifier", "Une page à vérifier");
        ApplicationDatabase.change("update page set review_on = current_date - 3 where id = ?", overdue);
        String signals = "/api/v1" + consultation + "/signals";
        String kept = signals + "/kept";
        String writer =
                accounts.token(site.person(Role.EDITOR), Action.values()).text();
        String reader =
                accounts.token(site.person(Role.CONTRIBUTOR), Action.values()).text();
        String thing = "{\"signal\": \"overdue-review\", \"subject\": \"" + overdue + "\"}";

        assertThat(BackOfficeUser.program("POST", kept, reader, thing).status()).isEqualTo(403);
        assertThat(BackOfficeUser.program("POST", kept, writer, "{\"signal\": \"overdue-review\"}")
                        .status())
                .isEqualTo(404);
        TestResponse answer = BackOfficeUser.program("POST", kept, writer, thing);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.text()).contains("\"label\":\"Une page à vérifier\"", "\"until\":\"20");
        assertThat(BackOfficeUser.program("GET", signals, reader, "").text()).doesNotContain(overdue.toString());
        assertThat(BackOfficeUser.program("GET", kept, reader, "").text()).contains(overdue.toString());
        assertThat(BackOfficeUser.program("POST", kept, writer, thing).status())
                .as("it is not in the list any more")
                .isEqualTo(404);
        String one = kept + "?signal=overdue-review&subject=" + overdue;
        assertThat(BackOfficeUser.program("DELETE", one, writer, "").status()).isEqualTo(204);
        assertThat(BackOfficeUser.program("GET", signals, reader, "").text()).contains(overdue.toString());
        assertThat(BackOfficeUser.program("GET", kept, reader, "").text()).doesNotContain(overdue.toString());
    }

    @Test
    void thePlatformSeesSumsAndWhatWasLost() {
        counts.views(1, "/", 40, 12).views(40, "/", 90_000_000, 0).record();
        UUID node = UUID.randomUUID();
        ApplicationDatabase.change(
                "insert into measurement_node (node, last_batch, last_sign_at) values (?, 1, now() - interval '1"
                        + " hour')",
                node);
        BackOfficeUser communications = BackOfficeUser.signedIn(accounts.account(Role.COMMUNICATIONS));
        try {
            Document screen = open(communications, "/consultation");
            assertThat(screen.select("main").text()).contains("Somme des espaces");
            assertThat(screen.select(".ms-figures dt").eachText())
                    .contains("Vues de pages")
                    .doesNotContain("Visiteurs d’un jour, en moyenne");
            assertThat(screen.select("#losses").text()).contains("Serveurs arrêtés");
            assertThat(communications
                            .get("/consultation/sites-les-plus-lus.csv")
                            .text())
                    .contains("\"" + site.slug + "\";\"40\";\"12\"");
            assertThat(communications
                            .get("/consultation/sites-sans-lecture.csv")
                            .status())
                    .isEqualTo(200);
            assertThat(rows(screen, "falling-sites").getFirst())
                    .contains(site.slug)
                    .endsWith("40 90\u202f000\u202f000");
            assertThat(communications.get("/consultation/sites-en-baisse.csv").text())
                    .contains("\"" + site.slug + "\";\"40\";\"90000000\"");
            assertThat(communications
                            .get(screen.select("a[href^=/consultation/jours.csv]")
                                    .attr("href"))
                            .text())
                    .contains("\"" + counts.day(1) + "\";");
            assertThat(editor.get("/consultation").status()).isEqualTo(403);
            assertThat(editor.get("/consultation/jours.csv").status()).isEqualTo(403);
        } finally {
            ApplicationDatabase.change("delete from measurement_node where node = ?", node);
        }
    }

    @Test
    void programsReadTheSameFigures() {
        UUID read = page("/lue", "Une page lue");
        counts.views(1, "/lue", 40, 12)
                .origin(1, "/lue", "partenaire.example", 12)
                .record();
        String at = "/api/v1" + site.at + "/consultation";
        assertThat(editor.get(at).text()).contains("\"views\":40").contains("\"since\":\"" + counts.day(1));
        assertThat(editor.get(at + "/pages?period=last-12-months").text()).contains("\"title\":\"Une page lue\"");
        assertThat(editor.get(at + "/domains").text())
                .isEqualTo("[{\"domain\":\"partenaire.example\",\"arrivals\":12}]");
        assertThat(editor.get(at + "/unread-pages").text()).isEqualTo("[]");
        assertThat(editor.get(at + "?period=hier").status()).isEqualTo(422);
        String curve = "/pages/" + read + "/consultation";
        assertThat(editor.get("/api/v1" + site.at + curve).text())
                .contains("\"views\":40,\"arrivals\":12", "{\"from\":\"" + counts.day(1) + "\",\"views\":40");
        assertThat(editor.get("/api/v1" + site.at + "/pages/" + UUID.randomUUID() + "/consultation")
                        .status())
                .isEqualTo(404);
        assertThat(editor.get(site.at + curve + "/vues.csv").text()).contains("\"" + counts.day(1) + "\";\"40\"");
        assertThat(open(editor, site.at + curve).select("a[download]").eachAttr("href"))
                .allSatisfy(href -> assertThat(editor.get(href).status()).isEqualTo(200))
                .hasSize(2);
        assertThat(editor.get(site.at + curve + "/provenances.csv").text()).contains("\"partenaire.example\";\"12\"");
        assertThat(editor.get(site.at + curve + "/telechargements.csv").status())
                .isEqualTo(200);
        assertThat(editor.get("/api/v1/consultation").status()).isEqualTo(403);
        BackOfficeUser communications = BackOfficeUser.signedIn(accounts.account(Role.COMMUNICATIONS));
        assertThat(communications.get("/api/v1/consultation").text()).contains("\"visitors\":0");
        assertThat(communications.get("/api/v1/consultation/sites").text())
                .contains("{\"slug\":\"" + site.slug + "\"", "\"views\":40");
        assertThat(communications.get("/api/v1/consultation/falling-sites").status())
                .isEqualTo(200);
        assertThat(communications.get("/api/v1/consultation/unvisited-sites").status())
                .isEqualTo(200);
    }
}
