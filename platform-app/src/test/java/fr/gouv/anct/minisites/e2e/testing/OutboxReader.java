package fr.gouv.anct.minisites.e2e.testing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.gouv.anct.minisites.delivery.testing.Eventually;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Reads the letters about one programme in the register of letters. All letters of the demonstration fill pages.
 *
 * @param reader browser of an account that may read them
 */
public record OutboxReader(BrowserTab reader, String programme) {

    /** Finds a letter by subject and recipient, opens it, and checks its link. */
    public void arrived(String subject, String recipient, URI link) {
        // The list does not refresh itself, and a letter is sent some time after it is written.
        Eventually.until(
                Duration.ofSeconds(20),
                subject,
                () -> listed(subject, recipient).allTextContents().stream().anyMatch(row -> row.contains("Envoyé")));
        Page page = reader.page();
        listed(subject, recipient).locator("a").click();
        assertThat(page.locator("h1")).containsText(subject);
        assertThat(page.locator("main dl")).containsText(recipient);
        assertThat(page.locator("main .ms-letter")).containsText(programme);
        assertThat(page.locator("main .ms-letter")).containsText(link.toString());
    }

    private Locator listed(String subject, String recipient) {
        Page page = reader.open(DemoSite.BACK_OFFICE.resolve(
                "/suivi-des-courriels?destinataire=" + URLEncoder.encode(recipient, StandardCharsets.UTF_8)));
        return page.locator("main tbody tr")
                .filter(new Locator.FilterOptions().setHasText("« " + programme + " »"))
                .filter(new Locator.FilterOptions().setHasText(subject))
                .filter(new Locator.FilterOptions().setHasText(recipient))
                .first();
    }
}
