package fr.gouv.anct.minisites.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import fr.gouv.anct.minisites.e2e.testing.BrowserTab;
import fr.gouv.anct.minisites.e2e.testing.DemoSite;
import fr.gouv.anct.minisites.e2e.testing.KeyboardUser;
import fr.gouv.anct.minisites.e2e.testing.Stabilisation;
import fr.gouv.anct.minisites.e2e.testing.Viewport;
import fr.gouv.anct.minisites.media.inspection.TestFiles;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Checks that images are uploaded and described beside their fields in the page editor, and chosen from a grid. */
@DemoTest
class ImageFieldJourneyTest {

    private static final String SAVE = "main form .ms-save-bar button[value=save]";
    private static final String IMAGE = "#b0-image";

    /** As long as a person holds a button down: a press that moves the button away is no click. */
    private static final Locator.ClickOptions HELD = new Locator.ClickOptions().setDelay(100);

    /** Dispatches a drop of files, or their paste, at the element with a selector. */
    private static final String GIVE = """
        ([selector, how, files]) => {
          const data = new DataTransfer();
          files.forEach(([name, type, base64]) => {
            const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
            data.items.add(new File([bytes], name, { type }));
          });
          const place = document.querySelector(selector);
          const options = { bubbles: true, cancelable: true };
          if (how === 'paste') {
            return !place.dispatchEvent(new ClipboardEvent('paste', { ...options, clipboardData: data }));
          }
          place.dispatchEvent(new DragEvent('dragover', { ...options, dataTransfer: data }));
          return !place.dispatchEvent(new DragEvent('drop', { ...options, dataTransfer: data }));
        }\
        """;

    private final BrowserTab tab = new BrowserTab(Viewport.DESKTOP);
    private Page screen;

    /** Creates a page with a block of an image. */
    @BeforeEach
    void aBlock() {
        screen = tab.signIn("Sasha Bernard");
        tab.open(DemoSite.BACK_OFFICE.resolve("/sites/action-coeur-de-ville/pages/nouvelle"));
        screen.locator("#title").fill("Essai d’images");
        screen.locator("main form button[type=submit]").click();
        Stabilisation.await(screen);
        screen.locator("[data-ms-tool=add]").first().click();
        screen.locator("#palette [data-ms-type=image]").click();
        assertThat(screen.locator(IMAGE)).isFocused();
    }

    @AfterEach
    void discard() {
        tab.open(DemoSite.BACK_OFFICE.resolve(address() + "/suppression"));
        screen.locator("main form button[type=submit]").click();
        tab.close();
    }

    private String address() {
        return screen.url().replaceFirst("^.*(/sites/[^/]+/pages/[^/?#]+).*$", "$1");
    }

    private Object give(String selector, String how, List<List<String>> files) {
        return screen.evaluate(GIVE, List.of(selector, how, files));
    }

    private static List<String> file(String name, String type, byte[] bytes) {
        return List.of(name, type, Base64.getEncoder().encodeToString(bytes));
    }

    private static List<String> png(String name) {
        return file(name, "image/png", TestFiles.image("png", 320, 200));
    }

    private Locator state() {
        return screen.locator("#b0 .ms-image [role=status]");
    }

    private Locator description() {
        return screen.locator("#b0-image-described");
    }

    @Test
    void aDroppedImageIsDescribedBesideItsFieldAndSavedWithThePage() {
        screen.waitForResponse(
                answer -> String.valueOf(answer.request().postData()).contains("champ-depose.png&"),
                () -> assertThat(give("#b0 .ms-block__head", "drop", List.of(png("champ-depose.png"))))
                        .as("the browser does not open the file")
                        .isEqualTo(true));
        assertThat(screen.locator(IMAGE)).hasValue(Pattern.compile("^/media/[0-9a-f-]{36}/champ-depose\\.png$"));
        assertThat(screen.locator("#b0 .ms-picked img")).isVisible();
        assertThat(state()).containsText("Ajouté à la médiathèque");

        assertThat(description()).isVisible();
        assertThat(screen.locator("#b0 .ms-findings")).hasCount(0);

        screen.locator("#b0 [data-ms-store]").click();
        assertThat(screen.locator("#b0-image-undescribed")).containsText("Décrivez l’image");
        // The browser reports the intended rejection as an error.
        assertThat(tab.takeIncidents()).singleElement().asString().contains("422");
        description().fill("Une place et sa fontaine");
        screen.locator("#b0 [data-ms-store]").click();
        assertThat(state()).hasText("La description est enregistrée.");
        assertThat(screen.locator(".ms-image__description:visible")).hasCount(0);

        screen.locator(SAVE).click();
        assertThat(screen.locator("#flash")).containsText("Le brouillon est enregistré");
        assertThat(screen.locator(IMAGE)).hasValue(Pattern.compile("champ-depose\\.png$"));
        assertThat(screen.locator("#b0-image-messages .ms-findings")).hasCount(0);
        assertThat(tab.takeIncidents()).isEmpty();
    }

    @Test
    void whatIsTypedAboutAnImageIsStoredWhenThePageIsSaved() {
        assertThat(give(IMAGE, "paste", List.of(png("champ-colle.png"))))
                .as("the browser pastes no text")
                .isEqualTo(true);
        assertThat(description()).isVisible();
        description().fill("Un marché couvert");
        screen.locator(SAVE).click();
        assertThat(screen.locator("#editor-said")).containsText("Le brouillon est enregistré");
        screen.locator("#b0 button[aria-haspopup=dialog]").click(HELD);
        screen.locator("#picker-words").fill("champ-colle");
        assertThat(screen.locator("#picker-found button[data-ms-address]").first())
                .isVisible();
        assertThat(screen.locator("#picker-found button[data-ms-describe]")).hasCount(0);
        screen.keyboard().press("Escape");
        assertThat(tab.takeIncidents()).isEmpty();
    }

    @Test
    void aDescriptionThatNoSessionStoresHoldsNoSignInBackAndComesBackWithThePage() {
        screen.waitForResponse(
                answer -> String.valueOf(answer.request().postData()).contains("fin-de-session.png&"),
                () -> give(IMAGE, "drop", List.of(png("fin-de-session.png"))));
        description().fill("Une place et sa fontaine");
        String page = address();
        tab.forgetSession();
        screen.locator(SAVE).click();
        screen.waitForURL("**/connexion?suite=/reprise");
        tab.choose("Sasha Bernard");

        tab.open(DemoSite.BACK_OFFICE.resolve(page));
        assertThat(screen.locator(IMAGE)).hasValue(Pattern.compile("fin-de-session\\.png$"));
        assertThat(description()).hasValue("Une place et sa fontaine");
        screen.locator("#b0 [data-ms-store]").click();
        assertThat(state()).hasText("La description est enregistrée.");
    }

    /** Another person describes an image: returns the status of the response. */
    private static final String DESCRIBE = """
        path => fetch(path, {
          method: 'POST',
          headers: { 'HX-Request': 'true' },
          body: new URLSearchParams({
            _csrf: document.querySelector('main form [name=_csrf]').value, purpose: 'informative', alt: 'La mairie',
          }),
        }).then((response) => response.status)\
        """;

    @Test
    void aDescriptionThatAnotherOneHasOvertakenIsNotSaidToBeStored() {
        give(IMAGE, "drop", List.of(png("depassee.png")));
        description().fill("Une place et sa fontaine");
        String image = screen.locator(IMAGE).inputValue().split("/")[2];
        assertThat(screen.evaluate(DESCRIBE, "/sites/action-coeur-de-ville/medias/" + image + "/alternative"))
                .isEqualTo(204);

        screen.locator(SAVE).click();
        assertThat(state()).containsText("sa description est gardée, la vôtre n’est pas enregistrée");
        assertThat(state()).containsText("« Une place et sa fontaine »");
        assertThat(screen.locator(".ms-image__description:visible")).hasCount(0);
        // The browser reports the intended rejection as an error.
        assertThat(tab.takeIncidents()).singleElement().asString().contains("409");
        screen.locator(SAVE).click();
        assertThat(screen.locator("#flash")).containsText("Le brouillon est enregistré");
    }

    @Test
    void undoInADescriptionIsThatOfItsTextBeforeThatOfThePage() {
        give(IMAGE, "drop", List.of(png("annuler.png")));
        assertThat(description()).isFocused();
        screen.keyboard().type("Une place");
        screen.keyboard().press("Control+z");
        assertThat(description()).not().hasValue("Une place");
        assertThat(screen.locator(IMAGE)).hasValue(Pattern.compile("annuler\\.png$"));
        screen.keyboard().press("Control+Shift+z");
        assertThat(description()).hasValue("Une place");
        assertThat(screen.locator(IMAGE)).hasValue(Pattern.compile("annuler\\.png$"));

        description().fill("");
        screen.keyboard().press("Control+z");
        assertThat(screen.locator(IMAGE)).hasValue("");
    }

    /** A text takes no image: it becomes a block after it, wherever in the form it is given. */
    @Test
    void anImageGivenToATextBecomesABlockAfterIt() {
        screen.locator("[data-ms-usual=paragraph]").click();
        assertThat(screen.locator("#b1 .ms-rich__text")).isFocused();
        screen.keyboard().type("Une phrase.");
        screen.locator("[data-ms-usual=heading]").click();
        assertThat(screen.locator("#b2-title")).isFocused();

        assertThat(give("#b1 .ms-rich__text", "paste", List.of(png("image.png"))))
                .as("the text pastes nothing")
                .isEqualTo(true);
        Locator pasted = screen.locator("#b1 + .ms-block");
        assertThat(pasted.locator("input[list=link-images]"))
                .hasValue(Pattern.compile("^/media/[0-9a-f-]{36}/image-collee-le-\\d+.*\\.png$"));
        assertThat(pasted.locator(".ms-picked")).containsText("Image collée le ");
        assertThat(pasted.locator(".ms-image__description textarea")).isFocused();

        assertThat(give("#title", "drop", List.of(png("deposee.png"))))
                .as("the browser does not open the file")
                .isEqualTo(true);
        Locator last = screen.locator("#block-list > .ms-block:last-child");
        assertThat(last.locator("input[list=link-images]")).hasValue(Pattern.compile("/deposee\\.png$"));
        assertThat(last.locator(".ms-image__description textarea")).isFocused();

        give("#b1 .ms-rich__text", "drop", List.of(file("a.pdf", "application/pdf", TestFiles.pdf())));
        assertThat(screen.locator("#editor-said")).containsText("Ce n’est pas une image");
        assertThat(screen.locator(".ms-block")).hasCount(5);
        assertThat(screen.locator("#b1-text")).hasValue("<p>Une phrase.</p>");
        assertThat(tab.takeIncidents()).isEmpty();
    }

    @Test
    void whatCannotBeUploadedSaysWhyAndLosesNothing() {
        screen.locator(IMAGE).fill("/presentation");
        give(IMAGE, "drop", List.of(file("a.pdf", "application/pdf", TestFiles.pdf())));
        assertThat(state()).containsText("Ce n’est pas une image");
        give(IMAGE, "drop", List.of(png("un.png"), png("deux.png")));
        assertThat(state()).containsText("Une seule image à la fois");
        give(IMAGE, "drop", List.of(file("faux.png", "image/png", TestFiles.html())));
        assertThat(state()).hasClass(Pattern.compile("fr-error-text"));
        assertThat(state()).containsText("page web");
        screen.route("**/medias", Route::abort);
        give(IMAGE, "drop", List.of(png("hors-ligne.png")));
        assertThat(state()).containsText("L’envoi a été interrompu");
        screen.unroute("**/medias");
        screen.route("**/medias", route -> route.fulfill(new Route.FulfillOptions().setStatus(413)));
        give(IMAGE, "drop", List.of(png("lourd.png")));
        assertThat(state()).containsText("trop volumineux");
        screen.unroute("**/medias");
        assertThat(screen.locator(IMAGE)).hasValue("/presentation");

        give(IMAGE, "drop", List.of(png("enfin.png")));
        assertThat(screen.locator(IMAGE)).hasValue(Pattern.compile("enfin\\.png$"));
        screen.locator("#b0 [data-ms-later]").click();
        assertThat(state()).containsText("Décrivez-la avant de publier");
        screen.locator("[data-ms-tool=undo]").click();
        assertThat(screen.locator(IMAGE)).hasValue("/presentation");
    }

    /** The picker is used without a mouse; an image that is not in it yet is added from it. */
    @Test
    void theGridIsWalkedByTheArrowsAndTakesANewImage() {
        give(IMAGE, "drop", List.of(png("grille.png")));
        assertThat(description()).isVisible();
        description().fill("Une grille");
        screen.locator("#b0 [data-ms-store]").click();
        assertThat(state()).containsText("enregistrée");

        KeyboardUser keyboard = new KeyboardUser(screen);
        keyboard.reach("#b0 button[aria-haspopup=dialog]").press("Enter");
        assertThat(screen.locator("#picker-found .ms-found--pictures li").nth(5))
                .isVisible();
        assertThat(screen.locator("#picker-words")).isFocused();
        keyboard.press("ArrowDown").press("ArrowRight");
        assertThat(screen.locator("#picker-found li:nth-child(2) button")).isFocused();
        keyboard.press("ArrowLeft").press("ArrowDown");
        assertThat(screen.locator("#picker-found li:first-child button")).not().isFocused();
        keyboard.press("ArrowUp").press("Enter");
        assertThat(screen.locator("#picker")).isHidden();
        assertThat(screen.locator(IMAGE)).hasValue(Pattern.compile("grille\\.png$"));

        screen.locator("#b0 button[aria-haspopup=dialog]").click(HELD);
        screen.waitForFileChooser(() -> screen.locator("#picker [data-ms-add]").click())
                .setFiles(new FilePayload("depuis-la-grille.png", "image/png", TestFiles.image("png", 320, 200)));
        assertThat(screen.locator("#picker")).isHidden();
        assertThat(screen.locator(IMAGE)).hasValue(Pattern.compile("depuis-la-grille\\.png$"));
        assertThat(description()).isFocused();
        screen.locator("label[for=b0-image-decorative]").click(HELD);
        screen.locator("#b0 [data-ms-store]").click(HELD);
        assertThat(state()).containsText("enregistrée");
        assertThat(tab.takeIncidents()).isEmpty();
    }
}
