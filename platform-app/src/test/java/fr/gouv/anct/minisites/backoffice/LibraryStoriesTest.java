package fr.gouv.anct.minisites.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.backoffice.testing.ApplicationDatabase;
import fr.gouv.anct.minisites.backoffice.testing.BackOfficeUser;
import fr.gouv.anct.minisites.backoffice.testing.Multipart;
import fr.gouv.anct.minisites.backoffice.testing.TestAccounts;
import fr.gouv.anct.minisites.e2e.DemoTest;
import fr.gouv.anct.minisites.e2e.testing.TestResponse;
import fr.gouv.anct.minisites.media.inspection.MediaProperties;
import fr.gouv.anct.minisites.media.inspection.TestFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Checks the media library: upload, description, use, replacement and deletion of files, and all refusals. */
@DemoTest
class LibraryStoriesTest {

    @Autowired
    private MediaProperties properties;

    private TestAccounts accounts;
    private UUID site;
    private String at;
    private BackOfficeUser editor;

    @BeforeEach
    void prepare() {
        accounts = new TestAccounts();
        String slug = TestAccounts.freshSlug();
        site = accounts.site(slug);
        at = "/sites/" + slug + "/medias";
        editor = member(Role.EDITOR);
    }

    private BackOfficeUser member(Role role) {
        UUID account = accounts.account(role);
        accounts.member(site, account, role);
        return BackOfficeUser.signedIn(account);
    }

    @AfterEach
    void leave() {
        accounts.close();
    }

    private TestResponse send(String name, byte[] content) {
        return editor.post(at, new Multipart().field("_csrf", "x").file(name, content), BackOfficeUser.ORIGIN);
    }

    private List<String> names() {
        return ApplicationDatabase.texts(
                "select file_name from media where tenant_id = ? order by created_at, file_name", site);
    }

    private String id(String name) {
        return ApplicationDatabase.texts("select id from media where tenant_id = ? and file_name = ?", site, name)
                .getFirst();
    }

    private List<String> left() throws IOException {
        try (Stream<java.nio.file.Path> files = Files.list(properties.spool())) {
            return Stream.concat(
                            files.map(file -> file.getFileName().toString()),
                            ApplicationDatabase.texts("select file_name from media where tenant_id = ?", site).stream())
                    .toList();
        }
    }

    private long contents() {
        return ApplicationDatabase.count("select count(*) from media_content where tenant_id = ?", site);
    }

    private static String error(TestResponse response) {
        return Jsoup.parse(response.text())
                .select(".fr-alert--error p, .fr-message--error")
                .text()
                .replace('\u00a0', ' ')
                .replace('\u202f', ' ');
    }

    private void refused(String name, byte[] content, String... words) throws IOException {
        TestResponse response = send(name, content);
        assertThat(response.status())
                .as(name + " " + response.header("location"))
                .isEqualTo(422);
        assertThat(error(response)).as(name).contains(words);
        assertThat(left()).as("nothing is left of " + name).isEmpty();
        assertThat(contents()).isZero();
    }

    @Test
    void filesThatAnExpiredSessionDidNotTakeAreAskedForAgain() {
        UUID account = accounts.account(Role.EDITOR);
        accounts.member(site, account, Role.EDITOR);
        BackOfficeUser user = BackOfficeUser.signedIn(account);
        user.loseSession();
        TestResponse turned = user.post(
                at + "?_csrf=perdu", new Multipart().file("a.txt", TestFiles.text("a")), BackOfficeUser.ORIGIN);
        assertThat(turned.status()).isEqualTo(303);
        assertThat(turned.header("location")).isEqualTo("/connexion?suite=/reprise");
        assertThat(user.get(turned.header("location")).text()).contains("des fichiers seraient à choisir de nouveau");
        assertThat(user.signIn(account, "/reprise").header("location")).isEqualTo("/reprise");
        String page = user.get("/reprise").header("location");
        assertThat(page).isEqualTo(at + "?reprise=1");
        assertThat(Jsoup.parse(user.get(page).text()).select("#restored").text())
                .contains("n’ont pas été reçus");
    }

    @Test
    void badFilesAreRefusedWithAMessageAndNothingIsLeft() throws IOException {
        int limit = (int) properties.image().toBytes();
        refused("vide.png", new byte[0], "vide");
        refused("limite.png", Arrays.copyOf(TestFiles.image("png", 20, 20), limit + 1), "trop lourd", "20 Mo");
        refused("tout.pdf", Arrays.copyOf(TestFiles.pdf(), (int) properties.heaviest() + 1), "trop lourd", "52 Mo");
        refused("bombe.docx", TestFiles.bomb(), "décompressé", "démesuré");
        refused("page.png", TestFiles.html(), "page web");
        refused("immense.png", TestFiles.hugePng(30_000), "30 000 × 30 000 pixels", "15 000");
        refused("coupee.png", Arrays.copyOf(TestFiles.image("png", 300, 300), 900), "abîmé");
        refused("programme.pdf", new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0, 0}, "pas accepté");
        TestResponse none = editor.post(at, new Multipart().file("", new byte[0]), BackOfficeUser.ORIGIN);
        assertThat(none.status()).isEqualTo(422);
        assertThat(error(none)).contains("Choisissez au moins un fichier");
    }

    @Test
    void aFormFromAnotherSiteOrFromWhoMayNotWriteAddsNothing() {
        Multipart form = new Multipart().file("a.txt", TestFiles.text("a"));
        assertThat(editor.post(at, form, "http://ailleurs.example").status()).isIn(303, 403);
        BackOfficeUser outsider = BackOfficeUser.signedIn(accounts.account(Role.AGENT));
        assertThat(outsider.post(at, new Multipart().file("a.txt", TestFiles.text("a")), BackOfficeUser.ORIGIN)
                        .status())
                .isEqualTo(404);
        BackOfficeUser communications = BackOfficeUser.signedIn(accounts.account(Role.COMMUNICATIONS));
        assertThat(communications
                        .post(at, new Multipart().file("a.txt", TestFiles.text("a")), BackOfficeUser.ORIGIN)
                        .status())
                .isEqualTo(403);
        UUID theirs = accounts.site(TestAccounts.freshSlug());
        assertThat(editor.post(
                                at + "?dossier=" + accounts.folder(theirs),
                                new Multipart().file("a.txt", TestFiles.text("a")),
                                BackOfficeUser.ORIGIN)
                        .status())
                .isEqualTo(404);
        assertThat(names()).isEmpty();
    }

    /** Without script, files refused among others are reported on a page that adds nothing when it is reloaded. */
    @Test
    void refusalsAmongOthersAreToldOnAPageOfTheirOwn() {
        Multipart form = new Multipart().file("a.txt", TestFiles.text("a")).file("faux.png", TestFiles.html());
        TestResponse response = editor.post(at, form, BackOfficeUser.ORIGIN);
        assertThat(response.status()).isEqualTo(303);
        assertThat(response.header("location")).isEqualTo(at);
        assertThat(Jsoup.parse(editor.get(at).text())
                        .select("#flash.fr-alert--warning")
                        .text())
                .contains("Un fichier a été refusé", "1 fichier ajouté, 1 fichier refusé.", "« faux.png » : ")
                .contains("page web");
        assertThat(names()).containsExactly("a.txt");
    }

    @Test
    void filesBeyondTheMostAreToldInOneLine() {
        int most = properties.filesAtOnce();
        Multipart form = new Multipart();
        for (int n = 0; n < most + 3; n++) {
            form.file("note-" + n + ".txt", TestFiles.text("note"));
        }
        assertThat(editor.post(at, form, BackOfficeUser.ORIGIN).status()).isEqualTo(303);
        assertThat(names()).hasSize(most);
        assertThat(Jsoup.parse(editor.get(at).text()).select("#flash").text().replace('\u00a0', ' '))
                .contains("%d fichiers ajoutés, 3 fichiers refusés.".formatted(most))
                .contains("« note-%d.txt et 2 autres fichiers » : Envoyez %d fichiers".formatted(most, most));
    }

    @Test
    void manyAtOnceEachForItself() {
        Multipart form = new Multipart()
                .file("Été à Nîmes (1).JPG", TestFiles.image("jpg", 900, 600))
                .file("faux.png", TestFiles.html())
                .file("C:\\dossier\\Rapport annuel.pdf", TestFiles.pdf());
        TestResponse response = editor.post(at, form, BackOfficeUser.ORIGIN, "Accept", "application/json");
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.text()).contains("\"taken\":true", "\"taken\":false", "page web");
        assertThat(names()).containsExactlyInAnyOrder("ete-a-nimes-1.jpg", "rapport-annuel.pdf");
        assertThat(ApplicationDatabase.texts(
                        "select width from media_rendition where tenant_id = ? order by width", site))
                .containsExactly("240", "480", "800", "900");

        Document list = Jsoup.parse(editor.get(at).text());
        assertThat(list.select("#media li")).hasSize(2);
        assertThat(list.select("#media li:contains(Été à Nîmes) .fr-badge").text())
                .isEqualTo("À décrire");
        assertThat(Jsoup.parse(editor.get(at + "?type=documents").text()).select("#media li"))
                .hasSize(1);
        assertThat(Jsoup.parse(editor.get(at + "?mots=nimes&vue=liste").text()).select("tbody tr"))
                .hasSize(1);
        assertThat(editor.get(at + "?mots=introuvable").text()).contains("Aucun résultat");
        String thumbnail = list.select("#media img").attr("src");
        TestResponse image = editor.get(thumbnail);
        assertThat(image.header("content-type")).isEqualTo("image/webp");
        assertThat(image.status()).isEqualTo(200);
        assertThat(member(Role.CONTRIBUTOR).get(thumbnail).status()).isEqualTo(200);
        assertThat(BackOfficeUser.signedIn(accounts.account(Role.AGENT))
                        .get(thumbnail)
                        .status())
                .isEqualTo(404);
        assertThat(ApplicationDatabase.texts("select action from audit_event where tenant_id = ?", site))
                .contains("media.added");
    }

    @Test
    void anImageIsDescribedBeforeItIsReady() {
        send("logo.png", TestFiles.image("png", 400, 300));
        String medium = at + "/" + id("logo.png");
        assertThat(editor.get(medium).text()).contains("Les pages ne montrent pas encore cette image");
        TestResponse wrong = editor.post(
                medium,
                "title",
                "",
                "purpose",
                "informative",
                "alt",
                "",
                "focusX",
                "101",
                "focusY",
                "20",
                "credit",
                "Ada Un");
        assertThat(wrong.status()).isEqualTo(422);
        Document page = Jsoup.parse(wrong.text());
        assertThat(page.select("#error-summary li")).hasSize(3);
        assertThat(page.select("#credit").attr("value")).isEqualTo("Ada Un");

        String folder = accounts.folder(site).toString();
        TestResponse right = editor.post(
                medium,
                "title",
                "Logo",
                "purpose",
                "informative",
                "alt",
                "Une ville",
                "caption",
                "Vue",
                "credit",
                "Ada Un",
                "licence",
                "Licence Ouverte 2.0",
                "focusX",
                "25",
                "focusY",
                "75",
                "folder",
                folder);
        assertThat(right.status()).isEqualTo(303);
        assertThat(ApplicationDatabase.texts(
                        "select concat_ws('|', title, alt, caption, credit, licence, focus_x, focus_y, described,"
                                + " folder_id) from media where tenant_id = ?",
                        site))
                .containsExactly("Logo|Une ville|Vue|Ada Un|Licence Ouverte 2.0|25|75|t|" + folder);
        assertThat(editor.post(
                                medium,
                                "title",
                                "Logo",
                                "purpose",
                                "decorative",
                                "focusX",
                                "5",
                                "focusY",
                                "5",
                                "folder",
                                accounts.folder(accounts.site(TestAccounts.freshSlug()))
                                        .toString())
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"'', 303, Une ville", "informative, 303, Une ville", "decorative, 422, ''"})
    void theWordsOfAnImageAreNeverLost(String role, int status, String alt) {
        send("vue.png", TestFiles.image("png", 400, 300));
        TestResponse sent = editor.post(
                at + "/" + id("vue.png"),
                "title",
                "Vue",
                "purpose",
                role,
                "alt",
                "Une ville",
                "focusX",
                "50",
                "focusY",
                "50");
        assertThat(sent.status()).isEqualTo(status);
        assertThat(ApplicationDatabase.texts("select alt from media where tenant_id = ?", site))
                .containsExactly(alt);
        if (status == 422) {
            assertThat(sent.text()).contains("Une ville", "effacez-le, ou dites");
        }
    }

    private List<String> uses(String medium) {
        return Jsoup.parse(editor.get(medium + "/remplacement").text())
                .select("#uses li")
                .eachText();
    }

    @Test
    void replacedUnderTheSameAddressAndDeletedWithAWarningWhenUsed() {
        send("plan.png", TestFiles.image("png", 400, 300));
        String id = id("plan.png");
        String medium = at + "/" + id;
        UUID page = accounts.page(site);
        ApplicationDatabase.change(
                "update revision set body = cast(? as jsonb) where tenant_id = ? and page_id = ?",
                "[{\"type\": \"image\", \"image\": \"media:" + id + "\"}]",
                site,
                page);
        assertThat(editor.get(medium).text()).contains("Page d’essai");
        assertThat(uses(medium))
                .singleElement()
                .asString()
                .contains("Page d’essai")
                .doesNotContain("décrira");
        ApplicationDatabase.change(
                "update revision set body = cast(? as jsonb) where tenant_id = ? and page_id = ?",
                "[{\"type\": \"image\", \"image\": \"media:" + id + "\", \"alt\": \"Le vieux plan\"}]",
                site,
                page);
        assertThat(uses(medium)).singleElement().asString().contains("Page d’essai", "décrira encore l’ancienne image");
        BackOfficeUser contributor = member(Role.CONTRIBUTOR);
        assertThat(contributor.get(medium + "/suppression").status()).isEqualTo(403);
        assertThat(contributor.get(medium + "/remplacement").status()).isEqualTo(403);

        TestResponse other = editor.post(
                medium + "/remplacement", new Multipart().file("plan.pdf", TestFiles.pdf()), BackOfficeUser.ORIGIN);
        assertThat(other.status()).isEqualTo(422);
        assertThat(error(other)).contains("au format PNG");
        assertThat(Jsoup.parse(other.text())
                        .select("#error-summary[autofocus] a[href=#file]")
                        .text())
                .contains("au format PNG");
        TestResponse former = editor.get(medium + "/fichier");
        assertThat(former.header("cache-control")).contains("no-cache");
        assertThat(editor.get(medium + "/fichier", "If-None-Match", former.header("etag"))
                        .status())
                .isEqualTo(304);
        TestResponse replaced = editor.post(
                medium + "/remplacement",
                new Multipart().file("autre.png", TestFiles.image("png", 100, 50)),
                BackOfficeUser.ORIGIN);
        assertThat(replaced.status()).isEqualTo(303);
        assertThat(ApplicationDatabase.texts("select file_name || width from media where tenant_id = ?", site))
                .containsExactly("plan.png100");
        assertThat(editor.get(medium + "/fichier", "If-None-Match", former.header("etag"))
                        .status())
                .as("a browser that has the former picture gets the new one")
                .isEqualTo(200);
        TestResponse several = editor.post(
                medium + "/remplacement",
                new Multipart()
                        .file("un.png", TestFiles.image("png", 60, 50))
                        .file("deux.pdf", TestFiles.pdf())
                        .file("trois.png", TestFiles.image("png", 70, 50)),
                BackOfficeUser.ORIGIN);
        assertThat(several.status()).isEqualTo(303);
        assertThat(ApplicationDatabase.texts("select file_name || width from media where tenant_id = ?", site))
                .containsExactly("plan.png60");
        assertThat(Jsoup.parse(editor.get(medium).text()).select("#flash").text())
                .contains("Le fichier est remplacé", "Envoyez 1 fichier à la fois");

        Document confirm = Jsoup.parse(editor.get(medium + "/suppression").text());
        assertThat(confirm.select("main").text()).contains("Page d’essai", "où il n’apparaîtra plus");
        assertThat(editor.post(medium + "/suppression").status()).isEqualTo(409);
        assertThat(names()).containsExactly("plan.png");
        String seen = confirm.select("input[name=uses]").attr("value");
        assertThat(editor.post(medium + "/suppression", "uses", seen).status()).isEqualTo(303);
        assertThat(names()).isEmpty();
        assertThat(ApplicationDatabase.count(
                        "select count(*) from media_content where tenant_id = ? and unused_since is null", site))
                .isZero();
    }

    /** A file of a scheduled revision is in use, although a later revision was saved. */
    @Test
    void aFileOfAScheduledVersionIsInUse() {
        send("plan.png", TestFiles.image("png", 400, 300));
        String id = id("plan.png");
        String medium = at + "/" + id;
        UUID page = accounts.page(site);
        ApplicationDatabase.change(
                "update revision set body = cast(? as jsonb) where tenant_id = ? and page_id = ?",
                "[{\"type\": \"image\", \"image\": \"media:" + id + "\"}]",
                site,
                page);
        UUID schedule = accounts.schedule(page);
        UUID newest = UUID.randomUUID();
        ApplicationDatabase.change("""
            insert into revision (tenant_id, id, page_id, number, title, description, body, author)
            select tenant_id, ?, page_id, number + 1, title, description, '[]', author from revision where page_id = ?\
            """, newest, page);
        ApplicationDatabase.change("update page set head_revision = ? where id = ?", newest, page);
        assertThat(editor.get(medium).text()).contains("(publication programmée)");
        assertThat(Jsoup.parse(editor.get(medium + "/suppression").text())
                        .select("main")
                        .text())
                .contains("(publication programmée)", "elle n’aura pas lieu");
        ApplicationDatabase.changeWithoutTriggers(
                "update page set published_revision = (select revision_id from schedule where id = ?) where id = ?",
                schedule,
                page);
        assertThat(Jsoup.parse(editor.get(medium + "/suppression").text())
                        .select("main")
                        .text())
                .as("it is online, and scheduled besides")
                .doesNotContain("(publication programmée)");
        ApplicationDatabase.changeWithoutTriggers("update page set published_revision = null where id = ?", page);
        BackOfficeUser contributor = member(Role.CONTRIBUTOR);
        assertThat(contributor.get(medium + "/suppression").status()).isEqualTo(403);
        assertThat(contributor.post(medium + "/suppression").status()).isEqualTo(403);
        ApplicationDatabase.change("delete from schedule where id = ?", schedule);
        assertThat(contributor.get(medium + "/suppression").text()).contains("n’est utilisé nulle part");
    }

    /** A block may describe an image that the library does not: visitors see it there. */
    @Test
    void anImageSaysWhereABlockDescribesIt() {
        send("plan.png", TestFiles.image("png", 40, 30));
        String id = id("plan.png");
        String medium = at + "/" + id;
        UUID page = accounts.page(site);
        String hidden = "Les pages ne montrent pas encore cette image";
        String worded = "{\"type\": \"image\", \"image\": \"media:" + id + "\", \"alt\": \"Le bourg\"}";
        String wordless = "{\"type\": \"image\", \"image\": \"media:" + id + "\"}";
        ApplicationDatabase.change(
                "update page set published_revision = head_revision, published_at = now() where id = ?", page);
        show(page, wordless);
        assertThat(editor.get(medium).text()).contains(hidden);
        show(page, worded);
        assertThat(editor.get(medium).text())
                .contains("Les pages publiées montrent cette image à 1 endroit")
                .doesNotContain(hidden);
        show(page, worded + ", " + wordless);
        assertThat(editor.get(medium).text())
                .as("one that is shown once without words is not shown")
                .contains(hidden);
        show(page, worded);
        ApplicationDatabase.change("update page set published_revision = null where id = ?", page);
        assertThat(editor.get(medium).text()).as("a draft").contains(hidden);
    }

    /** The barriers of a PDF are told beside the file and in the checks of a page that offers it. */
    @Test
    void aDocumentThatSomePeopleCannotReadIsToldToTheTeam() {
        send("bilan.pdf", TestFiles.pdf());
        String id = id("bilan.pdf");
        UUID page = accounts.page(site);
        ApplicationDatabase.change(
                "update page set published_revision = head_revision, published_at = now() where id = ?", page);
        show(page, "{\"type\": \"download\", \"document\": \"media:" + id + "\", \"look\": \"LINK\"}");
        assertThat(editor.get(at + "/" + id).text()).contains("sera dit ici dans une minute");

        read(id, "{untagged,no-language}");
        Document file = Jsoup.parse(editor.get(at + "/" + id).text());
        assertThat(file.select("#barriers li").eachText()).hasSize(2);
        assertThat(file.select("main").text())
                .contains("« bilan.pdf » n’est pas balisé", "comment demander une version accessible");
        String checks = at.replace("/medias", "/pages/" + page + "/controles");
        assertThat(Jsoup.parse(editor.get(checks).text()).select("main").text())
                .contains("« bilan.pdf » n’est pas balisé", "« bilan.pdf » ne déclare pas sa langue");

        read(id, "{no-language}");
        assertThat(editor.get(at + "/" + id).text()).doesNotContain("demander une version accessible");
        read(id, "{}");
        assertThat(editor.get(at + "/" + id).text()).contains("faites-le relire par une personne");
    }

    private static void read(String file, String barriers) {
        ApplicationDatabase.change(
                "update media set pdf_pages = 3, pdf_barriers = cast(? as text[]) where id = cast(? as uuid)",
                barriers,
                file);
    }

    private void show(UUID page, String blocks) {
        ApplicationDatabase.change(
                "update revision set body = cast(? as jsonb) where tenant_id = ? and page_id = ?",
                "[" + blocks + "]",
                site,
                page);
    }

    /** Covers the places where visitors see a file, and some where they do not. */
    @Test
    void aFileThatIsOnlineIsDescribedByWhoMayPublish() {
        send("plan.png", TestFiles.image("png", 40, 30));
        UUID id = UUID.fromString(id("plan.png"));
        String medium = at + "/" + id;
        String block = "[{\"type\": \"image\", \"image\": \"media:" + id + "\"}]";
        UUID page = accounts.page(site);
        BackOfficeUser contributor = member(Role.CONTRIBUTOR);
        ApplicationDatabase.change("update revision set body = cast(? as jsonb) where page_id = ?", block, page);
        ApplicationDatabase.change("update page set published_revision = null where id = ?", page);
        assertThat(describe(contributor, medium, "Brouillon").status())
                .as("a draft")
                .isEqualTo(303);
        ApplicationDatabase.change(
                "update page set published_revision = head_revision, published_at = now() where id = ?", page);
        TestResponse late = describe(contributor, medium, "Vitrine");
        assertThat(late.status()).isEqualTo(403);
        Document kept = Jsoup.parse(late.text());
        assertThat(kept.select("#error-summary").text()).contains("Rien n’est enregistré", "peut publier");
        assertThat(kept.select("#title").attr("value")).as("what was typed").isEqualTo("Vitrine");
        TestResponse alternative =
                contributor.post(medium + "/alternative", "purpose", "informative", "alt", "Autre chose");
        assertThat(alternative.status()).isEqualTo(403);
        assertThat(alternative.text()).contains("peut publier");

        Document screen = Jsoup.parse(contributor.get(medium).text());
        assertThat(screen.select(".fr-alert").text()).contains("les visiteurs le verront quand le site sera en ligne");
        assertThat(screen.select("dd").eachText()).contains("Brouillon");
        assertThat(screen.select("#title, #alt")).isEmpty();
        String folder = accounts.folder(site).toString();
        // As the upload of a file may store it: with a space that no form would send.
        ApplicationDatabase.change("update media set title = 'Brouillon ' where id = ?", id);
        TestResponse moved = contributor.post(
                medium,
                "folder",
                folder,
                "base.folder",
                screen.select("input[name=base.folder]").attr("value"));
        assertThat(Jsoup.parse(contributor.get(moved.header("location")).text())
                        .select("#flash")
                        .text())
                .as("nothing was described")
                .contains("Le fichier est déplacé");
        assertThat(ApplicationDatabase.texts("select concat_ws('|', title, folder_id) from media where id = ?", id))
                .containsExactly("Brouillon |" + folder);
        assertThat(describe(editor, medium, "Plan").status()).as("an editor").isEqualTo(303);

        ApplicationDatabase.change("update page set trashed_at = now(), published_revision = null where id = ?", page);
        assertThat(describe(contributor, medium, "Corbeille").status())
                .as("the trash")
                .isEqualTo(303);
        ApplicationDatabase.change(
                "insert into site (tenant_id, identity, search, side_menu, cards, tiles, legal, accessibility, menus)"
                        + " values (?, '{}', true, 'NONE', 'DEFAULT', 'VERTICAL', '{}', '{}', '{}')"
                        + " on conflict do nothing",
                site);
        for (String place : List.of("menus", "identity", "notice")) {
            ApplicationDatabase.change(
                    "update site set " + place + " = cast(? as jsonb) where tenant_id = ?",
                    "{\"image\": \"media:" + id + "\"}",
                    site);
            assertThat(describe(contributor, medium, "Partout").status())
                    .as(place)
                    .isEqualTo(403);
            ApplicationDatabase.change("update site set " + place + " = '{}' where tenant_id = ?", site);
        }
        assertThat(ApplicationDatabase.texts("select title from media where id = ?", id))
                .containsExactly("Corbeille");
    }

    private static TestResponse describe(BackOfficeUser who, String medium, String title) {
        return who.post(medium, "title", title, "purpose", "decorative", "focusX", "50", "focusY", "50");
    }

    private List<String> parents(String folder) {
        return Jsoup.parse(editor.get(at + "/dossiers/" + folder).text())
                .select("#parent option")
                .eachAttr("value");
    }

    @Test
    void foldersAreMadeMovedAndTakenAwayWhenEmpty() {
        TestResponse made = editor.post(at + "/dossiers/nouveau", "name", "Photos", "parent", "");
        assertThat(made.status()).isEqualTo(303);
        String photos = made.header("location").replaceAll(".*=", "");
        assertThat(editor.post(at + "/dossiers/nouveau", "name", "photos", "parent", "")
                        .text())
                .contains("Un dossier porte déjà ce nom");
        String inner = editor.post(at + "/dossiers/nouveau", "name", "2026", "parent", photos)
                .header("location")
                .replaceAll(".*=", "");
        assertThat(parents(photos)).as("neither itself nor what it holds").containsExactly("");
        assertThat(parents(inner)).containsExactly("", photos);
        assertThat(editor.post(at + "/dossiers/" + photos, "name", "Photos", "parent", inner)
                        .text())
                .contains("ne peut pas être rangé dans lui-même");
        editor.post(
                at + "?dossier=" + inner, new Multipart().file("a.txt", TestFiles.text("a")), BackOfficeUser.ORIGIN);
        assertThat(Jsoup.parse(editor.get(at).text()).select("#folders, #media").text())
                .isEqualTo("Photos");
        assertThat(editor.get(at + "?dossier=" + inner).text())
                .contains("a.txt".substring(0, 1), "Remonter d’un dossier");
        assertThat(editor.post(at + "/dossiers/" + inner + "/suppression").status())
                .isEqualTo(303);
        assertThat(ApplicationDatabase.count("select count(*) from media_folder where tenant_id = ?", site))
                .isEqualTo(2);
        editor.post(at + "/dossiers/" + inner, "name", "Anciennes", "parent", "");
        editor.post(at + "/dossiers/" + photos + "/suppression");
        assertThat(ApplicationDatabase.texts("select name from media_folder where tenant_id = ?", site))
                .containsExactly("Anciennes");
    }
}
