package fr.gouv.anct.minisites.e2e.testing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/**
 * A site created from a request, with the checks of its public address.
 *
 * @param accent name of the accent in the DSFR
 * @param address public address
 */
public record NewSite(String programme, String accent, URI address) {

    private static final Duration SOON = Duration.ofSeconds(5);
    private static final List<String> MENU = List.of("Accueil", "Le programme", "Actualités", "Contact");
    private static final List<String> LEGAL = List.of(
            "Accessibilité : non conforme",
            "Mentions légales",
            "Données personnelles",
            "Gestion des cookies",
            "Plan du site");

    /**
     * Checks that the public address is not found and not cacheable. Under a path prefix it is any missing address of
     * the portal: without its last slash, since the portal redirects to that form.
     */
    public void isNotThere() {
        URI absent = address.getPath().equals("/")
                ? address
                : URI.create(address.toString().replaceFirst("/$", ""));
        Awaitility.await().atMost(SOON).until(() -> DemoVisitor.get(absent).status() == 404);
        assertThat(DemoVisitor.get(absent).header("cache-control")).containsAnyOf("no-store", "no-cache");
    }

    /** Checks that any visitor reaches the site at its address, and that it may be indexed. */
    public void isOpen() {
        Awaitility.await().atMost(SOON).until(() -> DemoVisitor.get(address).status() == 200);
        assertThat(DemoVisitor.get(address).header("x-robots-tag")).isEmpty();
        try (BrowserTab visitor = new BrowserTab(Viewport.DESKTOP)) {
            Page page = visitor.open(address);
            assertThat(page.locator("meta[name=robots]")).hasCount(0);
            isAsAsked(page);
            assertThat(visitor.incidents()).isEmpty();
        }
    }

    /** Checks the home page, on the preview as on the public address. */
    public void isAsAsked(Page page) {
        assertThat(page).hasTitle(Pattern.compile("^" + programme));
        assertThat(page.locator("h1")).hasText(programme);
        assertThat(page.locator("header .fr-header__service-title")).hasText(programme);
        assertThat(page.locator("header nav .fr-nav__link")).containsText(MENU.toArray(String[]::new));
        assertThat(page.locator("main .fr-callout--" + accent)).isVisible();
        String home = page.url();
        for (String legal : LEGAL) {
            String href = page.locator("footer .fr-footer__bottom a")
                    .getByText(legal, new Locator.GetByTextOptions().setExact(true))
                    .getAttribute("href");
            Response response = page.navigate(URI.create(home).resolve(href).toString());
            assertThat(response.status()).as(legal).isEqualTo(200);
            assertThat(page.locator("h1")).containsText(legal.replaceFirst(" :.*", ""));
            page.navigate(home);
        }
    }
}
