package fr.gouv.anct.minisites.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.backoffice.testing.ApplicationDatabase;
import fr.gouv.anct.minisites.backoffice.testing.BackOfficeUser;
import fr.gouv.anct.minisites.backoffice.testing.TestAccounts;
import fr.gouv.anct.minisites.content.preview.PreviewGrant;
import fr.gouv.anct.minisites.delivery.preview.Preview;
import fr.gouv.anct.minisites.delivery.preview.PreviewUrls;
import fr.gouv.anct.minisites.e2e.DemoTest;
import fr.gouv.anct.minisites.e2e.testing.TestResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Checks that files, shared sections and pages are found by the names that users know, without a script, on a site that
 * is not online yet.
 */
@DemoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LinkTargetLookupTest {

    private static final String SLUG = "regulus-du-lion";
    private static final String SITE = "/sites/" + SLUG;

    @Autowired
    private PreviewUrls previews;

    private TestAccounts accounts;
    private UUID site;
    private UUID photo;
    private BackOfficeUser writer;
    private String page;

    @BeforeAll
    void prepare() {
        accounts = new TestAccounts();
        site = accounts.site(SLUG);
        ApplicationDatabase.change("update page set path = '/' where id = ?", accounts.page(site));
        photo = file("Dune photo", "dune-ete-photo.png", "image/png");
        UUID account = accounts.account(Role.AGENT);
        accounts.member(site, account, Role.EDITOR);
        writer = BackOfficeUser.signedIn(account);
        page = writer.post(SITE + "/pages/nouvelle", "title", "Nos actions", "parent", "/")
                .header("location");
    }

    @AfterAll
    void leave() {
        accounts.close();
    }

    private UUID file(String title, String name, String type) {
        UUID id = accounts.media(site);
        ApplicationDatabase.change(
                "update media set title = ?, file_name = ?, content_type = ? where id = ?", title, name, type, id);
        return id;
    }

    private String section(String title) {
        return writer.post(SITE + "/sections/nouvelle", "title", title).header("location");
    }

    /** Saves the page with one block of a type for each value of one of its fields. */
    private Document save(String type, String field, List<String> values, int status) {
        List<String> form = new ArrayList<>(List.of(
                "base",
                PageStoriesTest.seen(writer.get(page)).select("[name=base]").val(),
                "title",
                "Nos actions"));
        form.addAll(List.of("then", "save", "workingCopy", "on"));
        for (int i = 0; i < values.size(); i++) {
            form.addAll(List.of("block", "b" + i, "b" + i + "-type", type, "b" + i + "-" + field, values.get(i)));
        }
        TestResponse saved = writer.post(page, form.toArray(String[]::new));
        assertThat(saved.status()).as(saved.text()).isEqualTo(status);
        return PageStoriesTest.seen(writer.get(page));
    }

    private List<String> stored(String field) {
        return ApplicationDatabase.texts(
                "select coalesce(block ->> ?, block #>> array['block', ?]) from page p"
                        + " join revision r on r.tenant_id = p.tenant_id and r.id = p.head_revision,"
                        + " jsonb_array_elements(r.body) with ordinality as blocks (block, place)"
                        + " where p.tenant_id = ? and p.path = '/nos-actions' order by place",
                field,
                field,
                site);
    }

    @Test
    void aFileIsNamedByItsTitleItsNameOrAnyOfItsAddresses() {
        String medium = SITE + "/medias/" + photo;
        String shown =
                PageStoriesTest.seen(writer.get(medium)).select("#adresse").val();
        assertThat(shown).startsWith("http://" + SLUG + ".localhost");
        String preview = "http://apercu.localhost:8080/jeton/media/" + photo + "/dune-ete-photo.png";
        List<String> typed = List.of(
                "Dune photo",
                "dune PHOTO",
                "dune-ete-photo.png",
                "Dune été photo.PNG",
                "dune-ete-photo",
                "/media/" + photo + "/dune-ete-photo.png",
                shown,
                preview,
                medium,
                BackOfficeUser.ORIGIN + medium,
                photo.toString());

        save("image", "image", typed, 303);
        assertThat(stored("image")).hasSameSizeAs(typed).containsOnly("media:" + photo);

        assertThat(PageStoriesTest.seen(writer.get(page))
                        .select("#link-images option")
                        .eachAttr("value"))
                .contains("Dune photo");
    }

    @Test
    void aNameOfSeveralFilesSaysWhichOnesThereAre() {
        UUID port = file("Le port", "port-1.png", "image/png");
        file("Le port", "port-2.png", "image/png");
        UUID plan = file("Le port", "plan-du-port.pdf", "application/pdf");

        Document told = save("image", "image", List.of("le port", "Aucun fichier", "plan-du-port.pdf"), 303);
        assertThat(stored("image")).containsExactly("le port", "Aucun fichier", "plan-du-port.pdf");
        assertThat(told.select("#b0-image-messages").text())
                .contains("Plusieurs fichiers", "port-1.png", "port-2.png")
                .as("no image")
                .doesNotContain("plan-du-port");
        Document checked = Jsoup.parse(writer.post(page, PageStoriesTest.filled(told, "title", "", "then", "save"))
                .text());
        assertThat(checked.select("#b0-image-messages").text())
                .contains("Plusieurs fichiers", "port-1.png", "port-2.png");
        assertThat(checked.select("#b1-image-messages").text()).contains("Aucun fichier de la médiathèque");
        assertThat(checked.select("#b2-image-messages").text()).contains("n’est pas une image");

        save("download", "document", List.of("plan-du-port.pdf"), 303);
        assertThat(stored("document")).containsExactly("media:" + plan);
        save("image", "image", List.of("port-1.png"), 303);
        assertThat(stored("image")).containsExactly("media:" + port);
    }

    @Test
    void aSectionIsNamedByItsTitleItsAddressOrItsScreen() {
        String section = section("Horaires d’été");
        String id = section.substring(section.lastIndexOf('/') + 1);
        List<String> typed = List.of(
                "Horaires d’été",
                "horaires d'ete",
                "horaires-d-ete",
                "/section:horaires-d-ete",
                id,
                section,
                BackOfficeUser.ORIGIN + section);
        Document shown = save("shared-section", "section", typed, 303);
        assertThat(stored("section")).hasSameSizeAs(typed).containsOnly("section:" + id);
        assertThat(shown.select("#link-sections option").eachAttr("value")).contains("Horaires d’été");
    }

    @Test
    void aPageIsNamedByItsTitleOrAnyOfItsAddresses() {
        String other = writer.post(SITE + "/pages/nouvelle", "title", "Venir nous voir", "parent", "/")
                .header("location");
        String id = other.substring(other.lastIndexOf('/') + 1);
        List<String> typed = List.of(
                "Venir nous voir",
                "/venir-nous-voir",
                "http://" + SLUG + ".localhost:8080/venir-nous-voir",
                "http://apercu.localhost:8080/jeton/venir-nous-voir",
                BackOfficeUser.ORIGIN + other);
        save("sub-pages", "page", typed, 303);
        assertThat(stored("page")).hasSameSizeAs(typed).containsOnly("page:" + id);
    }

    /** Saves links as typed in a block, and returns their stored form. */
    private List<String> typedLinks(String... typed) {
        save("contact-card", "link", List.of(typed), 303);
        return stored("link");
    }

    private String preview(UUID of, String path) {
        Preview preview = new Preview(of, new PreviewGrant.OfLink(UUID.randomUUID()), new Preview.Published());
        return previews.url(preview, Duration.ofMinutes(1), path);
    }

    @Test
    void aPreviewOfAnotherSiteIsNoPageOfThisOne() {
        String id = writer.post(SITE + "/pages/nouvelle", "title", "Contact", "parent", "/")
                .header("location");
        UUID other = accounts.site("fomalhaut");
        UUID live = UUID.fromString(
                ApplicationDatabase.texts("select tenant_id::text from tenant where slug = 'action-coeur-de-ville'")
                        .getFirst());
        String foreign = preview(other, "/contact");
        assertThat(typedLinks(preview(site, "/contact"), foreign, preview(live, "/contact")))
                .containsExactly("page:" + id.substring(id.lastIndexOf('/') + 1), foreign, "site:" + live + "/contact");
        assertThat(PageStoriesTest.seen(writer.get(page))
                        .select("#b1-link-messages")
                        .text())
                .contains("celle d’un aperçu");
    }

    @Test
    void theNameOfAHostIsAnAddressBeforeItIsATitle() {
        writer.post(SITE + "/pages/nouvelle", "title", "impots.gouv.fr", "parent", "/");
        UUID plan = file("calendrier.pdf", "calendrier.pdf", "application/pdf");
        assertThat(typedLinks("impots.gouv.fr", "calendrier.pdf"))
                .containsExactly("https://impots.gouv.fr", "media:" + plan);
    }
}
