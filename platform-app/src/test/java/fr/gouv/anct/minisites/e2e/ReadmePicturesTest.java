package fr.gouv.anct.minisites.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.ScreenshotOptions;
import fr.gouv.anct.minisites.e2e.testing.BrowserTab;
import fr.gouv.anct.minisites.e2e.testing.DemoSite;
import fr.gouv.anct.minisites.e2e.testing.DemoStates;
import fr.gouv.anct.minisites.e2e.testing.Stabilisation;
import fr.gouv.anct.minisites.e2e.testing.Viewport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Takes the pictures of README.md, in {@code docs/images}. Run by {@code bin/pictures}. */
@DemoTest
@Tag("pictures")
class ReadmePicturesTest {

    private static final Path IMAGES = Path.of("../docs/images");
    private static final int MOST_BYTES = 150_000;
    private static final String SITE = "/sites/action-coeur-de-ville";

    @Autowired
    ApplicationContext application;

    @Test
    void homeOfASite() throws IOException {
        try (BrowserTab tab = new BrowserTab(Viewport.DESKTOP)) {
            tab.open(DemoSite.FRANCE_SERVICES.home());
            take(tab, "site");
        }
    }

    @Test
    void editor() throws IOException {
        try (BrowserTab tab = new BrowserTab(Viewport.DESKTOP)) {
            tab.signIn("Sasha Bernard");
            tab.open(DemoSite.BACK_OFFICE.resolve(SITE + "/pages"));
            tab.page().locator("#tree li li a[id^=t-]").first().click();
            Stabilisation.await(tab.page());
            take(tab, "editor");
        }
    }

    @Test
    void queueOfRequests() throws IOException {
        DemoStates.of(application);
        try (BrowserTab tab = new BrowserTab(Viewport.DESKTOP)) {
            tab.signIn("Claude Moreau");
            tab.open(DemoSite.BACK_OFFICE.resolve("/decisions"));
            take(tab, "requests");
        }
    }

    private static void take(BrowserTab tab, String name) throws IOException {
        Files.createDirectories(IMAGES);
        Path file = IMAGES.resolve(name + ".png");
        tab.page().screenshot(new ScreenshotOptions().setPath(file));
        assertThat(Files.size(file)).as("bytes of %s", file).isLessThan(MOST_BYTES);
    }
}
