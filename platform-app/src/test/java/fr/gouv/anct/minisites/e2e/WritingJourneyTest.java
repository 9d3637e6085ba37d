package fr.gouv.anct.minisites.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.gouv.anct.minisites.e2e.testing.BrowserTab;
import fr.gouv.anct.minisites.e2e.testing.DemoSite;
import fr.gouv.anct.minisites.e2e.testing.Stabilisation;
import fr.gouv.anct.minisites.e2e.testing.Viewport;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Checks in a browser that a page is written, saved and published from its editor. */
@DemoTest
class WritingJourneyTest {

    private static final String SITE = "/sites/action-coeur-de-ville";
    private static final String SAVE = "main form .ms-save-bar button[value=save]";

    private final BrowserTab tab = new BrowserTab(Viewport.DESKTOP);
    private final List<String> made = new ArrayList<>();
    private Page screen;

    @BeforeEach
    void signIn() {
        screen = tab.signIn("Sasha Bernard");
    }

    @AfterEach
    void discard() {
        for (String page : made) {
            open(page + "/suppression");
            screen.locator("main form button[type=submit]").click();
            Stabilisation.await(screen);
        }
        tab.close();
    }

    private void open(String path) {
        tab.open(DemoSite.BACK_OFFICE.resolve(path));
    }

    /** Creates a page and returns the path of its editor, which is open then. */
    private String create(String title) {
        open(SITE + "/pages/nouvelle");
        screen.locator("#title").fill(title);
        screen.locator("main form button[type=submit]").click();
        Stabilisation.await(screen);
        made.add(URI.create(screen.url()).getPath());
        return made.getLast();
    }

    /** Adds a block by its name in the palette, and types its first field. */
    private void write(String block, String words) {
        int before = screen.locator(".ms-block").count();
        screen.locator("[data-ms-tool=add]").first().click();
        screen.keyboard().type(block);
        screen.keyboard().press("Enter");
        assertThat(screen.locator(".ms-block")).hasCount(before + 1);
        screen.waitForFunction("id => document.activeElement.closest('.ms-block')?.id === id", "b" + before);
        screen.keyboard().type(words);
    }

    @Test
    void theKeysOfSavingSaveAsTheButtonDoes() {
        create("Essai de raccourci");
        write("citation", "Un beau projet.");
        screen.keyboard().press("Control+s");
        assertThat(screen.locator("#flash")).containsText("Le brouillon est enregistré");
        assertThat(screen.locator("#b0-text")).hasValue("Un beau projet.");

        screen.locator("#title").fill("");
        screen.locator("[data-ms-tool=add]").first().click();
        screen.keyboard().press("Control+s");
        assertThat(screen.locator("#palette")).isVisible();
        screen.keyboard().press("Escape");
        screen.locator("#title").press("Control+s");
        assertThat(screen.locator("#error-summary")).isVisible();
        assertThat(screen.locator("#title")).hasValue("");
        // The browser reports the intended rejection as an error.
        assertThat(tab.takeIncidents()).allMatch(incident -> incident.contains("422"));
    }
}
