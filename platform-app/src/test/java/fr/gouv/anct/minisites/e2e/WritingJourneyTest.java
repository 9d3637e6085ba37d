package fr.gouv.anct.minisites.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import fr.gouv.anct.minisites.e2e.testing.BrowserTab;
import fr.gouv.anct.minisites.e2e.testing.DemoSite;
import fr.gouv.anct.minisites.e2e.testing.Stabilisation;
import fr.gouv.anct.minisites.e2e.testing.Viewport;
import fr.gouv.anct.minisites.media.inspection.TestFiles;
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

    private void quote(String words) {
        write("citation", words);
        screen.keyboard().press("Tab");
        screen.keyboard().type("Une maire");
    }

    @Test
    void theKeysOfSavingSaveAsTheButtonDoes() {
        create("Essai de raccourci");
        quote("Un beau projet.");
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

    /** Clicks of one story, printed: what is typed, and Enter, are none. */
    private final class Clicks {

        private int count;

        private Clicks on(String selector) {
            count++;
            screen.locator(selector).first().click();
            return this;
        }

        private Clicks then(String selector) {
            on(selector);
            Stabilisation.await(screen);
            return this;
        }

        private void expectAtMost(int most, String story) {
            System.out.println(story + ": " + count + " clicks");
            assertThat(count).as(story).isLessThanOrEqualTo(most);
        }
    }

    private void startArticle(Clicks clicks, String title) {
        open(SITE);
        clicks.then("main a[href$='/actualites/nouvelle']");
        screen.locator("#title").fill(title);
        screen.locator("#title").press("Enter");
        Stabilisation.await(screen);
        made.add(URI.create(screen.url()).getPath());
        clicks.on(".ms-editor__bar [data-ms-tool=add]").on("#palette [data-ms-type=image]");
        assertThat(screen.locator("#b0-image")).isFocused();
    }

    private void publish(Clicks clicks) {
        clicks.then("button[value=publish]");
        assertThat(screen.locator("#flash")).containsText("Le brouillon est enregistré");
        clicks.then("form[action$='/mise-en-ligne'] button");
        assertThat(screen.locator("#flash")).containsText("est publiée");
    }

    @Test
    void anArticleWithANewImageIsOnlineInNineClicks() {
        Clicks clicks = new Clicks();
        startArticle(clicks, "Essai de clics avec une image");
        clicks.count++;
        screen.waitForFileChooser(() -> clicks.on("#b0-image-group button:not([aria-haspopup])"))
                .setFiles(new FilePayload("clics.png", "image/png", TestFiles.image("png", 320, 200)));
        assertThat(screen.locator("#b0-image-described")).isFocused();
        screen.keyboard().type("Une rue piétonne");
        publish(clicks);
        clicks.expectAtMost(9, "An article with a new image, from the overview, the dialog of files included");
        assertThat(tab.takeIncidents()).isEmpty();
    }

    @Test
    void anArticleWithAnImageOfTheLibraryIsOnlineInSevenClicks() {
        Clicks clicks = new Clicks();
        startArticle(clicks, "Essai de clics avec la médiathèque");
        clicks.on("#b0-image-group button[aria-haspopup=dialog]");
        screen.locator("#picker-words").fill("place");
        clicks.on("#picker-found button[data-ms-address*='/place.']:not([data-ms-describe])");
        publish(clicks);
        clicks.expectAtMost(7, "An article with an image of the library, from the overview");
        assertThat(tab.takeIncidents()).isEmpty();
    }

    @Test
    void aSectionOfALivePageIsOnlineInFiveClicks() {
        String page = create("Essai de clics sur une page");
        quote("Un beau projet.");
        publish(new Clicks());

        Clicks clicks = new Clicks();
        open(SITE);
        clicks.then("main a[href$='/pages']");
        clicks.then("main a[href$='" + page + "']");
        clicks.count++;
        quote("Un second projet.");
        clicks.then("button[value=publish]");
        assertThat(screen.locator("#replacement")).containsText("Citation");
        clicks.then("form[action$='/mise-en-ligne'] button");
        assertThat(screen.locator("#flash")).containsText("est publiée");
        clicks.expectAtMost(5, "A section of a live page, from the overview");
        assertThat(tab.takeIncidents()).isEmpty();
    }

    private void expectOpen(String... blocks) {
        assertThat(screen.locator(".ms-block:has(> .ms-block__body:not([hidden]))"))
                .hasCount(blocks.length);
        for (String block : blocks) {
            assertThat(screen.locator(block + "-body")).isVisible();
        }
    }

    @Test
    void onlyTheBlockThatIsEditedIsOpenAndThatStaysSoOverASave() {
        String page = create("Essai de blocs repliés");
        write("titre", "Une");
        expectOpen("#b0");
        write("titre", "Deux");
        write("titre", "Trois");
        expectOpen("#b2");
        screen.locator(SAVE).click();
        assertThat(screen.locator("#flash")).containsText("Le brouillon est enregistré");
        expectOpen("#b2");

        screen.locator("#b1 [data-ms-do=fold]").press("Enter");
        expectOpen("#b1");
        screen.locator("#b0 .ms-block__title").click();
        expectOpen("#b0");
        screen.locator("#outline li:nth-child(3) a").click();
        assertThat(screen.locator("#b2-title")).isFocused();
        expectOpen("#b2");
        screen.evaluate("location.hash = '#b1-title'");
        expectOpen("#b1");
        assertThat(screen.locator("#b1-title")).isInViewport();

        screen.locator("[data-ms-tool=fold]").click();
        assertThat(screen.locator("[data-ms-tool=fold]")).hasText("Tout replier");
        expectOpen("#b0", "#b1", "#b2");
        screen.locator("#b1-title").click();
        expectOpen("#b0", "#b1", "#b2");
        screen.locator("[data-ms-tool=fold]").click();
        expectOpen("#b1");

        screen.locator("#b0 .ms-block__title").click();
        screen.locator("#b0-title").fill("");
        screen.locator("#b2 .ms-block__title").click();
        screen.locator(SAVE).click();
        assertThat(screen.locator("#flash")).containsText("incomplet");
        expectOpen("#b0", "#b2");
        open(SITE);
        open(page + "#b1");
        expectOpen("#b0", "#b1");
        assertThat(tab.takeIncidents()).isEmpty();
    }

    @Test
    void tagsAreCompletedAfterEachComma() {
        create("Essai d’étiquettes");
        screen.locator("#settings > summary").click();
        screen.locator("#tags").fill("Une nouvelle, COMM");
        assertThat(screen.locator("#known-tags option[value='Une nouvelle, commerce']"))
                .hasCount(1);
        screen.locator("#tags").fill("commerce, ");
        assertThat(screen.locator("#known-tags option[value='commerce, habitat']"))
                .hasCount(1);
        assertThat(screen.locator("#known-tags option[value='commerce, commerce']"))
                .hasCount(0);
        assertThat(tab.takeIncidents()).isEmpty();
    }

    @Test
    void whileWritingOneIsToldThatSomebodyElseHasSaved() {
        String page = create("Essai à deux");
        screen.locator("#lead").fill("Un mot");
        assertThat(screen.locator("#kept")).containsText("Gardé à");
        try (BrowserTab other = new BrowserTab(Viewport.DESKTOP)) {
            Page theirs = other.signIn("Dominique Petit");
            other.open(DemoSite.BACK_OFFICE.resolve(page));
            theirs.locator("#title").fill("Essai à deux, relu");
            theirs.locator(SAVE).click();
            assertThat(theirs.locator("#flash")).containsText("Le brouillon est enregistré");
        }
        screen.locator("#lead").fill("Un mot de plus");
        assertThat(screen.locator("#newer")).containsText("Dominique Petit a enregistré entre-temps la version 2");
        assertThat(screen.locator("#newer a")).hasAttribute("target", "_blank");
        assertThat(screen.locator("#newer a")).hasAttribute("title", "Voir les différences - nouvelle fenêtre");
        Page differences = screen.waitForPopup(() -> screen.locator("#newer a").click());
        assertThat(differences.locator("main ins").first()).containsText("relu");
        assertThat(screen.locator("#lead")).hasValue("Un mot de plus");
        screen.locator(SAVE).click();
        screen.locator("button[value=merge]").click();
        assertThat(screen.locator("#title")).hasValue("Essai à deux, relu");
        assertThat(screen.locator("#lead")).hasValue("Un mot de plus");
    }
}
