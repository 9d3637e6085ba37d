package fr.gouv.anct.minisites.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import fr.gouv.anct.minisites.e2e.testing.BrowserTab;
import fr.gouv.anct.minisites.e2e.testing.DemoSite;
import fr.gouv.anct.minisites.e2e.testing.KeyboardUser;
import fr.gouv.anct.minisites.e2e.testing.Viewport;
import fr.gouv.anct.minisites.media.inspection.TestFiles;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Checks that files are dropped into the library with a mouse, then described, found and deleted without one. */
@DemoTest
class LibraryJourneyTest {

    private static final String MEDIA = "/sites/action-coeur-de-ville/medias";
    private static final String SUBMIT = "main form button[type=submit]";

    private static final String DROP = """
        files => {
          const data = new DataTransfer();
          files.forEach(([name, base64]) => {
            const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
            data.items.add(new File([bytes], name));
          });
          const place = document.querySelector('[data-ms-upload]');
          place.dispatchEvent(new DragEvent('dragover', { dataTransfer: data, bubbles: true, cancelable: true }));
          place.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
        }\
        """;

    private static List<String> file(String name, byte[] bytes) {
        return List.of(name, Base64.getEncoder().encodeToString(bytes));
    }

    private static final String ASKS = """
        () => {
          const leaving = new Event('beforeunload', { cancelable: true });
          dispatchEvent(leaving);
          return leaving.defaultPrevented;
        }\
        """;

    /** Leaving asks for confirmation while the server inspects a file, until the last file has its response. */
    @Test
    void leavingAsksUntilTheLastFileIsAnsweredFor() {
        try (BrowserTab tab = new BrowserTab(Viewport.DESKTOP)) {
            tab.signIn("Sasha Bernard");
            Page page = tab.open(DemoSite.BACK_OFFICE.resolve(MEDIA));
            List<Route> held = new ArrayList<>();
            page.route(address -> address.contains("/medias"), route -> {
                if (route.request().method().equals("POST")) {
                    held.add(route);
                } else {
                    route.resume();
                }
            });
            assertThat(page.evaluate(ASKS)).isEqualTo(false);
            page.evaluate(DROP, List.of(file("un.png", TestFiles.html()), file("deux.png", TestFiles.html())));
            page.waitForCondition(() -> held.size() == 1);
            assertThat(page.evaluate(ASKS)).as("one is looked at, one waits").isEqualTo(true);
            held.getFirst().resume();
            page.waitForCondition(() -> held.size() == 2);
            assertThat(page.evaluate(ASKS)).as("the last is looked at").isEqualTo(true);
            held.getLast().resume();
            assertThat(page.locator("[data-ms-again]")).containsText("Fichiers refusés");
            assertThat(page.evaluate(ASKS)).as("all is said").isEqualTo(false);
        }
    }

    @Test
    void droppedThenDescribedByTheKeyboard() {
        try (BrowserTab tab = new BrowserTab(Viewport.DESKTOP)) {
            tab.signIn("Sasha Bernard");
            Page page = tab.open(DemoSite.BACK_OFFICE.resolve(MEDIA));
            page.locator("#filter-mots").fill("essai");
            page.evaluate(
                    DROP,
                    List.of(
                            file("parcours-glisse.jpg", TestFiles.image("jpg", 800, 600)),
                            file("parcours-faux.png", TestFiles.html())));
            Locator lines = page.locator("[data-ms-progress] li");
            assertThat(lines.nth(0)).containsText(Pattern.compile("parcours-glisse.jpg\\s+Ajouté"));
            assertThat(lines.nth(1)).containsText("page web");
            assertThat(page.locator("#status"))
                    .containsText(Pattern.compile("Fichiers ajoutés.: 1\\. Fichiers refusés.: 1\\."));

            assertThat(page.locator("#media")).containsText("parcours-glisse");
            assertThat(page.locator("[data-ms-again] a")).hasCount(0);

            assertThat(page.locator("#filter-mots")).hasValue("essai");
            page.locator("#filter-mots").fill("");

            KeyboardUser keyboard = new KeyboardUser(page);
            keyboard.reach("#filter-mots").write("parcours");
            keyboard.follow("main form[role=search] button");
            keyboard.follow("#media a");
            keyboard.follow(SUBMIT);
            assertThat(keyboard.is("#error-summary")).isTrue();
            keyboard.reach("#purpose-1").press("Space");
            keyboard.reach("#alt").write("Une place un jour de marché");
            keyboard.reach("#focusX").press("ArrowUp").press("ArrowUp");
            assertThat(page.locator("#focusX")).hasValue("52");
            assertThat(page.locator(".ms-focus__point")).hasAttribute("style", Pattern.compile("left: 52%"));
            assertThat(page.locator(".ms-crop--square"))
                    .hasAttribute("style", Pattern.compile("object-position: 50% 50%"));
            page.locator(".ms-focus").click(new Locator.ClickOptions().setPosition(5, 5));
            assertThat(page.locator("#focusY")).hasValue(Pattern.compile("[0-3]"));
            assertThat(page.locator(".ms-crop--square"))
                    .hasAttribute("style", Pattern.compile("object-position: 0% 0%"));
            keyboard.follow(SUBMIT);
            assertThat(page.locator("#flash")).containsText("La description est enregistrée");
            assertThat(page.locator("#alt")).hasValue("Une place un jour de marché");

            keyboard.follow("main a[href$='/suppression']");
            keyboard.follow(SUBMIT);
            assertThat(page.locator("#flash")).containsText("est supprimé");
            assertThat(tab.takeIncidents()).isEmpty();
        }
    }

    /** The reason for a rejected file is shown: not every failure is reported as a lost connection. */
    @Test
    void whyAFileIsNotTakenIsTold() {
        try (BrowserTab tab = new BrowserTab(Viewport.DESKTOP)) {
            tab.signIn("Sasha Bernard");
            Page page = tab.open(DemoSite.BACK_OFFICE.resolve(MEDIA));
            Locator lines = page.locator("[data-ms-progress] li:not([data-ms-again])");
            page.route("**/medias", route -> route.fulfill(new Route.FulfillOptions().setStatus(423)));
            page.evaluate(DROP, List.of(file("une-image.png", TestFiles.image("png", 8, 6))));
            assertThat(lines.last()).containsText("en lecture seule ou archivé");
            page.unroute("**/medias");
            page.route("**/medias", Route::abort);
            page.evaluate(DROP, List.of(file("une-image.png", TestFiles.image("png", 8, 6))));
            assertThat(lines.last()).containsText("L’envoi a été interrompu");
            page.unroute("**/medias");
            tab.forgetSession();
            page.evaluate(DROP, List.of(file("une-image.png", TestFiles.image("png", 8, 6))));
            assertThat(lines.last()).containsText("Votre session est terminée");
            assertThat(lines).hasCount(3);
        }
    }
}
