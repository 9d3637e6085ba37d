package fr.gouv.anct.minisites.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Back to a form that was refused once, corrected and sent: the form again, and no question of the browser. */
@DemoTest
class BackButtonTest {

    @Test
    void ofAFormOfTheBackOffice() {
        try (Tab tab = new Tab(Screen.DESKTOP)) {
            Page page = tab.signIn("Dominique Petit");
            tab.open(DemoSite.BACK_OFFICE.resolve("/sites/action-coeur-de-ville/identite"));
            String title = page.locator("#titre").inputValue();
            String save = "main form button[value=save]:not([aria-hidden])";
            page.locator("#titre").fill("");
            page.locator(save).click();
            assertThat(page.locator("#error-summary")).isVisible();
            page.reload();
            assertThat(page.locator("#error-summary")).isVisible();

            page.locator("#titre").fill(title);
            page.locator(save).click();
            assertThat(page.locator("#flash")).isVisible();
            page.goBack();
            assertThat(page.locator("#titre")).isVisible();
            assertThat(page.locator("#error-summary")).hasCount(0);
            assertThat(tab.incidents()).isEmpty();
        }
    }

    @Test
    void ofAContactForm() {
        try (Tab tab = new Tab(Screen.DESKTOP)) {
            Page page = tab.open(DemoSite.VITRINE.at("contact"));
            String send = "main form[method=post] button[type=submit]";
            page.locator(send).first().click();
            page.waitForURL("**/formulaire/**");
            page.locator("main input[type=text]:visible").all().forEach(field -> field.fill("Ada Lovelace"));
            page.locator("main input[type=email]:visible").all().forEach(field -> field.fill("ada@exemple.fr"));
            page.locator("main textarea:visible").all().forEach(field -> field.fill("Bonjour à tous."));
            page.locator(send).first().click();
            page.waitForURL("**/merci/**");
            page.goBack();
            assertThat(page).hasURL(Pattern.compile("/contact$"));
            assertThat(page.locator(send).first()).isVisible();
        }
    }
}
