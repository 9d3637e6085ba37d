package fr.gouv.anct.minisites.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.backoffice.testing.ApplicationDatabase;
import fr.gouv.anct.minisites.backoffice.testing.BackOfficeUser;
import fr.gouv.anct.minisites.backoffice.testing.ListedPageStage;
import fr.gouv.anct.minisites.backoffice.testing.LiveTestSite;
import fr.gouv.anct.minisites.backoffice.testing.TestAccounts;
import fr.gouv.anct.minisites.delivery.testing.Eventually;
import fr.gouv.anct.minisites.e2e.DemoTest;
import fr.gouv.anct.minisites.e2e.testing.TestResponse;
import fr.gouv.anct.minisites.site.Sites;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Checks how a team fills its library: documents from a file or from nothing, their list, their place, the API. */
@DemoTest
class DocumentStoriesTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    @Autowired
    private Sites sites;

    private ListedPageStage stage;
    private TestAccounts accounts;
    private LiveTestSite site;
    private BackOfficeUser editor;

    @BeforeEach
    void prepare() {
        stage = new ListedPageStage(sites, "documents");
        accounts = stage.accounts;
        site = stage.site;
        editor = stage.editor;
    }

    @AfterEach
    void leave() {
        stage.close();
    }

    private UUID file() {
        UUID file = accounts.media(site.id);
        ApplicationDatabase.change(
                "update media set content_type = 'application/pdf', file_name = 'essai.pdf' where id = ?", file);
        return file;
    }

    private static UUID id(String address) {
        return UUID.fromString(address.replaceFirst(".*/", ""));
    }

    @Test
    void aFileOfTheMediaLibraryBecomesADocumentInOneForm() {
        UUID file = file();
        String href = stage.seen(site.at + "/medias/" + file)
                .select("a[href*='/documents/nouveau']")
                .attr("href");
        assertThat(href).endsWith("?fichier=" + file);
        Document form = stage.seen(href);
        assertThat(form.select("#title").val()).as("the title of the file").isNotBlank();
        assertThat(form.select("main form").attr("action")).isEqualTo(href);
        String page = stage.create("?fichier=" + file, "Le guide");
        assertThat(ApplicationDatabase.texts(
                        "select f.media_id::text || ' ' || f.kind from page p join document_facts f"
                                + " on f.tenant_id = p.tenant_id and f.revision_id = p.head_revision where p.id = ?",
                        id(page)))
                .containsExactly(file + " GUIDE");
        assertThat(stage.seen(page).select("[name$=-versions-0-document]").val())
                .contains(file.toString());
        assertThat(stage.seen(site.at + "/medias/" + file).select("#usages").text())
                .contains("Document « Le guide »");
        assertThat(stage.paths("documents")).containsExactly("/documents");
        assertThat(stage.paths("document")).containsExactly("/documents/le-guide");
    }

    @Test
    void aFileOfAnotherSiteOrOfNoneIsNotFound() {
        UUID elsewhere = accounts.media(accounts.site(TestAccounts.freshSlug()));
        for (String named : List.of(elsewhere.toString(), UUID.randomUUID().toString(), "x")) {
            String path = site.at + "/documents/nouveau?fichier=" + named;
            assertThat(editor.get(path).status()).as(named).isEqualTo(404);
            assertThat(editor.post(path, "title", "Volé", "date", "2026-03-12").status())
                    .as(named)
                    .isEqualTo(404);
        }
        assertThat(stage.paths("document")).isEmpty();
    }

    @Test
    void aDocumentIsInItsListAndNotInTheTree() {
        String page = stage.create("", "Un rapport");
        stage.create("", "Un rapport");
        assertThat(stage.paths("document")).containsExactly("/documents/un-rapport", "/documents/un-rapport-2");
        Document list = stage.seen(site.at + "/documents");
        assertThat(list.select("#documents tbody tr")).hasSize(2);
        assertThat(list.select("#documents tbody tr").first().text())
                .contains("Un rapport", "12 mars 2026", "Brouillon");
        assertThat(stage.seen(site.at + "/documents?mots=introuvable")
                        .select("main")
                        .text())
                .contains("Aucun");
        assertThat(stage.seen(site.at + "/actualites").select("main").text()).doesNotContain("Un rapport");
        assertThat(stage.seen(site.at + "/pages").select("#tree").text())
                .contains("Documents")
                .doesNotContain("Un rapport");
        Document content = stage.seen(page);
        assertThat(content.select("nav.fr-breadcrumb").text()).contains("Documents");
        assertThat(content.select("#settings #tags"))
                .as("its themes are in sight")
                .isEmpty();
        assertThat(content.select("[data-ms-type=document], option[value=document]"))
                .isNotEmpty();
        String other = site.at + "/pages/" + site.draft("/autre", "Autre", "Un essai.");
        assertThat(stage.seen(other).select("[data-ms-type=document], option[value=document]"))
                .isEmpty();
    }

    @Test
    void theLibraryTakesAFreePath() {
        site.draft("/documents", "Nos documents", "Une page de l’équipe.");
        stage.create("", "Une fiche");
        assertThat(stage.paths("documents")).containsExactly("/documents-2");
        assertThat(stage.paths("document")).containsExactly("/documents-2/une-fiche");
        assertThat(stage.seen(site.at + "/documents")
                        .select("main a[href*='/pages/']")
                        .first()
                        .text())
                .isEqualTo("Présenter la page des documents");
    }

    @Test
    void aDocumentWithoutAFileIsNotPublished() {
        String page = stage.create("", "Sans fichier");
        Document checks = stage.seen(page + "/controles");
        assertThat(checks.select("main").text()).contains("Ce document n’a pas de fichier");
    }

    @Test
    void aDocumentStaysInItsListAndComesBackToIt() {
        String page = stage.create("", "Une affiche");
        Document place = stage.seen(page + "/place");
        assertThat(place.select("#segment")).hasSize(1);
        assertThat(place.select("#parent, #rank")).isEmpty();
        assertThat(stage.seen(page + "/suivi").select("#date").val()).isEqualTo("2026-03-12");
        assertThat(editor.post(page + "/copie").status()).isEqualTo(303);
        assertThat(stage.paths("document")).hasSize(2);
        assertThat(editor.post(page + "/suppression").status()).isEqualTo(303);
        assertThat(stage.paths("document")).hasSize(1);
        Document restoration = stage.seen(site.at + "/corbeille/" + id(page));
        assertThat(restoration.select("#parent")).isEmpty();
        assertThat(editor.post(site.at + "/corbeille/" + id(page), "segment", "une-affiche")
                        .status())
                .isEqualTo(303);
        assertThat(stage.paths("document")).contains("/documents/une-affiche");
    }

    private List<String> collections(String page) {
        return ApplicationDatabase.texts(
                "select f.collection from page p join document_facts f"
                        + " on f.tenant_id = p.tenant_id and f.revision_id = p.head_revision where p.id = ?",
                id(page));
    }

    private Document save(String page, String collection) {
        String[] form = PageStoriesTest.filled(stage.seen(page), "b0-collection", collection, "then", "save");
        assertThat(editor.post(page, form).status()).isEqualTo(303);
        return stage.seen(page);
    }

    @Test
    void aCollectionIsNamedInTheFormAndThenOfferedToOtherDocuments() {
        UUID file = file();
        String page = stage.create("?fichier=" + file, "Le guide");
        save(page, " Guides de l’été ");
        assertThat(collections(page)).containsExactly("Guides de l’été");
        String other = stage.create("?fichier=" + file, "La suite");
        Document form = stage.seen(other);
        assertThat(form.select("#b0-collection").attr("list")).isEqualTo("known-collections");
        assertThat(form.select("#known-collections option").eachAttr("value")).containsExactly("Guides de l’été");
        assertThat(save(other, "a".repeat(81)).select("#b0-collection-messages").text())
                .contains("80 caractères");
        save(other, "guides de l’ete");
        assertThat(stage.seen(other).select("#known-collections option")).hasSize(1);
    }

    @Test
    void programsSayTheCollectionOfADocument() {
        String token = accounts.token(site.person(Role.EDITOR), Action.values()).text();
        String page = stage.create("?fichier=" + file(), "Le guide");
        String address = "/api/v1" + page;
        TestResponse read = BackOfficeUser.program("GET", address, token, "");
        ObjectNode content = (ObjectNode) json(read).get("content");
        ObjectNode facts = (ObjectNode) content.at("/body/0");
        facts.put("collection", "Guides");
        TestResponse saved = BackOfficeUser.program(
                "PUT", address, token, "{\"content\":" + content + "}", "If-Match", read.header("etag"));
        assertThat(json(saved).at("/content/body/0/collection").asString()).isEqualTo("Guides");
        assertThat(collections(page)).containsExactly("Guides");
        facts.put("collection", "a".repeat(81));
        TestResponse refused = BackOfficeUser.program(
                "PUT", address, token, "{\"content\":" + content + "}", "If-Match", saved.header("etag"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("/body/0/collection");
    }

    /** Returns the report of a list that is checked. */
    private TestResponse checked(String list) {
        return editor.post(site.at + "/medias/import", "list", list, "kind", "REPORT");
    }

    private TestResponse submitted(String list, String fingerprint, String report) {
        return editor.post(
                site.at + "/medias/import/envoi",
                "list",
                list,
                "kind",
                "REPORT",
                "checked",
                fingerprint,
                "report",
                report);
    }

    private UUID named(String name, String title) {
        UUID file = file();
        ApplicationDatabase.change("update media set file_name = ?, title = ? where id = ?", name, title, file);
        return file;
    }

    @Test
    void aListFillsInTheFactsOfManyDocuments() {
        UUID first = named("guide-des-aides.pdf", "Guide des aides");
        UUID second = named("bilan-2025.pdf", "Bilan");
        String chosen = "?fichiers=" + first + "+" + second;
        TestResponse template = editor.get(site.at + "/medias/import/modele.csv" + chosen);
        assertThat(template.text())
                .startsWith("\uFEFF\"fichier\";\"titre\";\"résumé\"")
                .contains("\"guide-des-aides.pdf\";\"Guide des aides\";", "\"bilan-2025.pdf\";\"Bilan\";");
        assertThat(stage.seen(site.at + "/medias/import" + chosen)
                        .select("main a[href*='modele.csv']")
                        .attr("href"))
                .contains(first.toString(), second.toString());
        Document question = Jsoup.parse(editor.post(site.at + "/lot/medias/document", "chosen", first + " " + second)
                .text());
        assertThat(question.select("main a[href*='/medias/import']").attr("href"))
                .contains(first.toString(), second.toString());

        String list = """
            Titre;fichier;résumé;type;date;auteurs;licence;thèmes;publics;territoires;étiquettes
            Les aides de 2026;Guide des aides.pdf;Toutes les aides.;guide;31/12/2025;Équipe;CC BY 4.0;logement;local_authorities;Lille (59);eau, air
            ;bilan-2025.pdf;;;;;;;;;
            """;
        TestResponse planned = checked(list);
        assertThat(planned.status()).as(planned.text()).isEqualTo(200);
        Document report = Jsoup.parse(planned.text());
        assertThat(report.select("#report tbody tr")).hasSize(2);
        assertThat(stage.paths("document")).as("nothing is made by a check").isEmpty();
        String fingerprint = report.select("button[name=checked]").val();
        String id = report.select("input[name=report]").val();
        assertThat(submitted(list + "\n;absent.pdf", fingerprint, id).status())
                .as("changed since the check")
                .isEqualTo(422);
        assertThat(submitted(list, fingerprint, id).status()).isEqualTo(303);
        assertThat(stage.paths("document")).hasSize(2);
        assertThat(submitted(list, fingerprint, id).status()).isEqualTo(303);
        assertThat(stage.seen(site.at + "/documents").select(".fr-alert").text())
                .contains("envoyée deux fois");
        assertThat(stage.paths("document")).as("once").hasSize(2);
        assertThat(ApplicationDatabase.texts("""
            select concat_ws(' ', p.path, p.date, f.kind, f.media_id, r.title, r.lead, array_to_string(r.tags, '+'),
                             array_to_string(r.terms, '+'), r.body -> 0 ->> 'licence', r.body -> 0 ->> 'authors')
              from page p join revision r on r.tenant_id = p.tenant_id and r.id = p.head_revision
              join document_facts f on f.tenant_id = r.tenant_id and f.revision_id = r.id
             where p.tenant_id = ? order by p.path
            """, site.id))
                .satisfiesExactly(
                        bilan -> assertThat(bilan)
                                .startsWith("/documents/bilan ")
                                .contains(" REPORT ", second + " Bilan"),
                        guide -> assertThat(guide)
                                .isEqualTo("/documents/les-aides-de-2026 2025-12-31 GUIDE " + first
                                        + " Les aides de 2026 Toutes les aides. eau+air"
                                        + " theme:HOUSING+audience:LOCAL_AUTHORITIES+territory:commune-59350"
                                        + " CC_BY_4 Équipe"));
    }

    @Test
    void filesThatBecomeDocumentsLeadToTheirDrafts() {
        UUID first = named("premier.pdf", "Premier");
        UUID second = named("second.pdf", "Second");
        String act = site.at + "/lot/medias/document";
        String chosen = first + " " + second;
        String run = Jsoup.parse(editor.post(act, "chosen", chosen).text())
                .select("input[name=run]")
                .val();
        assertThat(run).isNotEmpty();
        assertThat(editor.post(act, "chosen", chosen, "confirmed", "true", "kind", "REPORT", "run", run)
                        .status())
                .isEqualTo(303);
        List<String> drafts = ApplicationDatabase.texts(
                "select '" + site.at
                        + "/pages/' || id from page where tenant_id = ? and kind = 'document' order by path",
                site.id);
        assertThat(drafts).hasSize(2);
        assertThat(stage.seen(site.at + "/medias").select(".fr-alert a").eachAttr("href"))
                .containsExactlyElementsOf(drafts);
    }

    @Test
    void aListWithProblemsMakesNothingAndSaysEachOfThem() {
        named("guide.pdf", "Guide");
        UUID picture = named("photo.png", "Photo");
        ApplicationDatabase.change("update media set content_type = 'image/png' where id = ?", picture);
        named("double.pdf", "Un double");
        named("double.pdf", "Un autre double");
        String list = """
            fichier,titre,type,date,thèmes,territoires
            guide.pdf,Guide,roman,31/02/2026,Jardinage,Atlantide
            photo.png,,,,,
            absent.pdf,,,,,
            double.pdf,,,,,
            ,Sans fichier,,,,
            guide.pdf,!!!,,,,
            """;
        TestResponse refused = checked(list);
        assertThat(refused.status()).isEqualTo(422);
        Document report = Jsoup.parse(refused.text());
        assertThat(report.select("#report tbody tr").eachText())
                .satisfiesExactly(
                        row -> assertThat(row).startsWith("2 type").contains("roman"),
                        row -> assertThat(row).startsWith("2 date").contains("31/02/2026"),
                        row -> assertThat(row).startsWith("2 thèmes").contains("Jardinage"),
                        row -> assertThat(row).startsWith("2 territoires").contains("Atlantide"),
                        row -> assertThat(row).startsWith("3 fichier").contains("un document se lit"),
                        row -> assertThat(row).startsWith("4 fichier").contains("absent.pdf"),
                        row -> assertThat(row).startsWith("5 fichier").contains("/double.pdf, /media/"),
                        row -> assertThat(row).startsWith("6 fichier").contains("manque"),
                        row -> assertThat(row).startsWith("7 titre").contains("!!!"));
        assertThat(report.select("button[name=checked]")).isEmpty();
        assertThat(submitted(list, "x", UUID.randomUUID().toString()).status()).isEqualTo(422);
        assertThat(Jsoup.parse(checked("fichier\nguide.pdf\nguide.pdf").text())
                        .select("#report tbody tr")
                        .eachText())
                .singleElement()
                .asString()
                .startsWith("3 fichier")
                .contains("ligne 2");
        assertThat(stage.paths("document")).isEmpty();
    }

    @Test
    void aWithdrawnDocumentLeadsToWhatReplacesItUntilItIsPublishedAgain() {
        String old = stage.create("", "Guide 2024");
        String older = stage.create("", "Guide 2020");
        String current = stage.create("", "Guide 2026");
        List.of(old, older).forEach(page -> site.publish(id(page)));
        assertThat(withdraw(old, "Guide 2026")).as("not published yet").contains("n’est pas publié");
        site.publish(id(current));
        assertThat(withdraw(old, "Guide 2025")).contains("Aucune page de cet espace");
        assertThat(withdraw(old, "Guide 2024")).contains("C’est ce que vous retirez");
        assertThat(withdraw(old, "Guide 2026")).isEmpty();
        assertThat(stage.seen(old + "/publication").select("main").text()).contains("conduits à « Guide 2026 »");
        assertThat(withdraw(older, "")).isEmpty();
        visitorsGet("/documents/guide-2020", 410);
        assertThat(visit("/documents/guide-2020").text()).contains("Ce document n’est plus publié");
        visitorsGet("/documents/guide-2024", 301);
        assertThat(visit("/documents/guide-2024").header("location")).endsWith("/documents/guide-2026");

        String next = stage.create("", "Guide 2028");
        site.publish(id(next));
        assertThat(withdraw(current, "/documents/guide-2028")).isEmpty();
        Eventually.until(
                SOON,
                "in one step to the last one",
                () -> visit("/documents/guide-2024").header("location").endsWith("/guide-2028"));

        site.publish(id(old));
        visitorsGet("/documents/guide-2024", 200);
        assertThat(withdraw(old, "")).isEmpty();
        visitorsGet("/documents/guide-2024", 410);
    }

    /** Withdraws a document, and returns the problem with its successor; empty when there is none. */
    private String withdraw(String page, String successor) {
        TestResponse response = editor.post(page + "/publication/retrait", "successor", successor);
        assertThat(response.status()).as(successor).isIn(303, 422);
        return response.status() == 303
                ? ""
                : Jsoup.parse(response.text()).select("#successor-messages").text();
    }

    private TestResponse visit(String path) {
        return BackOfficeUser.anyone().ask("GET", site.slug + ".localhost", path);
    }

    private void visitorsGet(String path, int status) {
        Eventually.until(SOON, path + " answers " + status, () -> visit(path).status() == status);
    }

    @Test
    void theDemonstrationHasAWithdrawnDocumentWithItsSuccessor() {
        TestResponse moved = BackOfficeUser.anyone()
                .ask("GET", "localhost", "/action-coeur-de-ville/documents/guide-du-diagnostic-2023");
        assertThat(moved.status()).isEqualTo(301);
        assertThat(moved.header("location")).endsWith("/documents/conduire-son-diagnostic");
    }

    @Test
    void programsCreateAndListDocuments() {
        String token = accounts.token(site.person(Role.EDITOR), Action.values()).text();
        String api = "/api/v1" + site.at + "/documents";
        UUID file = file();
        JsonNode made = json(BackOfficeUser.program(
                "POST", api, token, "{\"title\":\"Par l’API\",\"date\":\"2026-03-12\",\"file\":\"" + file + "\"}"));
        assertThat(made.get("kind").asString()).isEqualTo("document");
        assertThat(made.at("/content/body/0/versions/0/document").asString()).isEqualTo("media:" + file);
        assertThat(json(BackOfficeUser.program("GET", api + "?words=api", token, ""))
                        .at("/items/0/title")
                        .asString())
                .isEqualTo("Par l’API");
        TestResponse refused = BackOfficeUser.program(
                "POST",
                api,
                token,
                "{\"title\":\"Volé\",\"date\":\"2026-03-12\",\"file\":\"" + UUID.randomUUID() + "\"}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("/file");
    }

    private static JsonNode json(TestResponse response) {
        assertThat(response.status()).as(response.text()).isBetween(200, 201);
        return JsonMapper.shared().readTree(response.text());
    }
}
