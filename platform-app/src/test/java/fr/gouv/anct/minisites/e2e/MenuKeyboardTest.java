package fr.gouv.anct.minisites.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.gouv.anct.minisites.access.Accounts;
import fr.gouv.anct.minisites.access.Membership;
import fr.gouv.anct.minisites.access.Memberships;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.e2e.testing.BrowserTab;
import fr.gouv.anct.minisites.e2e.testing.DemoSite;
import fr.gouv.anct.minisites.e2e.testing.KeyboardUser;
import fr.gouv.anct.minisites.e2e.testing.Stabilisation;
import fr.gouv.anct.minisites.e2e.testing.Viewport;
import fr.gouv.anct.minisites.provisioning.blueprint.BlueprintReader;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Mono;

/** Checks that menus are arranged in a browser, without a mouse and by dragging. Restores them at the end. */
@DemoTest
class MenuKeyboardTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final UUID SITE = BlueprintReader.tenantId("cites-educatives");
    private static final String MENUS = "/sites/cites-educatives/menus";
    private static final String PERSON = "Sasha Bernard";
    private static final String SAVE = "main form button[value=save]:not([aria-hidden])";

    @Autowired
    private Accounts accounts;

    @Autowired
    private Memberships memberships;

    private UUID person;

    @BeforeEach
    void anEditor() {
        person = accounts.earliest(50)
                .filter(account -> account.name().equals(PERSON))
                .blockFirst(SOON)
                .id();
        inSite(memberships.grant(new Membership(SITE, person, Role.EDITOR)));
    }

    @AfterEach
    void leave() {
        inSite(memberships.remove(person));
    }

    private static void inSite(Mono<?> work) {
        work.contextWrite(CurrentTenant.with(SITE)).block(SOON);
    }

    private static String spotOfFocus(Page page) {
        return (String) page.evaluate("() => document.activeElement.closest('[data-ms-position]').dataset.msPosition");
    }

    private static String labels(Page page) {
        return String.join(
                ",",
                page.locator("#principal > .ms-tree > li > div a:not(.fr-btn)").allInnerTexts());
    }

    @Test
    void withoutAMouse() {
        try (BrowserTab tab = new BrowserTab(Viewport.DESKTOP)) {
            Page page = tab.signIn(PERSON);
            KeyboardUser keyboard = new KeyboardUser(page);
            tab.open(DemoSite.BACK_OFFICE.resolve(MENUS));
            String before = labels(page);

            keyboard.follow("a[href$='dans=principal&genre=LINK']");
            keyboard.follow(SAVE);
            assertThat(keyboard.is("#error-summary"))
                    .as("the mistakes have the focus")
                    .isTrue();
            keyboard.reach("#label").write("Essai au clavier");
            keyboard.reach("#target-1").press("ArrowDown");
            assertThat(keyboard.is("#target-2")).isTrue();
            keyboard.reach("#address").write("https://exemple.gouv.fr/clavier");
            keyboard.follow(SAVE);
            assertThat(keyboard.is("[data-ms-focus]"))
                    .as("the new entry has the focus")
                    .isTrue();
            assertThat(labels(page)).isEqualTo(before + ",Essai au clavier");

            String spot = spotOfFocus(page);
            keyboard.follow("button.fr-icon-arrow-up-line[value^='" + spot + ">']");
            assertThat(spotOfFocus(page)).as("it went up, and keeps the focus").isLessThan(spot);
            spot = spotOfFocus(page);
            keyboard.follow("button.fr-icon-delete-line[value='" + spot + "']");
            assertThat(keyboard.is("#flash")).isTrue();
            assertThat(labels(page)).isEqualTo(before);

            keyboard.follow("#flash button");
            assertThat(labels(page)).contains("Essai au clavier");
            keyboard.follow("button.fr-icon-delete-line[value='" + spot + "']");
            assertThat(labels(page)).isEqualTo(before);
            page.frameLocator(".ms-result iframe")
                    .locator("header .fr-header__service-title")
                    .waitFor();
            assertThat(tab.incidents()).isEmpty();
        }
    }

    @Test
    void byDragging() {
        try (BrowserTab tab = new BrowserTab(Viewport.DESKTOP)) {
            Page page = tab.signIn(PERSON);
            tab.open(DemoSite.BACK_OFFICE.resolve(MENUS));
            String before = labels(page);
            String first = before.substring(0, before.indexOf(','));

            page.dragAndDrop(
                    "[data-ms-position='principal.0'] > .ms-tree__row",
                    "[data-ms-position='principal.2'] > .ms-tree__row");
            Stabilisation.await(page);
            assertThat(page.locator("#flash")).containsText("L’entrée est déplacée");
            assertThat(labels(page)).doesNotStartWith(first).contains(first);
            page.locator("#flash button").click();
            Stabilisation.await(page);
            assertThat(labels(page)).isEqualTo(before);
        }
    }
}
