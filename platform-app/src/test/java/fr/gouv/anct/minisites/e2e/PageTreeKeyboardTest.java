package fr.gouv.anct.minisites.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Accounts;
import fr.gouv.anct.minisites.access.Membership;
import fr.gouv.anct.minisites.access.Memberships;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.trash.Trash;
import fr.gouv.anct.minisites.content.tree.PageCreation;
import fr.gouv.anct.minisites.content.tree.PageCreationRequest;
import fr.gouv.anct.minisites.content.tree.PageCreationResult;
import fr.gouv.anct.minisites.content.tree.PageListing;
import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.e2e.testing.BrowserTab;
import fr.gouv.anct.minisites.e2e.testing.DemoSite;
import fr.gouv.anct.minisites.e2e.testing.KeyboardUser;
import fr.gouv.anct.minisites.e2e.testing.Stabilisation;
import fr.gouv.anct.minisites.e2e.testing.Viewport;
import fr.gouv.anct.minisites.provisioning.blueprint.BlueprintReader;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.directory.TenantDirectory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Mono;

/** Checks that pages are moved, copied, trashed and restored in a browser, without a mouse and by dragging. */
@DemoTest
class PageTreeKeyboardTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final UUID SITE = BlueprintReader.tenantId("cites-educatives");
    private static final String PAGES = "/sites/cites-educatives/pages";
    private static final String PERSON = "Sasha Bernard";

    @Autowired
    private Accounts accounts;

    @Autowired
    private Memberships memberships;

    @Autowired
    private PageCreation creation;

    @Autowired
    private PageListing listing;

    @Autowired
    private Trash trash;

    @Autowired
    private TenantDirectory directory;

    private final List<UUID> made = new ArrayList<>();
    private Tenant site;
    private Account person;

    @BeforeEach
    void anEditor() {
        site = directory.snapshot().byId(SITE).orElseThrow();
        person = accounts.earliest(50)
                .filter(account -> account.name().equals(PERSON))
                .blockFirst(SOON);
        inSite(memberships.grant(new Membership(SITE, person.id(), Role.EDITOR)));
    }

    @AfterEach
    void leave() {
        made.forEach(page -> inSite(trash.discard(site, page, true, person.actor())));
        made.forEach(page -> inSite(trash.purge(site, page, person.actor())));
        inSite(memberships.remove(person.id()));
    }

    private static <T> T inSite(Mono<T> work) {
        return work.contextWrite(CurrentTenant.with(SITE)).block(SOON);
    }

    private UUID draft(String segment, String title) {
        UUID home = inSite(listing.home()).page().id();
        PageCreationRequest request = new PageCreationRequest(PageKind.PAGE, home, segment, title, null);
        UUID page = ((PageCreationResult.Created) inSite(creation.create(site, request, person.actor()))).page();
        made.add(page);
        return page;
    }

    private static void discard(KeyboardUser keyboard) {
        keyboard.follow("nav a[href$='/place']");
        keyboard.follow("main a[href$='/suppression']");
        keyboard.follow("main form button.fr-btn");
        assertThat(keyboard.is("#flash")).as("what was done has the focus").isTrue();
    }

    @Test
    void withoutAMouse() {
        UUID page = draft("au-clavier", "Au clavier");
        try (BrowserTab tab = new BrowserTab(Viewport.DESKTOP)) {
            Page screen = tab.signIn(PERSON);
            KeyboardUser keyboard = new KeyboardUser(screen);
            tab.open(DemoSite.BACK_OFFICE.resolve(PAGES));

            keyboard.follow("#p-" + page + " button.fr-icon-arrow-up-line");
            assertThat(keyboard.is("#p-" + page + " a[data-ms-focus]"))
                    .as("it went up, and keeps the focus")
                    .isTrue();
            keyboard.reach("#p-" + page + " button.fr-icon-arrow-down-line");
            assertThat(screen.locator(".ms-icon-name")).containsText("« Au clavier »");
            keyboard.follow("#p-" + page + " a[href$='/place']");
            keyboard.reach("#segment").write("Pas une adresse");
            keyboard.follow("main button[value=move]:not([aria-hidden])");
            assertThat(keyboard.is("#error-summary"))
                    .as("the mistakes have the focus")
                    .isTrue();
            keyboard.reach("#segment").write("sans-souris");
            keyboard.follow("main button[value=move]:not([aria-hidden])");
            assertThat(screen.locator("#flash")).containsText("/sans-souris");

            keyboard.follow("main form[action$='/copie'] button");
            assertThat(screen.locator("h1")).hasText("Copie d’Au clavier");
            UUID copy = UUID.fromString(screen.url().replaceFirst(".*/", ""));
            discard(keyboard);
            keyboard.follow("#flash form button");
            assertThat(screen.locator("h1")).hasText("Copie d’Au clavier");
            discard(keyboard);

            keyboard.follow("a[href$='/corbeille']");
            keyboard.follow("#trash a[href$='/corbeille/" + copy + "']");
            keyboard.follow("main form button[type=submit]");
            assertThat(screen.locator("#flash")).containsText("C’est un brouillon, à l’adresse /sans-souris-copie");
            discard(keyboard);
            keyboard.follow("a[href$='/corbeille']");
            keyboard.follow("#trash a[href$='/" + copy + "/effacement']");
            keyboard.follow("main form button[type=submit]");
            assertThat(keyboard.is("#flash")).isTrue();
            assertThat(screen.locator("#trash a[href*='" + copy + "']")).hasCount(0);
            assertThat(tab.incidents()).isEmpty();
        }
    }

    @Test
    void byDragging() {
        UUID one = draft("tiree", "Tirée");
        UUID other = draft("but", "But");
        try (BrowserTab tab = new BrowserTab(Viewport.DESKTOP)) {
            Page screen = tab.signIn(PERSON);
            tab.open(DemoSite.BACK_OFFICE.resolve(PAGES));

            // Near an edge of the window the browser scrolls while an entry is dragged.
            screen.locator("#p-" + one).evaluate("entry => entry.scrollIntoView({ block: 'center' })");
            screen.dragAndDrop("#p-" + one + " > .ms-pages__line", "#p-" + other + " > .ms-pages__line");
            Stabilisation.await(screen);

            assertThat(screen.locator("#flash")).containsText("/but/tiree");
            assertThat(screen.locator("#p-" + other + " #p-" + one)).hasCount(1);
            screen.locator("#flash button").click();
            Stabilisation.await(screen);
            assertThat(screen.locator("#p-" + other + " #p-" + one)).hasCount(0);
            assertThat(screen.locator("#p-" + one)).containsText("/tiree");
        }
    }
}
