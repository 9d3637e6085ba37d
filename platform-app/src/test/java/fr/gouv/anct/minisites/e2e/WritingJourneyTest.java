package fr.gouv.anct.minisites.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.gouv.anct.minisites.e2e.testing.BrowserTab;
import fr.gouv.anct.minisites.e2e.testing.DemoSite;
import fr.gouv.anct.minisites.e2e.testing.Stabilisation;
import fr.gouv.anct.minisites.e2e.testing.Viewport;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        assertThat(screen.locator("#title")).isFocused();
        screen.locator("#title").fill(title);
        screen.locator("main form button[type=submit]").click();
        Stabilisation.await(screen);
        made.add(URI.create(screen.url()).getPath());
        return made.getLast();
    }

    /** Adds a block by its name in the palette, and types its first field. */
    private void write(String block, String words) {
        // The empty text of a new page gives way to the first block.
        Locator blocks = screen.locator(".ms-block:not([data-ms-first])");
        int before = blocks.count();
        screen.locator("[data-ms-tool=add]").first().click();
        screen.keyboard().type(block);
        screen.keyboard().press("Enter");
        assertThat(blocks).hasCount(before + 1);
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

    private double topOfTheForm() {
        return ((Number) screen.locator("form[data-ms-editor]").evaluate("form => form.getBoundingClientRect().top"))
                .doubleValue();
    }

    @Test
    void savingKeepsThePlaceAndTheCursorAndSaysSoBesideTheButtons() {
        create("Essai de place gardée");
        screen.locator("#b0 .ms-rich__text").click();
        screen.keyboard().type("Une ligne.\n".repeat(40) + "Fin de page");
        for (int i = 0; i < " page".length(); i++) {
            screen.keyboard().press("ArrowLeft");
        }
        double top = topOfTheForm();
        assertThat(top).as("the form is scrolled").isNegative();
        screen.keyboard().press("Control+s");
        assertThat(screen.locator("#flash")).containsText("Le brouillon est enregistré");
        assertThat(screen.locator("#editor-said")).containsText("Le brouillon est enregistré");
        assertThat(screen.locator("#editor-said")).isInViewport();
        assertThat(screen.locator("#b0 .ms-rich__text")).isFocused();
        assertThat(topOfTheForm()).isCloseTo(top, within(60.0));
        screen.keyboard().type(" cette");
        assertThat(screen.locator("#b0-text")).hasValue(Pattern.compile("<p>Fin de cette page</p>$"));

        screen.locator("#title").fill("Essai de place et de titre");
        screen.locator("#title").press("Control+s");
        assertThat(screen.locator("#editor-said")).containsText("Le brouillon est enregistré");
        assertThat(screen.locator("#title")).isFocused();
        assertThat(tab.takeIncidents()).isEmpty();
    }

    /** The page is loaded anew by a save, and a person goes on typing meanwhile. */
    @ParameterizedTest
    @ValueSource(strings = {"#lead", "#b0 .ms-rich__text"})
    void whatIsTypedWhileAPageIsSavedIsKept(String field) {
        create("Essai de phrase continuée");
        screen.locator(field).click();
        screen.keyboard().type("Le début");
        screen.evaluate("""
                () => document.querySelector('form[data-ms-editor]').addEventListener('submit', () => {
                  setTimeout(() => document.execCommand('insertText', false, ' et la suite'));
                })""");
        screen.keyboard().press("Control+s");
        assertThat(screen.locator("#editor-said")).containsText("Le brouillon est enregistré");
        assertThat(screen.locator(field)).isFocused();
        screen.keyboard().type(", puis la fin.");
        screen.keyboard().press("Control+s");
        assertThat(screen.locator("#flash")).containsText("Le brouillon est enregistré");
        Stabilisation.await(screen);
        Locator stored = screen.locator(field.replace(" .ms-rich__text", "-text"));
        assertThat(stored).hasValue(Pattern.compile("Le début et la suite, puis la fin\\."));
        assertThat(tab.takeIncidents()).isEmpty();
    }

    /** A button that moves while a person presses it is not clicked: tools and messages come by themselves. */
    @ParameterizedTest
    @CsvSource({"1280, 900", "1000, 700", "640, 400", "390, 844"})
    void theToolsAndWhatIsSaidMoveNothing(int width, int height) {
        create("Essai de message");
        screen.setViewportSize(width, height);
        assertThat(screen.locator("#b0 .ms-rich__text")).isVisible();
        Object places = screen.evaluate("""
            () => {
              const tools = document.querySelector('.ms-save-bar > [data-ms-scripted]');
              const place = (message, hidden) => {
                tools.hidden = hidden;
                document.getElementById('editor-said').textContent = message;
                return ['#blocks', 'button[value=save]']
                  .map((selector) => document.querySelector(selector).getBoundingClientRect().top).join(' and ');
              };
              const long = 'Le brouillon est enregistré. '.repeat(12);
              return [...new Set([place('', true), place('', false), place('Bref.', false), place(long, false)])];
            }\
            """);
        assertThat((List<?>) places)
                .as("places of the blocks and of the button that saves, in pixels")
                .hasSize(1);
    }

    @Test
    void aNewPageBeginsWithATextThatIsNothingUntilItIsWritten() {
        String page = create("Essai de première phrase");
        assertThat(screen.locator("#b0 .ms-rich__text")).isVisible();
        assertThat(screen.locator("#no-block")).isHidden();
        screen.locator(SAVE).click();
        assertThat(screen.locator("#flash")).containsText("Rien n’a changé");
        screen.locator("#lead").fill("Un chapô");
        assertThat(screen.locator("#kept")).containsText("Gardé à");
        screen.locator("button[value=check]").click();
        assertThat(screen.locator("#found")).isVisible();
        assertThat(screen.locator("#b0 .ms-findings, #b0 .fr-message--error")).hasCount(0);
        screen.locator(SAVE).click();
        assertThat(screen.locator("#flash")).containsText("Le brouillon est enregistré");
        assertThat(screen.locator("#flash")).not().containsText("incomplet");

        screen.locator("#b0 .ms-rich__text").click();
        screen.keyboard().type("Une première phrase.");
        screen.locator(SAVE).click();
        assertThat(screen.locator("#flash")).containsText("Le brouillon est enregistré");
        assertThat(screen.locator(".ms-block")).hasCount(1);
        assertThat(screen.locator("#b0-text")).hasValue("<p>Une première phrase.</p>");
        open(page + "/publication");
        assertThat(screen.locator("main")).not().containsText("incomplet");
        assertThat(tab.takeIncidents()).isEmpty();
    }

    @Test
    void theEmptyTextOfANewPageGivesWayToTheFirstBlockAndComesBackByUndoing() {
        create("Essai de premier bloc");
        assertThat(screen.locator("#b0 .ms-rich__text")).isVisible();
        screen.locator("[data-ms-usual=heading]").click();
        assertThat(screen.locator("#b0-title")).isFocused();
        assertThat(screen.locator(".ms-block")).hasCount(1);
        screen.locator("[data-ms-tool=undo]").click();
        assertThat(screen.locator("#b0 .ms-rich__text")).isVisible();
        screen.locator("#b0 .ms-rich__text").click();
        screen.keyboard().type("Une phrase.");
        screen.locator("[data-ms-usual=heading]").click();
        assertThat(screen.locator("#b1-title")).isFocused();
        screen.keyboard().type("Un titre");
        screen.locator(SAVE).click();
        assertThat(screen.locator("#flash")).containsText("Le brouillon est enregistré");
        assertThat(screen.locator("#b0-text")).hasValue("<p>Une phrase.</p>");
        assertThat(screen.locator("#b1-title")).hasValue("Un titre");
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
