package fr.gouv.anct.minisites.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Accounts;
import fr.gouv.anct.minisites.access.Membership;
import fr.gouv.anct.minisites.access.Memberships;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.e2e.testing.BrowserTab;
import fr.gouv.anct.minisites.e2e.testing.DemoSite;
import fr.gouv.anct.minisites.e2e.testing.KeyboardUser;
import fr.gouv.anct.minisites.e2e.testing.Viewport;
import fr.gouv.anct.minisites.provisioning.blueprint.BlueprintReader;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Checks, without a mouse, that an access token is created and revoked, and the account erased. */
@DemoTest
class AccountKeyboardTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String SUBMIT = "main form button[type=submit]";

    @Autowired
    private Accounts accounts;

    @Autowired
    private Memberships memberships;

    @Test
    void fromTheTokenToTheErasure() {
        Account account = new Account(
                UUID.randomUUID(), "clavier-" + UUID.randomUUID() + "@essai.example", "Yaël", "Touche", null);
        UUID site = BlueprintReader.tenantId("action-coeur-de-ville");
        accounts.save(account).block(SOON);
        memberships
                .grant(new Membership(site, account.id(), Role.EDITOR))
                .contextWrite(CurrentTenant.with(site))
                .block(SOON);
        try (BrowserTab tab = new BrowserTab(Viewport.DESKTOP)) {
            Page page = tab.signIn("Yaël Touche");
            KeyboardUser keyboard = new KeyboardUser(page);
            keyboard.follow("header a[href='/compte']");
            keyboard.follow("main a[href='/compte/jetons']");
            keyboard.follow("main a[href='/compte/jetons/creation']");

            keyboard.follow(SUBMIT);
            assertThat(keyboard.is("#error-summary"))
                    .as("the mistakes have the focus")
                    .isTrue();
            keyboard.reach("#error-summary a[href='#actions-1']").press("Enter");
            assertThat(keyboard.is("#actions-1"))
                    .as("the mistake leads to its field")
                    .isTrue();
            keyboard.press("Space").press("Shift+Tab");
            assertThat(keyboard.is("#name")).isTrue();
            keyboard.write("Essai au clavier");
            keyboard.follow(SUBMIT);
            assertThat(page.locator("#secret")).hasValue(Pattern.compile("msite_[0-9a-f]{64}"));
            keyboard.reach("#secret");
            page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
            keyboard.reach("[data-ms-copy]").press("Enter");
            assertThat(page.locator("#status")).hasText("Jeton copié");
            assertThat(page.evaluate("() => navigator.clipboard.readText()"))
                    .isEqualTo(page.locator("#secret").inputValue());

            keyboard.follow("main a[href='/compte/jetons']");
            keyboard.follow("main a[href$='/revocation']");
            keyboard.follow(SUBMIT);
            assertThat(keyboard.is("#flash")).as("what happened has the focus").isTrue();

            tab.open(DemoSite.BACK_OFFICE.resolve("/compte"));
            keyboard.follow("main a[href='/compte/donnees']");
            keyboard.follow("main a[href='/compte/effacement']");
            keyboard.reach("#email").write(account.email());
            keyboard.follow(SUBMIT);
            assertThat(page.locator("h1")).hasText("Votre compte est effacé");
            assertThat(tab.incidents()).isEmpty();
        }
    }
}
