package fr.gouv.anct.minisites.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.backoffice.testing.ApplicationDatabase;
import fr.gouv.anct.minisites.backoffice.testing.BackOfficeUser;
import fr.gouv.anct.minisites.backoffice.testing.FieldMarkText;
import fr.gouv.anct.minisites.backoffice.testing.FramingRules;
import fr.gouv.anct.minisites.backoffice.testing.LiveTestSite;
import fr.gouv.anct.minisites.backoffice.testing.PreviewParityBlocks;
import fr.gouv.anct.minisites.backoffice.testing.TestAccounts;
import fr.gouv.anct.minisites.conformity.testing.DesignSystemCssClasses;
import fr.gouv.anct.minisites.content.Pages;
import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.BlockCodec;
import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.delivery.testing.Eventually;
import fr.gouv.anct.minisites.e2e.DemoTest;
import fr.gouv.anct.minisites.e2e.testing.Chromium;
import fr.gouv.anct.minisites.e2e.testing.DemoSite;
import fr.gouv.anct.minisites.e2e.testing.DemoVisitor;
import fr.gouv.anct.minisites.e2e.testing.TestResponse;
import fr.gouv.anct.minisites.media.MediaFile;
import fr.gouv.anct.minisites.media.MediaLibrary;
import fr.gouv.anct.minisites.site.Sites;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import reactor.core.publisher.Mono;

/**
 * Checks that a preview equals the published page for every type of block, on a site that never published one: in the
 * tab « Aperçu », in the pane of the editor, alone and through a secret link. The types are read from the code: a new
 * one needs no change here.
 */
@DemoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PreviewParityTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String ALL_LOADED = "() => Promise.all([document.fonts.ready, ...[...document.images].map("
            + "image => { image.loading = 'eager'; return image.decode().catch(() => true); })]).then(() => true)";
    private static final String PATH = "/essai";
    private static final String PREVIEW_ORIGIN =
            DemoSite.on("apercu.localhost", "/").toString().replaceFirst("/$", "");

    /** Bodies whose preview says what cannot be done in it. */
    private static final Set<String> TOLD = Set.of("share", "contact-form", "all of them");

    @Autowired
    private Sites sites;

    @Autowired
    private Pages pages;

    @Autowired
    private MediaLibrary library;

    @Autowired
    private BlockCodec codec;

    private TestAccounts accounts;
    private LiveTestSite site;
    private BackOfficeUser editor;
    private UUID page;
    private String screen;
    private String link;
    private Map<String, List<Block>> bodies;
    private final Map<String, Set<String>> styled = new HashMap<>();

    @BeforeAll
    void stage() throws IOException {
        accounts = new TestAccounts();
        site = new LiveTestSite(accounts, sites);
        editor = BackOfficeUser.signedIn(site.person(Role.EDITOR));
        site.publish(site.draft("/", "Accueil", "Bienvenue."));
        page = site.draft(PATH, "Essai", "Rien.");
        screen = site.at + "/pages/" + page;
        UUID image = file("place.svg", "image/svg+xml");
        UUID film = file("carre.mp4", "video/mp4");
        UUID sound = file("silence.mp3", "audio/mpeg");
        UUID section = site.section("essai", "Une section", "Des mots partagés.");
        // Block types of the home page and of the section: a paragraph, which has no style of its own.
        run(pages.refreshBlockTypes());
        bodies = new PreviewParityBlocks(page, image, film, sound, section).bodies();
        link = Jsoup.parse(editor.post(screen + "/relecteurs", "label", "Une lectrice", "end", "expiry")
                        .text())
                .select("#lien")
                .attr("value")
                .substring(BackOfficeUser.ORIGIN.length());
    }

    @AfterAll
    void leave() {
        accounts.close();
    }

    private UUID file(String name, String type) throws IOException {
        UUID id = UUID.randomUUID();
        byte[] bytes = new ClassPathResource("demo/vitrine/media/" + name).getContentAsByteArray();
        run(library.content(id, bytes)
                .map(kept -> new MediaFile(id, name, type, "Fichier", "Une place", null, null, 800, 450, kept))
                .flatMap(file -> library.store(file)));
        return id;
    }

    private void run(Mono<?> work) {
        work.contextWrite(CurrentTenant.with(site.id)).block(SOON);
    }

    /** A way to display the draft: the screen around it or with the link to it, and its address. */
    private record Way(TestResponse outer, String address) {

        TestResponse framed() {
            return get(address);
        }
    }

    private static TestResponse get(String address) {
        return DemoVisitor.get(URI.create(address));
    }

    /** Returns the ways whose addresses do not depend on the content of the page. */
    private Map<String, Way> lastingWays() {
        Map<String, Way> ways = new LinkedHashMap<>();
        TestResponse tab = editor.get(screen + "/apercu");
        Document shown = Jsoup.parse(tab.text());
        ways.put("tab", new Way(tab, shown.select("iframe").attr("src")));
        ways.put(
                "alone",
                new Way(tab, shown.select("main a[target=_blank]").last().attr("href")));
        TestResponse reviewer = BackOfficeUser.anyone().get(link);
        ways.put(
                "link",
                new Way(reviewer, Jsoup.parse(reviewer.text()).select("iframe").attr("src")));
        return ways;
    }

    /** Saves the form as a working copy and returns the pane of the editor. */
    private Way pane() {
        TestResponse form = editor.get(screen);
        Document typed = Jsoup.parse(form.text());
        assertThat(editor.post(screen + "/saisie", PageStoriesTest.filled(typed))
                        .status())
                .isEqualTo(200);
        return new Way(
                form,
                editor.get(typed.select("#preview").attr("data-ms-source")).text());
    }

    private UUID write(String name, List<Block> body) {
        UUID revision = site.save(page, "Essai de " + name, "Rien.");
        ApplicationDatabase.change(
                "update revision set body = cast(? as jsonb) where id = ?", codec.write(body), revision);
        ApplicationDatabase.change("delete from working_copy where tenant_id = ?", site.id);
        return revision;
    }

    private TestResponse publish(String name, UUID revision) {
        run(pages.setPublishedRevision(page, revision));
        URI address = DemoSite.on(site.slug + ".localhost", PATH);
        Eventually.until(SOON, name, () -> DemoVisitor.get(address).text().contains("Essai de " + name));
        return DemoVisitor.get(address);
    }

    @Test
    void inAllFourWays() {
        List<String> differences = new ArrayList<>();
        long start = System.nanoTime();
        int cases = 0;
        Map<String, Way> lasting = lastingWays();
        for (Map.Entry<String, List<Block>> one : bodies.entrySet()) {
            UUID revision = write(one.getKey(), one.getValue());
            Map<String, Way> ways = new LinkedHashMap<>(lasting);
            ways.put("pane", pane());
            Map<String, TestResponse> previews = new LinkedHashMap<>();
            ways.forEach((way, at) -> previews.put(way, at.framed()));
            Set<String> known = Set.copyOf(blockTypes());
            previews.forEach((way, preview) -> look(one.getKey() + ", " + way, ways.get(way), preview, differences));
            TestResponse published = publish(one.getKey(), revision);
            within(one.getKey() + ", published", published, differences);
            for (Map.Entry<String, TestResponse> preview : previews.entrySet()) {
                cases++;
                compare(
                        one.getKey() + ", " + preview.getKey(),
                        ways.get(preview.getKey()),
                        preview.getValue(),
                        published,
                        differences);
            }
            run(pages.withdraw(page));
            assertThat(Set.copyOf(blockTypes())).as("never published").isEqualTo(known);
        }
        System.out.printf(
                "Previews compared: %d of %d bodies in %.1f s%n",
                cases, bodies.size(), (System.nanoTime() - start) / 1e9);
        assertThat(differences).isEmpty();
    }

    private List<String> blockTypes() {
        return ApplicationDatabase.texts("select unnest(block_types) from site where tenant_id = ?", site.id);
    }

    /** Checks the preview alone: it is displayed in its frame, every class has its style, every file exists. */
    private void look(String name, Way way, TestResponse preview, List<String> differences) {
        if (preview.status() != 200) {
            differences.add(name + ": " + preview.status());
            return;
        }
        for (FramingRules browser : FramingRules.values()) {
            browser.obstacles(way.outer(), BackOfficeUser.ORIGIN, preview, PREVIEW_ORIGIN)
                    .forEach(obstacle -> differences.add(name + ": " + obstacle));
        }
        within(name, preview, differences);
        Document document = Jsoup.parse(preview.text());
        Set<String> styles = styled.computeIfAbsent(
                document.select("link[rel=stylesheet]").attr("href"),
                sheet -> DesignSystemCssClasses.classes(
                        get(PREVIEW_ORIGIN + sheet).text()));
        document.getAllElements().stream()
                .flatMap(element -> element.classNames().stream())
                .filter(used -> used.startsWith("fr-") && !styles.contains(used))
                .filter(used -> !DesignSystemCssClasses.SCRIPT_HOOKS.contains(used))
                .distinct()
                .forEach(used -> differences.add(name + ": no style for " + used));
        // Once for each kind of preview grant.
        String files = name.endsWith(", link") || name.endsWith(", tab") ? "main [src], main [poster]" : "nothing";
        document.select(files).forEach(element -> {
            String at = element.hasAttr("poster") ? element.attr("poster") : element.attr("src");
            if (at.startsWith("/") && get(PREVIEW_ORIGIN + at).status() != 200) {
                differences.add(name + ": no file at " + at);
            }
        });
    }

    private static void within(String name, TestResponse page, List<String> differences) {
        for (FramingRules browser : FramingRules.values()) {
            browser.obstaclesWithin(page).forEach(obstacle -> differences.add(name + ": " + obstacle));
        }
    }

    /** Compares the preview with the published page: markup except for links, stylesheet, policy. */
    private static void compare(
            String name, Way way, TestResponse preview, TestResponse published, List<String> differences) {
        String base = PREVIEW_ORIGIN + "/" + URI.create(way.address()).getPath().split("/")[1];
        List<String> before = lines(preview, base);
        List<String> after = lines(published, "http://" + published.uri().getRawAuthority());
        for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
            String shown = i < before.size() ? before.get(i) : "";
            String then = i < after.size() ? after.get(i) : "";
            if (!shown.equals(then)) {
                differences.add(name + ": previewed « " + shown + " », published « " + then + " »");
                break;
            }
        }
        for (String directive :
                List.of("frame-src", "media-src", "img-src", "script-src", "style-src", "form-action")) {
            if (!FramingRules.directive(preview, directive).equals(FramingRules.directive(published, directive))) {
                differences.add(name + ": another " + directive);
            }
        }
    }

    /**
     * Returns the markup, one tag per line, without the parts that depend on its address and on whether it is public.
     */
    private static List<String> lines(TestResponse response, String base) {
        String html = FieldMarkText.unmarked(response.text())
                .replace(base, "")
                .replace(
                        URI.create(base).getRawPath().isEmpty()
                                ? base
                                : URI.create(base).getRawPath(),
                        "");
        Document document = Jsoup.parse(html);
        document.select("meta[name=robots], link[rel=canonical], meta[property^=og:url], meta[property^=og:image],"
                        + " meta[name^=twitter:]")
                .remove();
        // A printed address is a link, which a preview does not have.
        document.select("[data-ms-paper]").remove();
        document.select("section.fr-notice[aria-label=Aperçu]").remove();
        // Addresses of unpublished content are not offered for sharing.
        document.select(".fr-share > :not(.fr-share__title)").remove();
        // Says that a message from a preview is not sent.
        document.select("form[data-ms-token] .fr-alert--info").remove();
        document.select("html").removeAttr("data-fr-scheme");
        // Tells the editor which block is which, and adds the scripts of the page once that is opened alone.
        document.select("script[data-ms-marks]").eachAttr("data-ms-scripts").stream()
                .flatMap(scripts -> Arrays.stream(scripts.split(" ")))
                .forEach(src -> document.head()
                        .appendElement("script")
                        .attr("type", "module")
                        .attr("src", src));
        document.select("link[data-ms-marks], script[data-ms-marks]").remove();
        document.select("[id^=bloc_]").removeAttr("id");
        document.select("[data-ms-mark]").removeAttr("data-ms-mark");
        document.select("[data-ms-elsewhere]").removeAttr("data-ms-elsewhere");
        return Arrays.stream(document.outerHtml().split("(?=<)"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    @Test
    @Tag("long")
    void looksTheSame() {
        List<String> differences = new ArrayList<>();
        long start = System.nanoTime();
        try (BrowserContext context = Chromium.browser()
                .newContext(new NewContextOptions().setLocale("fr-FR").setViewportSize(1280, 900))) {
            String alone = lastingWays().get("alone").address();
            context.route(url -> url.startsWith("https://"), Route::abort);
            Page tab = context.newPage();
            for (Map.Entry<String, List<Block>> one : bodies.entrySet()) {
                UUID revision = write(one.getKey(), one.getValue());
                byte[] before = picture(tab, alone);
                publish(one.getKey(), revision);
                byte[] after =
                        picture(tab, DemoSite.on(site.slug + ".localhost", PATH).toString());
                run(pages.withdraw(page));
                if (!TOLD.contains(one.getKey()) && !Arrays.equals(before, after)) {
                    differences.add(one.getKey());
                }
            }
        }
        System.out.printf("Pictures compared: %d in %.1f s%n", bodies.size(), (System.nanoTime() - start) / 1e9);
        assertThat(differences).isEmpty();
    }

    private static byte[] picture(Page tab, String address) {
        tab.navigate(address);
        tab.waitForLoadState();
        // The banner shifts everything below it, which is then rendered at other pixel positions.
        tab.evaluate("() => document.querySelector('section.fr-notice[aria-label=Aperçu]')?.remove()");
        tab.evaluate(ALL_LOADED);
        // The browser's own controls of a film or a sound depend on the moment.
        return tab.locator("main")
                .screenshot(new Locator.ScreenshotOptions().setMask(List.of(tab.locator("video, audio"))));
    }
}
