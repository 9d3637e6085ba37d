package fr.gouv.anct.minisites.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.backoffice.testing.ApplicationDatabase;
import fr.gouv.anct.minisites.backoffice.testing.BackOfficeUser;
import fr.gouv.anct.minisites.backoffice.testing.LiveTestSite;
import fr.gouv.anct.minisites.backoffice.testing.TestAccounts;
import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.BlockCodec;
import fr.gouv.anct.minisites.content.block.Paragraph;
import fr.gouv.anct.minisites.content.block.RichText;
import fr.gouv.anct.minisites.content.block.SharedSection;
import fr.gouv.anct.minisites.delivery.testing.Eventually;
import fr.gouv.anct.minisites.e2e.DemoTest;
import fr.gouv.anct.minisites.e2e.testing.DemoSite;
import fr.gouv.anct.minisites.e2e.testing.DemoVisitor;
import fr.gouv.anct.minisites.e2e.testing.TestResponse;
import fr.gouv.anct.minisites.reference.SectionRef;
import fr.gouv.anct.minisites.site.Sites;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** Checks that the blocks of a page are marked in the preview of its editor, and nowhere else. */
@DemoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BlockMarksStoriesTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String MARKS = "data-ms-mark";

    @Autowired
    private Sites sites;

    @Autowired
    private BlockCodec codec;

    private TestAccounts accounts;
    private LiveTestSite site;
    private BackOfficeUser editor;
    private UUID page;
    private String screen;

    @BeforeAll
    void stage() {
        accounts = new TestAccounts();
        site = new LiveTestSite(accounts, sites);
        editor = BackOfficeUser.signedIn(site.person(Role.EDITOR));
        site.publish(site.draft("/", "Accueil", "Bienvenue."));
        UUID section = site.section("commune", "Une section", "Des mots partagés.");
        page = site.draft("/reperes", "Repères", "Des fruits.");
        screen = site.at + "/pages/" + page;
        List<Block> body =
                List.of(paragraph("Avant."), new SharedSection(new SectionRef(section)), paragraph("Après."));
        ApplicationDatabase.change(
                "update revision set body = cast(? as jsonb) where id = ?", codec.write(body), site.head(page));
    }

    private static Block paragraph(String words) {
        return new Paragraph(new RichText("<p>" + words + "</p>"));
    }

    @AfterAll
    void leave() {
        accounts.close();
    }

    private static TestResponse framed(String address) {
        TestResponse response = DemoVisitor.get(URI.create(address));
        assertThat(response.status()).isEqualTo(200);
        return response;
    }

    private Document form() {
        return Jsoup.parse(editor.get(screen).text());
    }

    private TestResponse pane() {
        return framed(
                editor.get(form().select("#preview").attr("data-ms-source")).text());
    }

    private static List<String> marks(TestResponse response) {
        return Jsoup.parse(response.text()).select("[" + MARKS + "]").eachAttr(MARKS);
    }

    @Test
    void thePaneOfTheEditorHasThePositionsOfTheForm() {
        TestResponse saved = pane();
        assertThat(marks(saved)).containsExactly("1", "2", "3");
        assertThat(Jsoup.parse(saved.text()).select("script[data-ms-marks]").attr("data-ms-marks"))
                .isEqualTo(BackOfficeUser.ORIGIN);
        assertThat(editor.post(screen + "/saisie", PageStoriesTest.filled(form()))
                        .status())
                .isEqualTo(200);
        TestResponse copy = pane();
        assertThat(marks(copy)).containsExactly("1", "2", "3");
        assertThat(copy.header("content-security-policy"))
                .contains("frame-ancestors " + BackOfficeUser.ORIGIN)
                .doesNotContain("unsafe");
    }

    @Test
    void noOtherWayToThePageHasAny() {
        String tab = Jsoup.parse(editor.get(screen + "/apercu").text())
                .select("iframe")
                .attr("src");
        String link = Jsoup.parse(editor.post(screen + "/relecteurs", "label", "Une lectrice", "end", "expiry")
                        .text())
                .select("#lien")
                .attr("value")
                .substring(BackOfficeUser.ORIGIN.length());
        String reviewer = Jsoup.parse(BackOfficeUser.anyone().get(link).text())
                .select("iframe")
                .attr("src");
        site.publish(page);
        URI address = DemoSite.on(site.slug + ".localhost", "/reperes");
        Eventually.until(
                SOON, "published", () -> DemoVisitor.get(address).text().contains("Après."));
        for (TestResponse other : List.of(framed(tab), framed(reviewer), DemoVisitor.get(address))) {
            assertThat(other.text()).contains("Après.").doesNotContain(MARKS).doesNotContain("bloc_");
        }
    }

    @Test
    void withoutRoomForThePaneThePreviewOpensAtTheBlock() {
        String page = form().select("[data-ms-preview-page]").attr("href");
        TestResponse led = editor.get(page + "?bloc=3");
        assertThat(led.status()).isEqualTo(303);
        assertThat(led.header("cache-control")).contains("no-store");
        assertThat(led.header("location"))
                .startsWith("http://apercu.localhost:")
                .endsWith("/reperes#bloc_3");
        for (String other : List.of("", "?bloc=0", "?bloc=3x", "?bloc=12345", "?bloc=%22")) {
            assertThat(editor.get(page + other).header("location")).endsWith("/reperes");
        }
    }
}
