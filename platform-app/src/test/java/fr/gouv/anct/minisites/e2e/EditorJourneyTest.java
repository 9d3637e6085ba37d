package fr.gouv.anct.minisites.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Accounts;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.tree.Creating;
import fr.gouv.anct.minisites.content.tree.Creation;
import fr.gouv.anct.minisites.content.tree.NewPage;
import fr.gouv.anct.minisites.content.tree.PageList;
import fr.gouv.anct.minisites.content.tree.Trash;
import fr.gouv.anct.minisites.provisioning.blueprint.BlueprintReader;
import fr.gouv.anct.minisites.tenancy.CurrentTenant;
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

/** The editor of a page in a browser. */
@DemoTest
class EditorJourneyTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final UUID SITE = BlueprintReader.tenantId("action-coeur-de-ville");
    private static final String PERSON = "Sasha Bernard";

    @Autowired
    private Accounts accounts;

    @Autowired
    private Creation creation;

    @Autowired
    private PageList list;

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
        person = accounts.all().filter(account -> account.name().equals(PERSON)).blockFirst(SOON);
    }

    @AfterEach
    void leave() {
        made.forEach(page -> inSite(trash.discard(site, page, true, person)));
        made.forEach(page -> inSite(trash.purge(site, page, person)));
    }

    private static <T> T inSite(Mono<T> work) {
        return work.contextWrite(CurrentTenant.is(SITE)).block(SOON);
    }

    private String draft(String segment) {
        UUID home = inSite(list.home()).page().id();
        NewPage wanted = new NewPage(PageKind.PAGE, home, segment, "Essai de l’éditeur", null);
        UUID page = ((Creating.Created) inSite(creation.create(site, wanted, person))).page();
        made.add(page);
        return "/sites/action-coeur-de-ville/pages/" + page;
    }

    private static List<String> outline(Page screen) {
        return screen.locator("#outline a").allInnerTexts().stream()
                .map(text -> text.replaceAll("\\s+", " ").strip())
                .toList();
    }

    /** Adds a block below the one at hand; the focus is in its first field. */
    private static void add(Page screen, Keyboard keyboard, String words) {
        int before = screen.locator(".ms-block").count();
        keyboard.press("Alt+Enter");
        screen.keyboard().type(words);
        keyboard.press("Enter");
        assertThat(screen.locator(".ms-block")).hasCount(before + 1);
    }

    @Test
    void blocksAreArrangedWithoutAMouseAndAllOfItIsUndone() {
        String page = draft("editeur-au-clavier");
        try (Tab tab = new Tab(Screen.DESKTOP)) {
            Page screen = tab.signIn(PERSON);
            Keyboard keyboard = new Keyboard(screen);
            tab.open(DemoSite.BACK_OFFICE.resolve(page));

            keyboard.reach("#titre");
            add(screen, keyboard, "alerte");
            assertThat(keyboard.is("#b0-title")).as("one writes at once").isTrue();
            screen.keyboard().type("Travaux");
            keyboard.press("Tab");
            screen.keyboard().type("La mairie est fermée lundi.");
            add(screen, keyboard, "citation");
            screen.keyboard().type("Un beau projet.");
            keyboard.press("Tab");
            screen.keyboard().type("Une maire");
            assertThat(outline(screen)).containsExactly("1. Alerte Travaux", "2. Citation Un beau projet.");

            keyboard.reach("#b1 button[data-ms-do=double]").press("Enter");
            assertThat(keyboard.is("#b2")).as("the copy has the focus").isTrue();
            keyboard.press("Alt+ArrowUp").press("Alt+ArrowUp");
            assertThat(keyboard.is("#b2")).isTrue();
            assertThat(screen.locator("#editor-said")).hasText("« Citation » est maintenant le bloc 1 sur 3.");
            keyboard.reach("#b0 button[value='remove:b0']").press("Enter");
            assertThat(outline(screen)).containsExactly("1. Citation Un beau projet.", "2. Citation Un beau projet.");
            assertThat(screen.locator("#editor-said")).containsText("Vous pouvez annuler.");

            keyboard.press("Control+z");
            assertThat(outline(screen))
                    .containsExactly("1. Citation Un beau projet.", "2. Alerte Travaux", "3. Citation Un beau projet.");
            screen.locator("[data-ms-tool=undo]").focus();
            for (int i = 0;
                    screen.locator("[data-ms-tool=undo]")
                            .getAttribute("aria-disabled")
                            .equals("false");
                    i++) {
                assertThat(i).isLessThan(20);
                keyboard.press("Enter");
            }
            assertThat(outline(screen)).as("undone to empty").isEmpty();
            assertThat(screen.locator("#no-block")).isVisible();
            while (screen.locator("[data-ms-tool=redo]")
                    .getAttribute("aria-disabled")
                    .equals("false")) {
                keyboard.press("Control+y");
            }
            assertThat(outline(screen)).as("and done again").hasSize(2);
            keyboard.press("Control+z");

            keyboard.follow("main form .ms-save-bar button[value=save]");
            assertThat(screen.locator("#flash")).containsText("Le brouillon est enregistré");
            assertThat(outline(screen))
                    .as("saved in the order that one sees")
                    .containsExactly("1. Citation Un beau projet.", "2. Alerte Travaux", "3. Citation Un beau projet.");
            assertThat(screen.locator("#b1-text")).hasValue("<p>La mairie est fermée lundi.</p>");
            assertThat(tab.incidents()).isEmpty();
        }
    }
}
