package fr.gouv.anct.minisites.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import fr.gouv.anct.minisites.database.testing.SuperuserDatabase;
import fr.gouv.anct.minisites.e2e.testing.Chromium;
import fr.gouv.anct.minisites.e2e.testing.DemoSite;
import fr.gouv.anct.minisites.e2e.testing.DemoVisitor;
import fr.gouv.anct.minisites.e2e.testing.TestResponse;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Checks that embeds are requested from other sites only on the visitor's demand, and that the policy of a page allows
 * only the hosts that it frames.
 */
@DemoTest
class EmbedsTest {

    private static final URI PAGE = DemoSite.VITRINE.at("blocs/medias");

    private final List<String> asked = new ArrayList<>();

    private Page open(BrowserContext context) {
        context.route(url -> url.startsWith("https://"), route -> {
            asked.add(route.request().url());
            route.fulfill(new Route.FulfillOptions()
                    .setContentType("text/html")
                    .setBody("<title>Lecteur</title><p>Lecteur en route"));
        });
        Page page = context.newPage();
        page.navigate(PAGE.toString());
        page.waitForLoadState();
        return page;
    }

    @Test
    void areLoadedWhenTheVisitorAsks() {
        try (BrowserContext context = Chromium.browser().newContext(new NewContextOptions().setLocale("fr-FR"))) {
            Page page = open(context);
            Locator load = page.locator("main a[data-ms-frame]").first();
            assertThat(load.textContent()).isEqualTo("Charger la vidéo : Une vidéo de YouTube");
            assertThat(load.getAttribute("role")).isEqualTo("button");
            assertThat(asked).isEmpty();

            load.focus();
            page.keyboard().press("Space");

            page.frameLocator("iframe[title='Une vidéo de YouTube']")
                    .getByText("Lecteur en route")
                    .waitFor();
            assertThat(asked).containsExactly("https://www.youtube-nocookie.com/embed/HyirpmPL43I");
            assertThat(page.locator("iframe").count()).isEqualTo(1);
            assertThat(page.evaluate(
                            "() => { const box = document.querySelector('main iframe').getBoundingClientRect();"
                                    + " return box.top >= 0 && box.bottom <= innerHeight; }"))
                    .as("the whole film is in view")
                    .isEqualTo(true);
            assertThat(page.locator("figure:has(iframe) img").count())
                    .as("the picture that stood for it")
                    .isZero();
            Locator source = page.locator("figure:has(iframe) a");
            assertThat(source.textContent())
                    .as("for who is shown nothing")
                    .isEqualTo("Regarder «\u00a0Une vidéo de YouTube\u00a0»");
            assertThat(source.getAttribute("href")).isEqualTo("https://www.youtube.com/watch?v=HyirpmPL43I");
            assertThat(source.getAttribute("target")).isEqualTo("_blank");
            assertThat(source.getAttribute("title")).endsWith("nouvelle fenêtre");
            page.locator("[aria-controls^=transcription_]").first().click();
            page.getByText("La transcription reprend tout ce qui est dit et montré.")
                    .waitFor();
        }
    }

    /** Opens the preview of the page in the back office, which is isolated from other sites. */
    private FrameLocator preview(BrowserContext context) {
        Page page = open(context);
        page.navigate(DemoSite.BACK_OFFICE.resolve("/connexion").toString());
        page.getByText("Continuer en tant que Claude Moreau", new Page.GetByTextOptions().setExact(true))
                .click();
        UUID id = UUID.fromString(SuperuserDatabase.text(
                "select p.id from page p join tenant t using (tenant_id) where t.slug = 'vitrine' and p.path ="
                        + " '/blocs/medias'"));
        page.navigate(DemoSite.BACK_OFFICE
                .resolve("/sites/vitrine/pages/" + id + "/apercu")
                .toString());
        return page.frameLocator("iframe.ms-frame");
    }

    @Test
    void areLoadedWithoutCredentialsInAPreview() {
        try (BrowserContext context = Chromium.browser().newContext(new NewContextOptions().setLocale("fr-FR"))) {
            FrameLocator preview = preview(context);
            Locator load = preview.locator("main a[data-ms-frame]").first();
            assertThat(load.textContent()).isEqualTo("Charger la vidéo : Une vidéo de YouTube");

            load.click();

            Locator player = preview.locator("iframe[title='Une vidéo de YouTube']");
            player.contentFrame().getByText("Lecteur en route").waitFor();
            assertThat(player.evaluate("frame => frame.credentialless")).isEqualTo(true);
        }
    }

    /** Browsers without credentialless frames (Firefox, Safari) open an embed of a preview in a new window. */
    @Test
    void areOpenedBesideAPreviewElsewhere() {
        try (BrowserContext context = Chromium.browser().newContext(new NewContextOptions().setLocale("fr-FR"))) {
            context.addInitScript("delete HTMLIFrameElement.prototype.credentialless");
            FrameLocator preview = preview(context);
            Locator link = preview.locator("main a[data-ms-frame]").first();
            preview.getByText("ce navigateur ne peut pas charger ce contenu")
                    .first()
                    .waitFor();
            assertThat(link.getAttribute("role")).isNull();
            assertThat(link.getAttribute("target")).isEqualTo("_blank");
            assertThat(link.textContent()).startsWith("Regarder");

            Page opened = link.page().waitForPopup(link::click);

            opened.getByText("Lecteur en route").waitFor();
            assertThat(opened.url()).startsWith("https://www.youtube.com/watch");
        }
    }

    @Test
    void areLinksWithoutScripts() {
        try (BrowserContext context =
                Chromium.browser().newContext(new NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = open(context);
            Locator link = page.locator("main a[data-ms-frame]").first();
            assertThat(link.getAttribute("href")).isEqualTo("https://www.youtube.com/watch?v=HyirpmPL43I");
            assertThat(link.getAttribute("title")).endsWith("nouvelle fenêtre");
            assertThat(page.getByText("La transcription reprend tout ce qui est dit et montré.")
                            .isVisible())
                    .isTrue();
            assertThat(asked).isEmpty();
        }
    }

    @Test
    void theSitesOwnFilmsAndSoundsPlayOnItsPage() {
        try (BrowserContext context = Chromium.browser().newContext()) {
            Page page = open(context);
            for (String kind : List.of("video", "audio")) {
                Object length = page.locator(kind)
                        .evaluate("media => { media.muted = true; return media.play().then(() => media.duration); }");
                assertThat(((Number) length).doubleValue()).as(kind).isBetween(1.5, 2.5);
                page.waitForFunction("kind => document.querySelector(kind).currentTime > 0.2", kind);
            }
            String film = page.locator("video source").getAttribute("src");
            TestResponse part = DemoVisitor.get(PAGE.resolve(film), "Range", "bytes=4-11");
            assertThat(part.status()).isEqualTo(206);
            assertThat(part.header("content-type")).isEqualTo("video/mp4");
            assertThat(part.text()).isEqualTo("ftypisom");
            assertThat(asked).isEmpty();
        }
    }

    @Test
    void openThePolicyOfTheirPageAlone() {
        TestResponse page = DemoVisitor.get(PAGE);
        String policy = page.header("content-security-policy");
        assertThat(policy)
                .contains("frame-src https://geo.dailymotion.com https://tube.numerique.gouv.fr"
                        + " https://umap.openstreetmap.fr https://www.openstreetmap.org"
                        + " https://www.youtube-nocookie.com;")
                .endsWith("media-src 'self'")
                .doesNotContain("unsafe", "exemple.org");
        assertThat(page.header("cross-origin-embedder-policy")).isEqualTo("unsafe-none");
        assertThat(DemoVisitor.get(PAGE).header("content-security-policy"))
                .as("stored")
                .isEqualTo(policy);

        TestResponse other = DemoVisitor.get(DemoSite.VITRINE.at("blocs/texte"));
        assertThat(other.header("content-security-policy")).doesNotContain("frame-src", "media-src");
        assertThat(other.header("cross-origin-embedder-policy")).isEqualTo("require-corp");
    }
}
