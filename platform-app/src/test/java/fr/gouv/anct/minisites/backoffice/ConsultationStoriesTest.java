package fr.gouv.anct.minisites.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.backoffice.testing.ApplicationDatabase;
import fr.gouv.anct.minisites.backoffice.testing.BackOfficeUser;
import fr.gouv.anct.minisites.backoffice.testing.LiveTestSite;
import fr.gouv.anct.minisites.backoffice.testing.MeasuredConsultation;
import fr.gouv.anct.minisites.backoffice.testing.TestAccounts;
import fr.gouv.anct.minisites.e2e.DemoTest;
import fr.gouv.anct.minisites.e2e.testing.TestResponse;
import fr.gouv.anct.minisites.site.Sites;
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
        assertThat(months.select("#curve tbody tr")).hasSize(12);
    }

    @Test
    void moreVisitorsThanCanBeToldAreAtLeastSoMany() {
        counts.views(1, "/", 10, 10).visitors(1, 60).record();
        ApplicationDatabase.change("update site_day set more_visitors = true where tenant_id = ?", site.id);
        assertThat(figure(open(editor, consultation), "Visiteurs d’un jour, en moyenne"))
                .startsWith("au moins 30")
                .contains("au moins 60");
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
}
