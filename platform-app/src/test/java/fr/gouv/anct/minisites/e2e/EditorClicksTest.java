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

/** Counts the clicks of an editor from the overview of a site to the confirmed publication. */
@DemoTest
class EditorClicksTest {

    private static final String SITE = "/sites/action-coeur-de-ville";

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

    /** Clicks of one story, printed. Typing is none, nor is a key: everything but the words is done with the mouse. */
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

        /** Writes where the focus is, in a text. */
        private Clicks write(String text, String words) {
            assertThat(screen.locator(text)).isFocused();
            screen.keyboard().type(words);
            return this;
        }

        private void expectAtMost(int most, String story) {
            System.out.println(story + ": " + count + " clicks");
            assertThat(count).as("clicks of: " + story).isLessThanOrEqualTo(most);
        }
    }

    /** Creates an article or a page, from the overview, and writes its text. */
    private String start(Clicks clicks, String form, String title) {
        open(SITE);
        clicks.then("main a[href$='" + form + "']");
        screen.locator("#title").fill(title);
        clicks.then("main form button[type=submit]");
        made.add(URI.create(screen.url()).getPath());
        // A text becomes rich when it is near the visible part.
        screen.locator("#b0").scrollIntoViewIfNeeded();
        clicks.on("#b0 .ms-rich__text").write("#b0 .ms-rich__text", "Le marché a lieu le samedi.");
        return made.getLast();
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
        start(clicks, "/actualites/nouvelle", "Essai de clics avec une image");
        // Of the dialog of the browser.
        clicks.count++;
        screen.waitForFileChooser(() -> clicks.on("#image-group button:not([aria-haspopup])"))
                .setFiles(new FilePayload("clics.png", "image/png", TestFiles.image("png", 320, 200)));
        clicks.write("#image-described", "Une rue piétonne");
        publish(clicks);
        clicks.expectAtMost(9, "An article with a text and a new image");
        assertThat(tab.takeIncidents()).isEmpty();
    }

    @Test
    void anArticleWithAnImageOfTheLibraryIsOnlineInSevenClicks() {
        Clicks clicks = new Clicks();
        start(clicks, "/actualites/nouvelle", "Essai de clics avec la médiathèque");
        clicks.on("#image-group button[aria-haspopup=dialog]").write("#picker-words", "place");
        clicks.on("#picker-found button[data-ms-address*='/place.']:not([data-ms-describe])");
        publish(clicks);
        clicks.expectAtMost(7, "An article with a text and an image of the library");
        assertThat(tab.takeIncidents()).isEmpty();
    }

    @Test
    void aSectionOfALivePageIsOnlineInFiveClicks() {
        String page = start(new Clicks(), "/pages/nouvelle", "Essai de clics sur une page");
        publish(new Clicks());

        Clicks listed = new Clicks();
        open(SITE);
        listed.then("main a[href$='/pages']").then("main a[href$='" + page + "']");
        listed.on("[data-ms-usual=paragraph]").write("#b1 .ms-rich__text", "Il est couvert.");
        publish(listed);
        listed.expectAtMost(5, "A usual section of a live page, by the list of pages");

        Clicks recent = new Clicks();
        open(SITE);
        recent.then("[aria-labelledby=panel-published] a[href$='" + page + "']");
        recent.on(".ms-editor__bar [data-ms-tool=add]").on("#palette [data-ms-type=highlight]");
        recent.write("#b2 .ms-rich__text", "Il est gratuit.");
        publish(recent);
        recent.expectAtMost(5, "Any section of a page that was published lately");
        assertThat(tab.takeIncidents()).isEmpty();
    }
}
