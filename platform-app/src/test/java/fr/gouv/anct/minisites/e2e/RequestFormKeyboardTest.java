package fr.gouv.anct.minisites.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.e2e.testing.BrowserTab;
import fr.gouv.anct.minisites.e2e.testing.DemoSite;
import fr.gouv.anct.minisites.e2e.testing.KeyboardUser;
import fr.gouv.anct.minisites.e2e.testing.SampleRequest;
import fr.gouv.anct.minisites.e2e.testing.Viewport;
import fr.gouv.anct.minisites.provisioning.request.RequestField;
import fr.gouv.anct.minisites.provisioning.request.RequestStep;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Checks a site request from the sign-in to its submission with the keyboard alone. */
@Tag("long")
@DemoTest
class RequestFormKeyboardTest {

    private static final Account CAMILLE =
            new Account(new UUID(0, 0), "camille@demonstration.example", "Camille", "Martin", null);
    private static final String GO_ON = "button[name=then][value=continue]";

    @Test
    void fromTheSignInToTheSending() {
        Map<RequestField, String> answers = SampleRequest.named("Canaux et berges", "canaux-berges", CAMILLE);
        try (BrowserTab tab = new BrowserTab(Viewport.DESKTOP)) {
            Page page = tab.open(DemoSite.BACK_OFFICE.resolve("/connexion"));
            KeyboardUser keyboard = new KeyboardUser(page);
            // The first account on the page is that of an agent.
            String first = "main form:has(input[name=account]) button";
            assertThat(page.locator(first).first()).hasText("Continuer en tant que Camille Martin");
            keyboard.follow(first);
            keyboard.follow("nav a[href='/demande']");
            keyboard.follow("main form button[type=submit]");

            seeTheMistakes(page, keyboard);
            for (RequestStep step : RequestStep.values()) {
                assertThat(page).hasURL(Pattern.compile("/etapes/" + step.slug() + "(#.*)?$"));
                step.fields().stream()
                        .filter(answers::containsKey)
                        .forEach(field -> answer(page, keyboard, field, answers.get(field)));
                keyboard.follow(GO_ON);
            }

            assertThat(page.locator("h1")).hasText("Récapitulatif");
            keyboard.follow("form[action$='/envoi'] button");
            assertThat(page.locator("main .fr-badge")).hasText("Envoyée");
            assertThat(keyboard.is("#flash")).as("what happened has the focus").isTrue();
            assertThat(tab.incidents()).isEmpty();
        }
    }

    /** Checks that an empty step shows and focuses its error summary, which links each error to its field. */
    private static void seeTheMistakes(Page page, KeyboardUser keyboard) {
        keyboard.follow(GO_ON);
        assertThat(page).hasTitle(Pattern.compile("^Erreur"));
        assertThat(keyboard.is("#error-summary"))
                .as("the mistakes have the focus")
                .isTrue();
        keyboard.reach("#error-summary a[href='#entity']").press("Enter");
        assertThat(keyboard.is("#entity")).as("the mistake leads to its field").isTrue();
        assertThat(page.locator("#entity")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("#entity")).isInViewport();
        keyboard.press("Shift+Tab");
        assertThat(keyboard.is("#programme-name")).as("one can go back").isTrue();
    }

    private static void answer(Page page, KeyboardUser keyboard, RequestField field, String answer) {
        switch (field.kind()) {
            case CHOICE -> choose(keyboard, field, answer);
            case CHOICES ->
                RequestField.choices(answer)
                        .forEach(code -> keyboard.reach("input[name=" + field.code() + "][value=" + code + "]")
                                .press("Space"));
            case DATE -> {
                LocalDate day = LocalDate.parse(answer);
                keyboard.reach("#" + field.code());
                page.keyboard().type("%02d%02d%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear()));
                assertThat(page.locator("#" + field.code())).hasValue(answer);
            }
            case SLUG -> {
                takeASuggestion(page, keyboard);
                keyboard.write(answer);
                assertThat(page.locator("#slug-messages .fr-message--valid")).isVisible();
            }
            case LINE, TEXT, EMAIL, URL, SIRET ->
                keyboard.reach("#" + field.code()).write(answer);
        }
    }

    /** Chooses a radio button: the group is one tab stop, and the arrow keys move inside. */
    private static void choose(KeyboardUser keyboard, RequestField field, String answer) {
        String wanted = "input[name=" + field.code() + "][value=" + answer + "]";
        keyboard.reach("input[name=" + field.code() + "]").press("Space");
        for (int i = 0; i < field.options().size() && !keyboard.is(wanted); i++) {
            keyboard.press("ArrowDown");
        }
        assertThat(keyboard.is(wanted + ":checked")).as(answer + " is chosen").isTrue();
    }

    /** Checks that a taken name comes with suggestions as buttons; the chosen one fills the field and focuses it. */
    private static void takeASuggestion(Page page, KeyboardUser keyboard) {
        keyboard.reach("#slug").write("action-coeur-de-ville");
        assertThat(page.locator("#slug-messages .fr-message--error")).isVisible();
        String suggested = page.locator("#slug-messages button").first().textContent();
        keyboard.reach("#slug-messages button").press("Enter");
        assertThat(keyboard.is("#slug")).as("the field has the focus again").isTrue();
        assertThat(page.locator("#slug")).hasValue(suggested);
        assertThat(page.locator("#slug-messages .fr-message--valid")).isVisible();
    }
}
