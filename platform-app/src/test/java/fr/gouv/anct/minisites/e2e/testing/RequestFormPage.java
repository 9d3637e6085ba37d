package fr.gouv.anct.minisites.e2e.testing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.gouv.anct.minisites.provisioning.request.RequestField;
import fr.gouv.anct.minisites.provisioning.request.RequestStep;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Fills in the request form with a mouse, step after step, each saved before the next. */
public final class RequestFormPage {

    private final Page page;
    private final Map<RequestField, String> answers;

    public RequestFormPage(Page page, Map<RequestField, String> answers) {
        this.page = page;
        this.answers = answers;
    }

    /** Fills in all steps up to the summary. */
    public void fill() {
        for (RequestStep step : RequestStep.values()) {
            assertThat(page).hasURL(Pattern.compile("/etapes/" + step.slug() + "$"));
            assertThat(page.locator(".fr-stepper__state")).hasText("Étape " + step.number() + " sur 6");
            step.fields().stream().filter(answers::containsKey).forEach(this::answer);
            if (step == RequestStep.ADDRESS) {
                seeThatTheAddressIsFree();
                seeThatTheAddressFollowsItsKind();
            }
            if (step == RequestStep.APPEARANCE) {
                seeTheAccent();
            }
            goOn();
        }
    }

    private void answer(RequestField field) {
        String answer = answers.get(field);
        if (!field.options().isEmpty() || field.vocabulary() != null) {
            RequestField.choices(answer).forEach(code -> choose(field, code));
        } else if (field == RequestField.SLUG) {
            page.locator("#slug").pressSequentially(answer);
        } else {
            page.locator("#" + field.code()).fill(answer);
        }
    }

    private void choose(RequestField field, String answer) {
        page.locator("input[name=" + field.code() + "][value=" + answer + "] + label")
                .click();
    }

    private void seeThatTheAddressIsFree() {
        assertThat(page.locator("#slug-messages .fr-message--valid")).containsText("Ce nom est disponible");
        assertThat(page.locator("#slug-group")).hasClass(Pattern.compile("fr-input-group--valid"));
    }

    /** Checks that the full address follows its kind, although the short name stays. */
    private void seeThatTheAddressFollowsItsKind() {
        String slug = answers.get(RequestField.SLUG);
        String chosen = answers.get(RequestField.ADDRESS_KIND);
        for (String kind : List.of(chosen.equals("path") ? "host" : "path", chosen)) {
            choose(RequestField.ADDRESS_KIND, kind);
            assertThat(page.locator("#slug-messages .fr-message--valid"))
                    .containsText(kind.equals("path") ? "/" + slug + "/" : "//" + slug + ".");
        }
    }

    private void seeTheAccent() {
        Locator look = page.locator("#preview");
        assertThat(look.locator(".fr-callout--" + answers.get(RequestField.ACCENT)))
                .isVisible();
        assertThat(look).containsText(answers.get(RequestField.PROGRAMME_NAME));
        assertThat(look).containsText(answers.get(RequestField.TAGLINE));
    }

    private void goOn() {
        page.getByText("Enregistrer et continuer").click();
        Stabilisation.await(page);
    }
}
