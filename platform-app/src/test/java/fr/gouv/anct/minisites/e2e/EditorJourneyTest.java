package fr.gouv.anct.minisites.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions;
import com.microsoft.playwright.options.FilePayload;
import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Accounts;
import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.Callout;
import fr.gouv.anct.minisites.content.block.DataTable;
import fr.gouv.anct.minisites.content.block.Paragraph;
import fr.gouv.anct.minisites.content.block.Quote;
import fr.gouv.anct.minisites.content.block.RichText;
import fr.gouv.anct.minisites.content.block.SectionHeading;
import fr.gouv.anct.minisites.content.block.TableCells;
import fr.gouv.anct.minisites.content.block.Tiles;
import fr.gouv.anct.minisites.content.draft.DraftSaving;
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
import fr.gouv.anct.minisites.media.inspection.TestFiles;
import fr.gouv.anct.minisites.provisioning.blueprint.BlueprintReader;
import fr.gouv.anct.minisites.reference.Link;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.directory.TenantDirectory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import reactor.core.publisher.Mono;

/** Checks the page editor in a browser. */
@DemoTest
class EditorJourneyTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    /** In milliseconds, longer than the script waits for a late request. */
    private static final double LATE = 20_000;
    /** Editors of rich texts learn of a new selection a moment after the key. */
    private static final Keyboard.PressOptions AS_PEOPLE_TYPE = new Keyboard.PressOptions().setDelay(50);

    private static final UUID SITE = BlueprintReader.tenantId("action-coeur-de-ville");
    private static final String PERSON = "Sasha Bernard";

    @Autowired
    private Accounts accounts;

    @Autowired
    private PageCreation creation;

    @Autowired
    private DraftSaving saving;

    @Autowired
    private PageListing listing;

    @Autowired
    private Trash trash;

    @Autowired
    private TenantDirectory directory;

    private final List<UUID> made = new ArrayList<>();
    private Tenant site;
    private AuditActor person;

    @BeforeEach
    void anEditor() {
        site = directory.snapshot().byId(SITE).orElseThrow();
        person = accounts.earliest(50)
                .filter(account -> account.name().equals(PERSON))
                .map(Account::actor)
                .blockFirst(SOON);
    }

    @AfterEach
    void leave() {
        made.forEach(page -> inSite(trash.discard(site, page, true, person)));
        made.forEach(page -> inSite(trash.purge(site, page, person)));
    }

    private static <T> T inSite(Mono<T> work) {
        return work.contextWrite(CurrentTenant.with(SITE)).block(SOON);
    }

    private String draft(String segment) {
        UUID home = inSite(listing.home()).page().id();
        PageCreationRequest request = new PageCreationRequest(PageKind.PAGE, home, segment, "Essai de l’éditeur", null);
        UUID page = ((PageCreationResult.Created) inSite(creation.create(site, request, person))).page();
        made.add(page);
        return "/sites/action-coeur-de-ville/pages/" + page;
    }

    private static List<String> outline(Page screen) {
        return screen.locator("#outline a").allInnerTexts().stream()
                .map(text -> text.replaceAll("\\s+", " ").strip())
                .toList();
    }

    /** Adds a block below the current one; the focus is in its first field. */
    private static void add(Page screen, KeyboardUser keyboard, String words) {
        // The empty text of a new page gives way to the first block.
        Locator blocks = screen.locator(".ms-block:not([data-ms-first])");
        int before = blocks.count();
        keyboard.press("Alt+Enter");
        screen.keyboard().type(words);
        keyboard.press("Enter");
        assertThat(blocks).hasCount(before + 1);
    }

    @Test
    void whatTheChecksFindStandsBesideTheBlockAndIsLookedForAgainWhenAsked() {
        String page = draft("editeur-controle");
        RichText vague = new RichText("<p>Pour la suite, <a href=\"https://ailleurs.example/\">cliquez ici</a>.</p>");
        Revision revision = new Revision(
                "Essai du contrôle",
                null,
                null,
                "Un essai.",
                null,
                List.of(),
                List.of(new SectionHeading("Un titre", 4), new Paragraph(vague)));
        inSite(saving.save(site, made.getLast(), 1, revision, null, person));
        try (BrowserTab tab = new BrowserTab(Viewport.DESKTOP)) {
            Page screen = tab.signIn(PERSON);
            tab.open(DemoSite.BACK_OFFICE.resolve(page));
            screen.locator("[data-ms-tool=fold]").click();
            assertThat(screen.locator("#b0-level-messages .ms-findings")).containsText("choisissez le niveau 2");
            assertThat(screen.locator("#b1-text-messages .ms-findings"))
                    .containsText("« cliquez ici » ne dit pas où il mène");
            assertThat(outline(screen).getFirst()).contains("à revoir");
            assertThat(outline(screen).getLast()).contains("à corriger");

            screen.locator("#b0-level").selectOption("2");
            screen.locator("button[value=check]").click();
            assertThat(screen.locator("#found")).containsText("Une erreur, aucun conseil");
            assertThat(screen.locator("#b0 .ms-findings")).hasCount(0);
            assertThat(screen.locator("#b1 .ms-findings")).hasCount(1);
            assertThat(screen.locator("#b0-level")).hasValue("2");

            screen.locator("#b0-level").selectOption("4");
            assertThat(screen.locator("#b0-level-messages .ms-findings")).containsText("choisissez le niveau 2");
            assertThat(screen.locator("#b1-text-messages .ms-findings")).isVisible();
            assertThat(screen.locator("#outline li").first()).containsText("à revoir");
        }
    }

    @Test
    void blocksAreArrangedWithoutAMouseAndAllOfItIsUndone() {
        String page = draft("editeur-au-clavier");
        try (BrowserTab tab = new BrowserTab(Viewport.DESKTOP)) {
            Page screen = tab.signIn(PERSON);
            KeyboardUser keyboard = new KeyboardUser(screen);
            tab.open(DemoSite.BACK_OFFICE.resolve(page));

            keyboard.reach("#title");
            add(screen, keyboard, "alerte");
            assertThat(keyboard.is("#b0-title")).as("one writes at once").isTrue();
            screen.keyboard().type("Travaux");
            assertThat(screen.locator("#b0 .ms-rich__text")).isVisible();
            // The toolbar above a text is a single tab stop.
            keyboard.press("Tab").press("Tab");
            screen.keyboard().type("La mairie est fermée lundi.");
            add(screen, keyboard, "citation");
            screen.keyboard().type("Un beau projet.");
            keyboard.press("Tab");
            screen.keyboard().type("Une maire");
            assertThat(outline(screen)).containsExactly("1. Alerte Travaux", "2. Citation Un beau projet.");

            keyboard.reach("#b1 button[value='up:b1']").press("Enter");
            assertThat(screen.locator("#b1 button[value='down:b1']")).isFocused();
            keyboard.press("Control+z");
            // The move button is disabled at the end of the page, and a disabled element cannot keep the focus.
            assertThat(screen.locator("#b1")).isFocused();

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
            assertThat(outline(screen)).as("undone to the empty text").containsExactly("1. Texte");
            assertThat(screen.locator(".ms-block[data-ms-first]")).hasCount(1);
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

    @Test
    void whatCannotBeSentStaysInTheEditorUntilTheNetworkIsBack() {
        String page = draft("editeur-hors-ligne");
        try (BrowserTab tab = new BrowserTab(Viewport.DESKTOP)) {
            Page screen = tab.signIn(PERSON);
            KeyboardUser keyboard = new KeyboardUser(screen);
            tab.open(DemoSite.BACK_OFFICE.resolve(page));
            screen.context().setOffline(true);
            screen.locator("#title").fill("Un titre sans réseau");
            screen.locator("main form .ms-save-bar button[value=save]").click();
            assertThat(screen.locator("#kept")).containsText("rien n’est perdu, tout reste dans cette page");
            assertThat(screen.locator("form > .ms-saving")).isVisible();

            // The script has not requested this block yet: without a response it submits the form. The earlier message
            // is cleared, so that it is not taken for the failure of this attempt: else the network would be back while
            // the block is still requested, and the form is submitted once at a time.
            screen.locator("#status").evaluate("said => { said.textContent = ''; }");
            keyboard.press("Alt+Enter");
            screen.keyboard().type("citation");
            keyboard.press("Enter");
            assertThat(screen.locator("#status")).containsText("tout reste dans cette page");
            assertThat(screen.locator("#title")).hasValue("Un titre sans réseau");

            screen.context().setOffline(false);
            screen.locator("main form .ms-save-bar button[value=save]").click();
            assertThat(screen.locator("#flash")).containsText("Le brouillon est enregistré");
            assertThat(screen.locator("#title")).hasValue("Un titre sans réseau");
        }
    }

    @Test
    void theNextScreenTellsOfWhatWasTypedJustBefore() {
        String page = draft("editeur-aussitot");
        try (BrowserTab tab = new BrowserTab(Viewport.DESKTOP)) {
            Page screen = tab.signIn(PERSON);
            tab.open(DemoSite.BACK_OFFICE.resolve(page));
            screen.locator("#title").fill("Tapé à l’instant");
            screen.locator("main a[href$='/publication']").first().click();
            assertThat(screen.locator("main")).containsText("Vous avez des modifications non enregistrées");
            assertThat(tab.incidents()).isEmpty();
        }
    }

    @Test
    void aReloadJustAfterTypingShowsWhatWasTypedAndGoesOnKeepingIt() {
        String page = draft("editeur-recharge");
        try (BrowserTab tab = new BrowserTab(Viewport.DESKTOP)) {
            Page screen = tab.signIn(PERSON);
            tab.open(DemoSite.BACK_OFFICE.resolve(page));
            screen.locator("#title").fill("Tapé avant de recharger");
            goesOnAfterReload(screen, "Tapé avant de recharger");

            screen.locator("#title").fill("Tapé juste avant");
            goesOnAfterReload(screen, "Tapé juste avant");
            assertThat(tab.incidents()).isEmpty();
        }
    }

    private static void goesOnAfterReload(Page screen, String typed) {
        screen.reload();
        // The script reloads the page once more when the request of the one that was left is stored late.
        assertThat(screen.locator("#title")).hasAttribute("value", typed, new HasAttributeOptions().setTimeout(LATE));
        Stabilisation.await(screen);
        assertThat(screen.locator("#resumed")).isVisible();
        screen.locator("#title").fill(typed + ", et la suite");
        assertThat(screen.locator("#kept")).containsText("Gardé à");
    }

    @Test
    void theLastOfTwoLinksIsFollowedOnceWhatWasTypedIsKept() {
        String page = draft("editeur-deux-liens");
        try (BrowserTab tab = new BrowserTab(Viewport.DESKTOP)) {
            Page screen = tab.signIn(PERSON);
            tab.open(DemoSite.BACK_OFFICE.resolve(page));
            List<Route> held = new ArrayList<>();
            screen.route("**/saisie", held::add);
            screen.locator("#title").fill("Tapé à l’instant");
            screen.locator("main a[href$='/suivi']").first().click();
            screen.locator("main a[href$='/publication']").first().click();
            screen.waitForCondition(() -> !held.isEmpty());
            assertThat(held).hasSize(1);
            held.getFirst().resume();
            screen.waitForURL("**/publication");
            assertThat(screen.locator("main")).containsText("Vous avez des modifications non enregistrées");
            assertThat(tab.incidents()).isEmpty();
        }
    }

    @Test
    void aFormThatGetsNoAnswerIsNotSentInTheEndAndKeptAsBefore() {
        String page = draft("editeur-sans-reponse");
        try (BrowserTab tab = new BrowserTab(Viewport.DESKTOP)) {
            Page screen = tab.signIn(PERSON);
            screen.clock().install();
            tab.open(DemoSite.BACK_OFFICE.resolve(page));
            List<Route> held = new ArrayList<>();
            screen.route("**" + page, route -> {
                if (route.request().method().equals("HEAD") && held.isEmpty()) held.add(route);
                else route.resume();
            });
            screen.evaluate("document.dispatchEvent(new Event('ms:unreached'))");
            screen.locator("#title").fill("Un titre sans réponse");
            screen.locator("main form .ms-save-bar button[value=save]").click();
            screen.waitForCondition(() -> held.size() == 1);
            screen.clock().fastForward(8_000);
            assertThat(screen.locator("#kept")).containsText("tout reste dans cette page");
            screen.clock().fastForward(2_000);
            assertThat(screen.locator("#kept")).containsText("Gardé à");
            screen.locator("main form .ms-save-bar button[value=save]").click();
            assertThat(screen.locator("#flash")).containsText("Le brouillon est enregistré");
            assertThat(tab.requests().stream()
                            .filter(sent -> sent.method().equals("POST"))
                            .filter(sent -> sent.url().endsWith(page)))
                    .hasSize(1);
        }
    }

    @Test
    void blocksAreDraggedAndCopiedToAnotherPage() {
        String first = draft("editeur-glisser");
        String second = draft("editeur-coller");
        try (BrowserTab tab = new BrowserTab(Viewport.DESKTOP)) {
            Page screen = tab.signIn(PERSON);
            KeyboardUser keyboard = new KeyboardUser(screen);
            tab.open(DemoSite.BACK_OFFICE.resolve(first));
            // A folded page is so short that the browser scrolls between the press and the first move of a drag.
            screen.locator("[data-ms-tool=fold]").click();
            keyboard.reach("#title");
            for (String title : List.of("Un", "Deux", "Trois")) {
                add(screen, keyboard, "titre");
                screen.keyboard().type(title);
            }
            assertThat(outline(screen)).containsExactly("1. Titre Un", "2. Titre Deux", "3. Titre Trois");

            screen.locator("#outline li")
                    .nth(2)
                    .dragTo(
                            screen.locator("#outline li").first(),
                            new Locator.DragToOptions().setTargetPosition(20, 2));
            assertThat(outline(screen)).containsExactly("1. Titre Trois", "2. Titre Un", "3. Titre Deux");
            screen.locator("[data-ms-tool=undo]").click();
            assertThat(outline(screen)).containsExactly("1. Titre Un", "2. Titre Deux", "3. Titre Trois");
            screen.locator("[data-ms-tool=redo]").click();
            assertThat(outline(screen)).containsExactly("1. Titre Trois", "2. Titre Un", "3. Titre Deux");

            screen.locator("#b2 button[data-ms-do=copy]").click();
            assertThat(screen.locator("#editor-said")).containsText("Titre");
            screen.locator("main form .ms-save-bar button[value=save]").click();
            Stabilisation.await(screen);
            tab.open(DemoSite.BACK_OFFICE.resolve(second));
            screen.locator("[data-ms-tool=paste]").click();
            assertThat(outline(screen)).containsExactly("1. Titre Trois");
            screen.locator("main form .ms-save-bar button[value=save]").click();
            Stabilisation.await(screen);
            assertThat(screen.locator("#flash")).containsText("Le brouillon est enregistré");
            assertThat(outline(screen)).as("and it is saved").containsExactly("1. Titre Trois");

            keyboard.reach("#b0-title");
            add(screen, keyboard, "tuiles");
            Locator pictogram = screen.locator("#b1-tiles-0-pictogram");
            screen.locator("*:has(> #b1-tiles-0-pictogram) button").click();
            assertThat(screen.locator("#picker-title")).hasText("Choisir un pictogramme");
            screen.locator("#picker-words").fill("hotel de ville");
            Locator found = screen.locator("#picker-found button");
            assertThat(found).hasCount(1);
            assertThat(found).hasText("Mairie Bâtiments");
            found.click();
            assertThat(pictogram).hasValue("buildings/city-hall");
            assertThat(screen.locator("*:has(> #b1-tiles-0-pictogram) .ms-picked img"))
                    .isVisible();
            add(screen, keyboard, "galerie");
            screen.locator("*:has(> #b2-pictures-0-image) button[aria-haspopup=dialog]")
                    .click();
            assertThat(screen.locator("#picker-title")).hasText("Choisir une image");
            keyboard.press("Escape");
            screen.locator("[data-ms-tool=add]").first().click();
            Map.of("youtube", "video", "banniere", "hero", "encadré", "callout", "PDF", "download", "photo", "image")
                    .forEach((words, type) -> {
                        screen.locator("#palette-words").fill(words);
                        assertThat(screen.locator("#palette [data-ms-type=" + type + "]"))
                                .isVisible();
                    });
            keyboard.press("Escape");
            assertThat(tab.incidents()).isEmpty();
        }
    }

    @Test
    void aBlockDraggedByItsHeadTakesThePlaceOfTheOneItIsDroppedOn() {
        String page = draft("editeur-tete");
        List<Block> body = List.of(
                new SectionHeading("Un", 2),
                new Paragraph(new RichText("<p>Deux</p>")),
                new SectionHeading("Trois", 2),
                new SectionHeading("Quatre", 2));
        Revision revision = new Revision("Essai", null, null, "Un essai.", null, List.of(), body);
        inSite(saving.save(site, made.getLast(), 1, revision, null, person));
        try (BrowserTab tab = new BrowserTab(Viewport.DESKTOP)) {
            Page screen = tab.signIn(PERSON);
            tab.open(DemoSite.BACK_OFFICE.resolve(page));
            screen.locator("[data-ms-tool=fold]").click();
            // The text becomes an editor when it scrolls into view.
            screen.locator("#b1").scrollIntoViewIfNeeded();
            screen.locator("#b1 .ms-rich__text").waitFor();

            drag(screen, "#b0 .ms-block__title", "#b1 .ms-block__head");
            assertThat(outline(screen))
                    .containsExactly("1. Texte Deux", "2. Titre Un", "3. Titre Trois", "4. Titre Quatre");
            screen.locator("main form .ms-save-bar button[value=save]").click();
            assertThat(screen.locator("#flash")).containsText("Le brouillon est enregistré");
            assertThat(outline(screen))
                    .containsExactly("1. Texte Deux", "2. Titre Un", "3. Titre Trois", "4. Titre Quatre");
            assertThat(tab.incidents()).isEmpty();
        }
    }

    private static void drag(Page screen, String from, String to) {
        screen.locator(from).dragTo(screen.locator(to));
    }

    private static void upload(Page screen, String name) {
        screen.navigate(DemoSite.BACK_OFFICE
                .resolve("/sites/action-coeur-de-ville/medias")
                .toString());
        screen.locator("#files").setInputFiles(new FilePayload(name, "image/png", TestFiles.image("png", 320, 200)));
        screen.locator("[data-ms-upload] button[type=submit]").click();
        assertThat(screen.locator("[data-ms-progress] li").first()).containsText("Ajouté");
    }

    @Test
    void aFileThatIsAddedInAnotherTabIsFoundWhenOneComesBack() {
        String page = draft("editeur-retour");
        try (BrowserTab tab = new BrowserTab(Viewport.DESKTOP)) {
            Page screen = tab.signIn(PERSON);
            tab.open(DemoSite.BACK_OFFICE.resolve(page));
            pick(new Hand(screen), "image").there(0);
            screen.locator("*:has(> #b0-image) button[aria-haspopup=dialog]").click();
            screen.locator("#picker-words").fill("essai-retour");
            assertThat(screen.locator("#picker-found")).containsText("Aucun résultat");
            try (Page library = screen.context().newPage()) {
                upload(library, "essai-retour.png");
            }
            // A headless browser never hides its pages: the event of the return to this one is dispatched here.
            screen.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
            assertThat(screen.locator("#picker-found button[data-ms-address]").first())
                    .containsText("essai-retour");
            assertThat(tab.incidents()).isEmpty();
        }
    }

    @Test
    void anImageThatNobodyHasDescribedIsDescribedWhereItIsChosen() {
        String page = draft("editeur-alternative");
        try (BrowserTab tab = new BrowserTab(Viewport.DESKTOP)) {
            Page screen = tab.signIn(PERSON);
            upload(screen, "essai-alternative.png");
            tab.open(DemoSite.BACK_OFFICE.resolve(page));
            pick(new Hand(screen), "image").there(0);
            screen.locator("*:has(> #b0-image) button[aria-haspopup=dialog]").click();
            screen.locator("#picker-words").fill("essai-alternative");
            // A list that changes between press and release takes no click.
            assertThat(screen.locator("#picker-found [data-ms-address]")).hasCount(1);
            screen.locator("#picker-found button[data-ms-describe]").click();
            assertThat(screen.locator("#picker-describe")).isVisible();

            screen.locator("#picker-describe button[type=submit]").click();
            screen.locator("#picker-wrong").waitFor();
            // The browser reports the intended rejection as an error.
            assertThat(tab.takeIncidents()).singleElement().asString().contains("422");
            screen.locator("label[for=picker-informative]").click();
            screen.locator("#picker-alternative").fill("Une place et sa fontaine");
            screen.locator("#picker-describe button[type=submit]").click();

            assertThat(screen.locator("#picker")).isHidden();
            assertThat(screen.locator("#b0-image")).hasValue(Pattern.compile(".*essai-alternative.*"));
            assertThat(screen.locator("*:has(> #b0-image) .ms-picked img")).isVisible();
            screen.locator("*:has(> #b0-image) button[aria-haspopup=dialog]").click();
            screen.locator("#picker-words").fill("essai-alternative");
            assertThat(screen.locator("#picker-found button[data-ms-address]").first())
                    .isVisible();
            assertThat(screen.locator("#picker-found button[data-ms-describe]")).hasCount(0);
            assertThat(tab.incidents()).isEmpty();
        }
    }

    /** A slow network: the list that is shown is that of an earlier search. */
    @Test
    void enterPressedTwiceTakesTheFirstEntryOfTheLastSearch() {
        String page = draft("editeur-deux-fois");
        try (BrowserTab tab = new BrowserTab(Viewport.DESKTOP)) {
            Page screen = tab.signIn(PERSON);
            tab.open(DemoSite.BACK_OFFICE.resolve(page));
            pick(new Hand(screen), "tiles").there(0);
            screen.locator("*:has(> #b0-tiles-0-pictogram) button").click();
            assertThat(screen.locator("#picker-found button").first()).isVisible();
            List<Route> held = new ArrayList<>();
            screen.route("**/cibles?*", held::add);
            // Without an event: the search after a pause of typing would be one more.
            screen.locator("#picker-words").evaluate("field => { field.value = 'hotel de ville'; }");
            screen.locator("#picker-words").press("Enter");
            screen.locator("#picker-words").press("Enter");
            screen.waitForCondition(() -> held.size() == 2);
            assertThat(screen.locator("#picker")).isVisible();
            held.getLast().resume();
            assertThat(screen.locator("#picker")).isHidden();
            assertThat(screen.locator("#b0-tiles-0-pictogram")).hasValue("buildings/city-hall");
        }
    }

    /** A user whose gestures are counted: a click, a key or key combination, a run of typing. */
    private static final class Hand {

        private final Page screen;
        private int gestures;

        private Hand(Page screen) {
            this.screen = screen;
        }

        private Hand click(String selector) {
            gestures++;
            screen.locator(selector).click();
            return this;
        }

        private Hand press(String keys) {
            gestures++;
            screen.keyboard().press(keys);
            return this;
        }

        private Hand type(String text) {
            gestures++;
            screen.keyboard().type(text);
            return this;
        }

        /** Waits until the block exists and has the focus. */
        private Hand there(int block) {
            screen.waitForFunction("id => document.activeElement.closest('.ms-block')?.id === id", "b" + block);
            return this;
        }

        /** Waits until a text can be edited. */
        private Hand ready(String selector) {
            screen.waitForSelector(selector);
            return this;
        }

        /** Waits until the focus is in a text. */
        private Hand writing() {
            screen.waitForFunction("() => document.activeElement.matches('.ms-rich__text')");
            return this;
        }
    }

    private static final List<String> EIGHT = List.of(
            "1. Texte Un programme pour tous.",
            "2. Citation Un beau projet.",
            "3. Alerte Travaux",
            "4. Mise en exergue À retenir.",
            "5. Chiffres clés 101",
            "6. Boutons Voir le programme",
            "7. Accordéon Qui peut candidater ?",
            "8. Titre Pour aller plus loin");

    private static void eightAreSaved(Page screen) {
        assertThat(screen.locator("#flash")).containsText("Le brouillon est enregistré");
        assertThat(outline(screen)).containsExactlyElementsOf(EIGHT);
        assertThat(screen.locator("#lead")).hasValue("Écrit de rien.");
    }

    @Test
    void undoingIsThatOfTheFormWhereverOneIsAndNothingChangesOutOfSight() {
        String page = draft("editeur-annuler");
        try (BrowserTab tab = new BrowserTab(Viewport.DESKTOP)) {
            Page screen = tab.signIn(PERSON);
            tab.open(DemoSite.BACK_OFFICE.resolve(page));
            screen.locator("[data-ms-tool=fold]").click();
            Hand hand = pick(new Hand(screen), "quote").there(0);
            pick(hand, "paragraph").there(1).writing().type("Un long paragraphe. Suite.");
            Locator text = screen.locator("#b1-text");
            Locator said = screen.locator("#editor-said");

            hand.click("#b0-source").press("Control+z").writing();
            assertThat(text).hasValue("");
            assertThat(said).hasText("Annulé : Saisie dans « Texte ».");
            hand.press("Control+y");
            assertThat(text).hasValue("<p>Un long paragraphe. Suite.</p>");
            assertThat(said).hasText("Rétabli : Saisie dans « Texte ».");
            hand.click("#b0-source").type("Le Moniteur").press("Control+z");
            assertThat(screen.locator("#b0-source")).hasValue("");
            assertThat(screen.locator("#b0-source")).isFocused();
            assertThat(text).hasValue("<p>Un long paragraphe. Suite.</p>");

            hand.click("#b1 .ms-rich__text").press("Control+End");
            for (int letter = 0; letter < "Suite.".length(); letter++) {
                hand.press("ArrowLeft");
            }
            screen.evaluate(
                    PASTE,
                    "<p>Collé.</p><table><tr><td>A</td><td>B</td></tr><tr><td>1</td><td>2</td></tr></table><p>Fin.</p>");
            assertThat(screen.locator("#b2-caption")).isFocused();
            assertThat(text).hasValue("<p>Un long paragraphe. Collé.</p>");
            hand.press("Control+z").writing();
            assertThat(screen.locator(".ms-block")).hasCount(2);
            assertThat(text).hasValue("<p>Un long paragraphe. Suite.</p>");
            assertThat(said).containsText("Annulé : ");
            hand.type("?");
            assertThat(screen.locator("#b1 .ms-rich__text")).hasText("Un long paragraphe. Suite?.");
            for (int i = 0;
                    screen.locator("[data-ms-tool=undo]")
                            .getAttribute("aria-disabled")
                            .equals("false");
                    i++) {
                assertThat(i).isLessThan(50);
                hand.press("Control+z");
            }
            assertThat(outline(screen)).containsExactly("1. Texte");
            assertThat(screen.locator(".ms-block[data-ms-first]")).hasCount(1);
            hand.press("Control+z");
            assertThat(said).hasText(Pattern.compile("^Rien à annuler"));

            pick(hand, "highlight").writing();
            screen.evaluate(PASTE, """
                <table><caption>Prix</caption><tr><td>A</td><td>B</td></tr><tr><td>1<br>bis</td>\
                <td>de<ul><li>2</li><li><b>3</b></li></ul><p>et</p><p>4<del>5</del></p></td></tr></table>\
                """);
            assertThat(screen.locator(".ms-block textarea[name$=-text]"))
                    .hasValue("<p>Prix</p><p>A : B</p><p>1 bis : de 2 ; <strong>3</strong> et 4</p>");
            assertThat(said).containsText("ajoutez à la page un bloc « Texte » ou « Tableau »");
            assertThat(said).containsText("Les passages supprimés et les commentaires du document ne sont pas repris.");
            assertThat(tab.incidents()).isEmpty();
        }
    }

    @Test
    void onATelephoneThePreviewIsAPageOfItsOwnAndThePlanKeepsWhoRemovesFromIt() {
        String page = draft("editeur-apercu-telephone");
        List<Block> body = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            body.add(new SectionHeading("Titre " + i, 2));
        }
        Revision revision = new Revision("Essai", null, null, "Un essai.", null, List.of(), body);
        inSite(saving.save(site, made.getLast(), 1, revision, null, person));
        try (BrowserTab tab = new BrowserTab(Viewport.MOBILE)) {
            Page screen = tab.signIn(PERSON);
            tab.open(DemoSite.BACK_OFFICE.resolve(page));
            assertThat(screen.locator("[data-ms-tool=preview]")).isHidden();
            screen.locator("#outline li:last-child a").click();
            tab.goingTo(DemoSite.on("apercu.localhost", "/"));
            screen.locator(".ms-preview-page [data-ms-preview-page]").click();
            screen.waitForURL(Pattern.compile("http://apercu\\.localhost:.*#bloc_12"));
            assertThat(screen.locator("#bloc_12")).isInViewport();
            screen.goBack();

            screen.locator("#outline li:first-child a").focus();
            screen.keyboard().press("Delete");
            screen.keyboard().press("Delete");
            assertThat(screen.locator("#outline li")).hasCount(10);
            assertThat(screen.locator("#outline li:first-child a")).isFocused();
            assertThat(tab.incidents()).isEmpty();
        }
    }

    @Tag("long")
    @Test
    void aPageOfEightBlocksIsWrittenInSixtyGestures() {
        String page = draft("editeur-souris");
        try (BrowserTab tab = new BrowserTab(Viewport.DESKTOP)) {
            Page screen = tab.signIn(PERSON);
            tab.open(DemoSite.BACK_OFFICE.resolve(page));
            Hand hand = new Hand(screen);

            hand.click("#lead").type("Écrit de rien.");
            pick(hand, "paragraph").there(0).writing().type("Un programme pour tous.");
            pick(hand, "quote")
                    .there(1)
                    .type("Un beau projet.")
                    .click("#b1-author")
                    .type("Une maire");
            pick(hand, "alert")
                    .there(2)
                    .type("Travaux")
                    .click("#b2 .ms-rich__text")
                    .type("La mairie est fermée.");
            pick(hand, "highlight").there(3).writing().type("À retenir.");
            pick(hand, "key-figures")
                    .there(4)
                    .click("#b4-figures-0-value")
                    .type("101")
                    .click("#b4-figures-0-label")
                    .type("départements");
            pick(hand, "buttons")
                    .there(5)
                    .type("Voir le programme")
                    .click("#b5-buttons-0-link-group button")
                    .click("#picker-found li:first-child button");
            pick(hand, "accordion")
                    .there(6)
                    .click("#b6-items-0-title")
                    .type("Qui peut candidater ?")
                    .click("#b6 .ms-rich__text")
                    .type("Toutes les communes.");
            pick(hand, "heading").there(7).type("Pour aller plus loin");
            hand.click("main form .ms-save-bar button[value=save]");
            Stabilisation.await(screen);

            eightAreSaved(screen);
            assertThat(hand.gestures).isLessThanOrEqualTo(60);
            System.out.println("Eight blocks with a mouse: " + hand.gestures + " gestures");
            assertThat(tab.incidents()).isEmpty();
        }
    }

    private static Hand pick(Hand hand, String type) {
        return hand.click(".ms-editor__bar [data-ms-tool=add]").click("#palette [data-ms-type=" + type + "]");
    }

    @Tag("long")
    @Test
    void theSameWithTheKeyboardAlone() {
        String page = draft("editeur-clavier-seul");
        try (BrowserTab tab = new BrowserTab(Viewport.DESKTOP)) {
            Page screen = tab.signIn(PERSON);
            tab.open(DemoSite.BACK_OFFICE.resolve(page));
            // Starts after the title field has been reached; the way to the form is the same on every screen.
            screen.locator("#title").focus();
            Hand hand = new Hand(screen);

            hand.press("Tab").type("Écrit de rien.");
            find(hand, "texte").there(0).writing().type("Un programme pour tous.");
            find(hand, "citation").there(1).type("Un beau projet.").press("Tab").type("Une maire");
            find(hand, "alerte")
                    .there(2)
                    .ready("#b2 .ms-rich__text")
                    .type("Travaux")
                    .press("Tab")
                    .press("Tab")
                    .writing()
                    .type("La mairie est fermée.");
            find(hand, "exergue").there(3).writing().type("À retenir.");
            find(hand, "chiffres")
                    .there(4)
                    .press("Tab")
                    .type("101")
                    .press("Tab")
                    .type("départements");
            find(hand, "boutons")
                    .there(5)
                    .type("Voir le programme")
                    .press("Tab")
                    .press("Tab")
                    .press("Enter");
            screen.waitForSelector("#picker-found li button");
            hand.press("Enter");
            assertThat(screen.locator("#picker")).isHidden();
            find(hand, "accordeon")
                    .there(6)
                    .ready("#b6 .ms-rich__text")
                    .press("Tab")
                    .type("Qui peut candidater ?")
                    .press("Tab")
                    .press("Tab")
                    .writing()
                    .type("Toutes les communes.");
            find(hand, "titre").there(7).type("Pour aller plus loin");
            hand.press("Enter");
            Stabilisation.await(screen);

            eightAreSaved(screen);
            assertThat(hand.gestures).isLessThanOrEqualTo(60);
            System.out.println("Eight blocks with the keyboard: " + hand.gestures + " gestures");
            assertThat(tab.incidents()).isEmpty();
        }
    }

    private static Hand find(Hand hand, String words) {
        return hand.press("Alt+Enter").type(words).press("Enter");
    }

    @Tag("long")
    @Test
    void whatAWordProcessorGivesKeepsItsStructureAndLosesItsDress() throws IOException {
        String page = draft("editeur-collage");
        String word = new ClassPathResource("editor/word.html").getContentAsString(StandardCharsets.UTF_8);
        try (BrowserTab tab = new BrowserTab(Viewport.DESKTOP)) {
            Page screen = tab.signIn(PERSON);
            tab.open(DemoSite.BACK_OFFICE.resolve(page));
            pick(new Hand(screen), "paragraph").there(0).writing();
            screen.evaluate(PASTE, word);

            assertThat(screen.locator("#b0-text")).hasValue("""
                <h2>Rapport d’étape</h2><p>Le programme <strong>avance</strong> et <em>s’étend</em>.</p>\
                <h3>Trois axes</h3><ul><li>Loger<ul><li>Rénover</li></ul></li><li>Déplacer</li></ul>\
                <ol><li>Candidater</li><li>Signer</li></ol>\
                <p>Voir <a href="https://www.exemple.gouv.fr/">le site</a>.</p><p>Année : 2026</p>\
                """);
            screen.locator("main form .ms-save-bar button[value=save]").click();
            assertThat(screen.locator("#flash")).containsText("Le brouillon est enregistré");
            // The text becomes an editor when it scrolls into view.
            screen.locator("#b0").scrollIntoViewIfNeeded();
            assertThat(screen.locator("#b0 .ms-rich__text h3")).hasText("Trois axes");
            assertThat(tab.incidents()).isEmpty();
        }
    }

    @Tag("long")
    @Test
    void theTablesOfAWordProcessorBecomeBlocksWithTheTextsBetweenThem() {
        String page = draft("editeur-tableaux");
        String word = """
            <html xmlns:o="urn:schemas-microsoft-com:office:office"><body>
            <p class=MsoNormal>Avant.</p>
            <p class=MsoCaption>Tableau 1 : aides</p>
            <div align=center><table class=MsoTableGrid><tr><td><p>Année</p></td><td colspan=2><p>Montants</p></td></tr>
            <tr><td rowspan=2>2025</td><td>10</td><td>20</td></tr><tr><td>30</td><td>40</td></tr></table></div>
            <p class=MsoNormal>Entre les <b>deux</b>.</p>
            <table><tr><th>A</th><th>B</th></tr><tr><td>12 rue X<br>75001 Paris</td><td><ul><li>un</li><li>deux</li></ul>
            <p>Voir <a href="https://exemple.fr/">ici</a></p></td></tr></table>
            <p class=MsoNormal>Après<del> nous</del>.<span class=MsoCommentReference><![if !supportAnnotations]><a
            class=msocomanchor id="_anchor_1" href="#_msocom_1">[PB1]</a><![endif]><span
            style='mso-special-character:comment'>&nbsp;</span></span></p>
            <div style='mso-element:comment-list'><hr class=msocomoff><div style='mso-element:comment'><div id="_com_1"
            class=msocomtxt><p class=MsoCommentText>À revoir</p></div></div></div></body></html>\
            """;
        try (BrowserTab tab = new BrowserTab(Viewport.DESKTOP)) {
            Page screen = tab.signIn(PERSON);
            tab.open(DemoSite.BACK_OFFICE.resolve(page));
            screen.locator("[data-ms-tool=fold]").click();
            Hand hand = pick(new Hand(screen), "paragraph").there(0).writing();
            hand.type("Début. Fin.");
            for (int letter = 0; letter < "Fin.".length(); letter++) {
                hand.press("ArrowLeft");
            }
            screen.evaluate(PASTE, word);

            assertThat(screen.locator(".ms-block")).hasCount(5);
            assertThat(screen.locator("#b0-text")).hasValue("<p>Début. Avant.</p>");
            Locator fields = screen.locator(".ms-block :is(textarea, input[name$=-caption])");
            assertThat(fields.nth(1)).hasValue("Tableau 1 : aides");
            assertThat(fields.nth(2)).hasValue("Année\tMontants\t\n2025\t10\t20\n\t30\t40");
            assertThat(fields.nth(5)).hasValue("A\tB\n12 rue X 75001 Paris\tun ; deux Voir ici");
            assertThat(screen.locator("#editor-said"))
                    .hasText(Pattern.compile(" collé\\. Les cellules d’un tableau ne .* Les passages supprimés et les"
                            + " commentaires [^.]*\\.$"));
            screen.locator("[data-ms-tool=undo]").click();
            assertThat(screen.locator(".ms-block")).hasCount(1);
            assertThat(screen.locator("#b0-text")).hasValue("<p>Début. Fin.</p>");
            screen.locator("[data-ms-tool=redo]").click();
            assertThat(screen.locator(".ms-block")).hasCount(5);
            fields.nth(4).fill("Tableau 2");
            screen.locator("main form .ms-save-bar button[value=save]").click();
            assertThat(screen.locator("#flash")).containsText("Le brouillon est enregistré");
            assertThat(outline(screen))
                    .map(line -> line.replaceFirst("\\P{L}*à corriger$", ""))
                    .containsExactly(
                            "1. Texte Début. Avant.",
                            "2. Tableau Tableau 1 : aides",
                            "3. Texte Entre les deux.",
                            "4. Tableau Tableau 2",
                            "5. Texte Après. Fin.");
            assertThat(screen.locator("#b2-text")).hasValue("<p>Entre les <strong>deux</strong>.</p>");
            assertThat(screen.locator("#b4-text")).hasValue(Pattern.compile("<p>Après.</p>\\s*<p>Fin.</p>"));
            assertThat(tab.incidents()).isEmpty();
        }
    }

    @Tag("long")
    @Test
    void aTableAloneTakesThePlaceOfAnEmptyTextAndIsLinesInAnyOther() {
        String page = draft("editeur-tableau-seul");
        String table = "<table><tr><td>A</td><td>B</td></tr><tr><td>1</td><td>2</td></tr></table>";
        try (BrowserTab tab = new BrowserTab(Viewport.DESKTOP)) {
            Page screen = tab.signIn(PERSON);
            tab.open(DemoSite.BACK_OFFICE.resolve(page));
            pick(new Hand(screen), "highlight").there(0).writing();
            screen.evaluate(PASTE, table);
            assertThat(screen.locator("#b0-text")).hasValue("<p>A : B</p><p>1 : 2</p>");
            pick(new Hand(screen), "paragraph").there(1).writing();
            screen.evaluate(PASTE, table);
            assertThat(screen.locator(".ms-block [name$=-cells]")).hasValue("A\tB\n1\t2");
            assertThat(screen.locator(".ms-block")).hasCount(2);
            assertThat(tab.incidents()).isEmpty();
        }
    }

    private static final String PASTE = """
        html => {
          const data = new DataTransfer();
          data.setData('text/html', html);
          document.activeElement.dispatchEvent(
            new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
        }\
        """;

    @Tag("long")
    @Test
    void aPageOfThreeHundredBlocksStaysEditable() {
        String page = draft("editeur-trois-cents");
        try (BrowserTab tab = new BrowserTab(Viewport.DESKTOP)) {
            Page screen = tab.signIn(PERSON);
            tab.open(DemoSite.BACK_OFFICE.resolve(page));
            pick(new Hand(screen), "quote")
                    .there(0)
                    .type("Une parole parmi d’autres, assez longue pour tenir une ligne.");
            screen.locator("#b0-author").fill("Une maire");
            // Duplicates the block one by one, as a user would.
            screen.evaluate("""
                () => { for (let i = 1; i < 300; i++) document.querySelector('#b0 [data-ms-do=double]').click(); }\
                """);
            assertThat(screen.locator(".ms-block")).hasCount(300);
            screen.locator("main form .ms-save-bar button[value=save]").click();
            assertThat(screen.locator("#flash")).containsText("Le brouillon est enregistré");
            assertThat(screen.locator("#outline li")).hasCount(300);
            // Announced a moment after the page is loaded, in place of another message.
            assertThat(screen.locator("#editor-said"))
                    .containsText("Le brouillon est enregistré", new ContainsTextOptions().setTimeout(LATE));

            screen.locator("#outline li:last-child a").focus();
            // The quickest of three: a pause of the machine is not the editor's.
            long move = Long.MAX_VALUE;
            for (int place = 299; place > 296; place--) {
                long start = System.nanoTime();
                screen.keyboard().press("Alt+ArrowUp");
                assertThat(screen.locator("#editor-said")).containsText("le bloc " + place + " sur 300");
                move = Math.min(
                        move, Duration.ofNanos(System.nanoTime() - start).toMillis());
            }
            System.out.println("A block among 300 moves in " + move + " ms");
            assertThat(move).isLessThan(2_000);
            screen.keyboard().press("Control+z");
            assertThat(screen.locator("#outline li:last-child a")).containsText("300.");
            assertThat(tab.incidents()).isEmpty();
        }
    }

    @Test
    void thePreviewFollowsTheEditedBlockAndAClickInItOpensTheForm() {
        String page = draft("editeur-suivi");
        List<Block> body = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            body.add(new SectionHeading("Titre " + i, 2));
        }
        body.set(1, new Paragraph(new RichText("<p>Un <a href=\"https://ailleurs.example/\">lien dehors</a>.</p>")));
        Revision revision = new Revision("Essai", null, null, "Un essai.", null, List.of(), body);
        inSite(saving.save(site, made.getLast(), 1, revision, null, person));
        try (BrowserTab tab = new BrowserTab(Viewport.DESKTOP)) {
            Page screen = tab.signIn(PERSON);
            tab.open(DemoSite.BACK_OFFICE.resolve(page));
            screen.locator("[data-ms-tool=preview]").click();
            FrameLocator preview = screen.frameLocator(".ms-preview__frame--there");
            Locator ring = preview.locator(".ms-mark-ring");
            assertThat(preview.locator("#bloc_1")).hasText("Titre 0");
            assertThat(preview.locator("#bloc_30")).not().isInViewport();
            assertThat(ring).isHidden();

            screen.locator("#outline li:last-child a").click();
            assertThat(preview.locator("#bloc_30")).isInViewport();
            assertThat(ring).isInViewport();
            screen.locator("#b29-title").fill("Un autre titre");
            assertThat(preview.locator("#bloc_30")).hasText("Un autre titre");
            assertThat(preview.locator("#bloc_30")).isInViewport();
            assertThat(ring).isInViewport();

            preview.locator("[data-ms-edit-of='21']").press("Enter");
            assertThat(screen.locator("#b20-title")).isFocused();
            assertThat(screen.locator("#b20-title")).isInViewport();
            assertThat(preview.locator(".ms-mark-button[aria-current]")).hasText("Modifier le bloc 21");
            preview.getByText("lien dehors").click();
            // A text is typed in place, and no link leads away.
            assertThat(preview.locator("#bloc_2 .ProseMirror")).isFocused();
            assertThat(screen.locator("#b1 .ms-rich__text")).isVisible();
            assertThat(preview.locator("h1")).hasText("Essai");
            preview.locator("[data-ms-edit-of='5']").press("Enter");
            assertThat(screen.locator("#b4-title")).isFocused();

            screen.locator("#outline li:first-child a").focus();
            screen.keyboard().press("Alt+ArrowDown");
            assertThat(preview.locator("#bloc_2")).hasText("Titre 0");
            preview.locator("[data-ms-edit-of='2']").press("Enter");
            assertThat(screen.locator("#b0-title")).isFocused();

            tab.open(DemoSite.BACK_OFFICE.resolve(page));
            assertThat(preview.locator("#bloc_2")).hasText("Titre 0");
            screen.locator("#preview [data-ms-close]").click();
            assertThat(screen.locator("[data-ms-tool=preview]")).isFocused();
            tab.open(DemoSite.BACK_OFFICE.resolve(page));
            assertThat(screen.locator("#outline li")).hasCount(30);
            assertThat(screen.locator("#preview")).isHidden();
            assertThat(tab.incidents()).isEmpty();
        }
    }

    @Test
    void aTextOfThePreviewIsTypedWhereItStands() {
        String page = draftOfThree("editeur-sur-place");
        try (BrowserTab tab = new BrowserTab(Viewport.DESKTOP)) {
            Page screen = tab.signIn(PERSON);
            tab.open(DemoSite.BACK_OFFICE.resolve(page));
            screen.locator("[data-ms-tool=preview]").click();
            FrameLocator preview = screen.frameLocator(".ms-preview__frame--there");
            Locator heading = preview.locator("#bloc_1 h2");
            assertThat(heading).hasText("Un titre");

            heading.click();
            assertThat(heading).isFocused();
            assertThat(preview.locator(".ms-mark-button[aria-current]")).hasText("Modifier le bloc 1");
            screen.keyboard().press("End");
            screen.keyboard().type(" en place");
            assertThat(screen.locator("#b0-title")).hasValue("Un titre en place");
            assertThat(screen.locator("#kept")).containsText("Gardé");
            // A save meanwhile does not take the cursor away.
            screen.keyboard().type(", gardé");
            assertThat(heading).hasText("Un titre en place, gardé");
            assertThat(heading).isFocused();
            screen.keyboard().press("Control+z");
            // A pause ends a step of the history.
            assertThat(heading).hasText("Un titre en place");
            assertThat(screen.locator("#b0-title")).hasValue("Un titre en place");
            assertThat(heading).isFocused();
            screen.keyboard().press("Control+Shift+z");
            assertThat(heading).hasText("Un titre en place, gardé");
            assertThat(screen.locator("#b0-title")).hasValue("Un titre en place, gardé");
            screen.keyboard().press("Escape");

            // Parts are counted as they are shown, whatever their names are.
            screen.locator("button[value='down:b1-tiles-0']").evaluate("button => button.click()");
            assertThat(preview.locator("#bloc_2 .fr-tile__title").first()).hasText("Deuxième");
            preview.locator("#bloc_2 .fr-tile__title").first().click();
            screen.keyboard().press("End");
            screen.keyboard().type(" tuile");
            assertThat(screen.locator("#b1-tiles-1-title")).hasValue("Deuxième tuile");
            screen.keyboard().press("Enter");
            assertThat(screen.locator("#b1-tiles-0-title")).hasValue("Première");

            preview.getByText("Une parole").click();
            screen.keyboard().press("End");
            screen.keyboard().press("Enter");
            screen.keyboard().type("Une suite");
            assertThat(screen.locator("#b2-text")).hasValue("Une parole\nUne suite");
            preview.locator("h1").click();
            screen.keyboard().press("End");
            screen.keyboard().type(" de saisie");
            assertThat(screen.locator("#title")).hasValue("Essai de saisie");
            screen.keyboard().press("Escape");
            assertThat(preview.locator("#bloc_3 blockquote")).containsText("Une suite");
            assertThat(tab.incidents()).isEmpty();
        }
    }

    @Test
    void richTextsAndCellsOfThePreviewAreTypedWhereTheyStand() {
        String page = draft("editeur-riche");
        List<Block> body = List.of(
                new Paragraph(new RichText("<p>Un texte <strong>riche</strong>.</p><ul><li>Un point</li></ul>")),
                new Callout("À retenir", new RichText("<p>Ceci.</p>"), null),
                new DataTable(
                        "Des communes",
                        new TableCells(List.of(List.of("Ville", "Habitants"), List.of("Guéret", "12 000"))),
                        DataTable.Headers.FIRST_ROW,
                        DataTable.Style.STANDARD));
        Revision revision = new Revision("Essai", null, null, "Un essai.", null, List.of(), body);
        inSite(saving.save(site, made.getLast(), 1, revision, null, person));
        try (BrowserTab tab = new BrowserTab(Viewport.DESKTOP)) {
            Page screen = tab.signIn(PERSON);
            tab.open(DemoSite.BACK_OFFICE.resolve(page));
            screen.locator("[data-ms-tool=preview]").click();
            screen.locator("[data-ms-width=page]").click();
            FrameLocator preview = screen.frameLocator(".ms-preview__frame--there");
            Locator typed = preview.locator(".ProseMirror");
            Locator field = screen.locator("#b0-text");

            preview.locator("#bloc_1 strong").click();
            assertThat(typed).isFocused();
            assertThat(preview.locator(".ms-mark-bar--text")).isVisible();
            screen.keyboard().press("Control+End", AS_PEOPLE_TYPE);
            screen.keyboard().press("Enter", AS_PEOPLE_TYPE);
            screen.keyboard().type("Un autre");
            assertThat(field)
                    .hasValue("<p>Un texte <strong>riche</strong>.</p><ul><li>Un point</li><li>Un autre</li></ul>");
            assertThat(screen.locator("#kept")).containsText("Gardé");
            assertThat(typed).isFocused();
            screen.keyboard().press("Control+z", AS_PEOPLE_TYPE);
            assertThat(field).hasValue("<p>Un texte <strong>riche</strong>.</p>\n<ul>\n<li>Un point</li>\n</ul>");
            assertThat(typed.locator("li")).hasCount(1);
            assertThat(typed).isFocused();

            // The buttons over the text, by mouse and keyboard.
            screen.keyboard().press("Control+Home", AS_PEOPLE_TYPE);
            preview.locator("[data-ms-format=h2]").click();
            assertThat(typed.locator("h2")).hasText("Un texte riche.");
            assertThat(typed).isFocused();
            screen.keyboard().press("Alt+F10", AS_PEOPLE_TYPE);
            assertThat(preview.locator("[data-ms-format=h2]")).isFocused();
            screen.keyboard().press("Enter", AS_PEOPLE_TYPE);
            assertThat(typed.locator("h2")).hasCount(0);
            screen.keyboard().press("Control+k", AS_PEOPLE_TYPE);
            screen.locator("#picker-address").fill("https://ailleurs.example/");
            screen.locator("#picker-address").press("Enter");
            assertThat(typed.locator("a")).hasAttribute("href", "https://ailleurs.example/");
            assertThat(typed).isFocused();
            screen.keyboard().press("Escape", AS_PEOPLE_TYPE);
            assertThat(typed).hasCount(0);
            assertThat(preview.locator(".ms-mark-bar--text")).hasCount(0);
            assertThat(preview.locator("#bloc_1 a")).hasAttribute("href", "https://ailleurs.example/");

            // A text that is not alone in its element, and the cell of a table.
            preview.getByText("Ceci.").click();
            assertThat(typed).isFocused();
            screen.keyboard().press("End", AS_PEOPLE_TYPE);
            screen.keyboard().type(" Et cela.");
            assertThat(screen.locator("#b1-text")).hasValue("<p>Ceci. Et cela.</p>");
            preview.getByText("Guéret").click();
            screen.keyboard().press("End", AS_PEOPLE_TYPE);
            screen.keyboard().type(" (Creuse)");
            assertThat(screen.locator("#b2-cells")).hasValue("Ville\tHabitants\nGuéret (Creuse)\t12 000");
            screen.keyboard().press("Tab", AS_PEOPLE_TYPE);
            screen.keyboard().type(" environ");
            assertThat(screen.locator("#b2-cells")).hasValue("Ville\tHabitants\nGuéret (Creuse)\t12 000 environ");
            screen.keyboard().press("Escape", AS_PEOPLE_TYPE);
            assertThat(preview.locator("#bloc_3 td").last()).hasText("12 000 environ");
            assertThat(tab.incidents()).isEmpty();
        }
    }

    /** Creates a draft with a heading, tiles and a quote. */
    private String draftOfThree(String path) {
        String page = draft(path);
        List<Block> body = List.of(
                new SectionHeading("Un titre", 2),
                new Tiles(null, 3, Tiles.Layout.VERTICAL, List.of(tile("Première"), tile("Deuxième"))),
                new Quote("Une parole", "Une élue", null, null));
        Revision revision = new Revision("Essai", null, null, "Un essai.", null, List.of(), body);
        inSite(saving.save(site, made.getLast(), 1, revision, null, person));
        return page;
    }

    @Test
    void blocksAreArrangedOnThePageItself() {
        String page = draftOfThree("editeur-page");
        try (BrowserTab tab = new BrowserTab(Viewport.DESKTOP)) {
            Page screen = tab.signIn(PERSON);
            tab.open(DemoSite.BACK_OFFICE.resolve(page));
            screen.locator("[data-ms-tool=preview]").click();
            screen.locator("[data-ms-width=page]").click();
            FrameLocator preview = screen.frameLocator(".ms-preview__frame--there");
            Locator bar = preview.locator(".ms-mark-bar");
            assertThat(preview.locator("#bloc_3 blockquote")).containsText("Une parole");

            // The form of the selected block stands alone beside the page.
            preview.locator("#bloc_3 .fr-quote__author").click();
            assertThat(bar).isVisible();
            assertThat(screen.locator("#b2")).isVisible();
            assertThat(screen.locator("#b0")).isHidden();
            assertThat(screen.locator("#title")).isHidden();

            bar.getByText("Monter").click();
            assertThat(preview.locator("#bloc_2 blockquote")).containsText("Une parole");
            assertThat(bar.getByText("Monter")).isFocused();
            screen.keyboard().press("Enter");
            assertThat(preview.locator("#bloc_1 blockquote")).containsText("Une parole");
            bar.getByText("Dupliquer").click();
            assertThat(preview.locator("#bloc_2 blockquote")).containsText("Une parole");
            assertThat(screen.locator("[name=block]")).hasCount(4);
            bar.getByText("Supprimer").click();
            assertThat(preview.locator("#bloc_2 h2")).hasText("Un titre");
            assertThat(screen.locator("[name=block]")).hasCount(3);
            assertThat(screen.locator("#editor-said")).containsText("Vous pouvez annuler");
            bar.getByText("Ajouter dessous").click();
            assertThat(screen.locator("#palette")).isVisible();
            screen.keyboard().press("Escape");

            // Keys reach the bar as well.
            preview.locator("[data-ms-edit-of='3']").focus();
            screen.keyboard().press("Enter");
            assertThat(bar.getByText("Écrire")).isFocused();
            screen.keyboard().press("ArrowRight");
            assertThat(bar.getByText("Réglages")).isFocused();
            screen.keyboard().press("Escape");
            assertThat(preview.locator("[data-ms-edit-of='3']")).isFocused();
            screen.keyboard().press("Enter");
            screen.keyboard().press("Enter");
            assertThat(preview.locator("#bloc_3 [data-ms-field]").first()).isFocused();
            screen.keyboard().press("Tab");
            assertThat(preview.locator("#bloc_3 [data-ms-field]").nth(1)).isFocused();
            screen.keyboard().press("Escape");
            assertThat(bar.getByText("Écrire")).isFocused();
            screen.keyboard().press("Escape");
            screen.keyboard().press("Escape");
            assertThat(screen.locator("#b1 :focus")).hasCount(1);

            preview.locator("h1").click();
            assertThat(screen.locator("#title")).isVisible();
            assertThat(screen.locator("#b1")).isHidden();
            assertThat(tab.incidents()).isEmpty();
        }
    }

    private static Tiles.Item tile(String title) {
        return new Tiles.Item(title, null, Link.of("https://ailleurs.example/"), null, null, null);
    }

    @Tag("long")
    @Test
    void thePreviewFollowsWhatIsTyped() {
        String page = draft("editeur-apercu");
        try (BrowserTab tab = new BrowserTab(Viewport.DESKTOP)) {
            Page screen = tab.signIn(PERSON);
            tab.open(DemoSite.BACK_OFFICE.resolve(page));
            screen.locator("[data-ms-tool=preview]").click();
            FrameLocator preview = screen.frameLocator(".ms-preview__frame--there");
            assertThat(preview.locator("h1")).hasText("Essai de l’éditeur");

            pick(new Hand(screen), "highlight").there(0).writing().type("Vu en écrivant.");
            assertThat(preview.locator(".fr-highlight")).containsText("Vu en écrivant.");
            pick(new Hand(screen), "quote").there(1).type("Sans auteur, elle n’y est pas.");
            screen.locator("#title").fill("Un autre titre");
            assertThat(preview.locator("h1")).hasText("Un autre titre");
            assertThat(preview.locator("figure")).hasCount(0);
            screen.locator("[data-ms-width=desk]").press("Enter");
            assertThat(screen.locator(".ms-preview__box[data-ms-shown=desk]")).hasCount(1);
            assertThat(tab.incidents()).isEmpty();
        }
    }
}
