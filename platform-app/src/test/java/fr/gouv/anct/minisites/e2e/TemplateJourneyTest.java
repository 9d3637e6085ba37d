package fr.gouv.anct.minisites.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Accounts;
import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.Embed;
import fr.gouv.anct.minisites.content.block.Paragraph;
import fr.gouv.anct.minisites.content.block.RichText;
import fr.gouv.anct.minisites.content.block.SharedSection;
import fr.gouv.anct.minisites.content.draft.Draft;
import fr.gouv.anct.minisites.content.draft.DraftSaving;
import fr.gouv.anct.minisites.content.draft.Drafts;
import fr.gouv.anct.minisites.content.tree.PageCreation;
import fr.gouv.anct.minisites.content.tree.PageCreationRequest;
import fr.gouv.anct.minisites.content.tree.PageCreationResult;
import fr.gouv.anct.minisites.content.tree.PageListing;
import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.database.testing.PostgresExtension;
import fr.gouv.anct.minisites.delivery.testing.Eventually;
import fr.gouv.anct.minisites.e2e.testing.Axe;
import fr.gouv.anct.minisites.e2e.testing.BackOfficeTour;
import fr.gouv.anct.minisites.e2e.testing.BrowserTab;
import fr.gouv.anct.minisites.e2e.testing.DemoSite;
import fr.gouv.anct.minisites.e2e.testing.DemoVisitor;
import fr.gouv.anct.minisites.e2e.testing.KeyboardUser;
import fr.gouv.anct.minisites.e2e.testing.Stabilisation;
import fr.gouv.anct.minisites.e2e.testing.TestResponse;
import fr.gouv.anct.minisites.e2e.testing.Viewport;
import fr.gouv.anct.minisites.provisioning.blueprint.BlueprintReader;
import fr.gouv.anct.minisites.reference.Link;
import fr.gouv.anct.minisites.reference.SectionRef;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.directory.TenantDirectory;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Mono;

/** Checks page templates of central communications, and shared sections of a team, in browsers. */
@DemoTest
class TemplateJourneyTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final UUID SITE = BlueprintReader.tenantId("action-coeur-de-ville");
    private static final String AT = "/sites/action-coeur-de-ville";
    private static final String SAVE = "main form .ms-save-bar button[value=save]";
    private static final String SUBMIT = "main form button.fr-btn[type=submit]";
    private static final String CHANGED = "Nouvelle version d’un gabarit ou d’une section prête (";
    private static final String TEMPLATE = "Essai de gabarit";
    private static final String READY = "Essai de section prête";

    @Autowired
    private Accounts accounts;

    @Autowired
    private PageCreation creation;

    @Autowired
    private DraftSaving saving;

    @Autowired
    private Drafts drafts;

    @Autowired
    private PageListing listing;

    @Autowired
    private TenantDirectory directory;

    private Tenant site;
    private AuditActor person;
    private BrowserTab central;
    private BrowserTab team;

    /** Input method of a user: the mouse, or the keyboard alone. */
    private interface Hand {

        /** Follows a link, or presses a button that leads to another page. */
        void follow(String selector);

        void write(String field, String words);

        void choose(String select, String label);

        /** Chooses one of the radio buttons of a field. */
        void pick(String radios, String label);

        /** Adds the palette entry of that name, below the current block or at the end. */
        void add(String words);
    }

    private record Mouse(Page page) implements Hand {

        @Override
        public void follow(String selector) {
            page.evaluate("() => { window.left = false; }");
            page.locator(selector).first().click();
            page.waitForFunction("() => window.left === undefined && document.readyState === 'complete'");
            Stabilisation.await(page);
        }

        @Override
        public void write(String field, String words) {
            page.locator(field).fill(words);
        }

        @Override
        public void choose(String select, String label) {
            page.locator(select).selectOption(label);
        }

        @Override
        public void pick(String radios, String label) {
            page.locator(radios + " ~ label")
                    .filter(new Locator.FilterOptions().setHasText(label))
                    .click();
        }

        @Override
        public void add(String words) {
            page.locator(".ms-editor__bar [data-ms-tool=add]").click();
            page.locator("#palette [data-ms-type]")
                    .filter(new Locator.FilterOptions().setHasText(words))
                    .first()
                    .click();
        }
    }

    private record Keys(Page page, KeyboardUser keyboard) implements Hand {

        @Override
        public void follow(String selector) {
            keyboard.follow(selector);
        }

        @Override
        public void write(String field, String words) {
            keyboard.reach(field).write(words);
        }

        @Override
        public void choose(String select, String label) {
            keyboard.reach(select);
            down("() => document.activeElement.selectedOptions[0].label", label);
        }

        @Override
        public void pick(String radios, String label) {
            keyboard.reach(radios + ":checked");
            down("() => document.activeElement.labels[0].textContent", label);
        }

        private void down(String chosen, String label) {
            for (int i = 0; !page.evaluate(chosen).toString().contains(label); i++) {
                // Other suites create templates of their own in the same database.
                assertThat(i).as(label).isLessThan(300);
                keyboard.press("ArrowDown");
            }
        }

        @Override
        public void add(String words) {
            keyboard.reach("#title").press("Alt+Enter");
            page.keyboard().type(words);
            keyboard.press("Enter");
        }
    }

    @BeforeEach
    void come() {
        site = directory.snapshot().byId(SITE).orElseThrow();
        person = accounts.earliest(50)
                .filter(account -> account.name().equals("Sasha Bernard"))
                .map(Account::actor)
                .blockFirst(SOON);
        central = new BrowserTab(Viewport.DESKTOP);
        central.signIn("Claude Moreau");
        team = new BrowserTab(Viewport.DESKTOP);
        team.signIn("Sasha Bernard");
    }

    @AfterEach
    void leave() throws SQLException {
        central.close();
        team.close();
        String ours = "(select id from page where path like '/essai-modele%' or path like '/section:essai-modele%')";
        String url = System.getProperty("spring.flyway.url");
        try (Connection connection = PostgresExtension.superuser(url.substring(url.lastIndexOf('/') + 1));
                Statement statement = connection.createStatement()) {
            for (String sql : List.of(
                    "delete from template_use where page_id in " + ours,
                    "delete from working_copy where page_id in " + ours,
                    "delete from page_presence where page_id in " + ours,
                    "update page set head_revision = null, published_revision = null, published_at = null where id in "
                            + ours,
                    "delete from revision where page_id in " + ours,
                    "delete from page where id in " + ours,
                    "delete from page_template_version v using page_template t where t.id = v.template_id"
                            + " and t.name like 'Essai de %'",
                    "delete from page_template where name like 'Essai de %'")) {
                statement.execute(sql);
            }
        }
    }

    private static <T> T inSite(Mono<T> work) {
        return work.contextWrite(CurrentTenant.with(SITE)).block(SOON);
    }

    private static Block text(String words) {
        return new Paragraph(new RichText("<p>" + words + "</p>"));
    }

    private UUID page(String segment, Block... body) {
        UUID home = inSite(listing.home()).page().id();
        PageCreationRequest request = new PageCreationRequest(PageKind.PAGE, home, segment, segment, null);
        UUID page = ((PageCreationResult.Created) inSite(creation.create(site, request, person))).page();
        write(page, body);
        return page;
    }

    private void write(UUID page, Block... body) {
        Draft draft = inSite(drafts.head(page));
        Revision revision =
                new Revision(draft.revision().title(), null, null, "Un essai.", null, List.of(), List.of(body));
        inSite(saving.save(site, page, draft.number(), revision, null, person));
    }

    private static String screen(UUID page) {
        return AT + "/pages/" + page;
    }

    private static Page open(BrowserTab tab, String path) {
        return tab.open(DemoSite.BACK_OFFICE.resolve(path));
    }

    private static void expectFlash(BrowserTab tab, String words) {
        assertThat(tab.page().locator("#flash")).containsText(words);
    }

    private static Hand mouse(BrowserTab tab) {
        return new Mouse(tab.page());
    }

    private static Hand keys(BrowserTab tab) {
        return new Keys(tab.page(), new KeyboardUser(tab.page()));
    }

    @Test
    void aTemplateIsMadeTakenChangedAndFollowedWithTheMouse() {
        follow(mouse(central), mouse(team));
    }

    @Test
    @Tag("long")
    void theSameWithTheKeyboardAlone() {
        follow(keys(central), keys(team));
    }

    private void follow(Hand deciding, Hand writes) {
        UUID model = page("essai-modele", text("Première phrase."));
        UUID ready = page("essai-modele-section", text("Repères à recopier."));
        make(deciding, model, "Nouveau gabarit de page", TEMPLATE);
        make(deciding, ready, "Nouvelle section prête", READY);

        String one = start(writes, "Essai modele un");
        String other = start(writes, "Essai modele deux");
        open(team, one);
        writes.add(READY);
        assertThat(team.page().locator(".ms-block")).hasCount(2);
        assertThat(team.page().locator("#outline")).containsText("Repères à recopier.");
        writes.follow(SAVE);
        expectFlash(team, "Le brouillon est enregistré");

        write(model, text("Première phrase, corrigée."));
        open(central, screen(model) + "/modele");
        deciding.choose("#target", "Nouvelle version de «\u00a0" + TEMPLATE + "\u00a0»");
        deciding.follow(SUBMIT);
        expectFlash(central, "La nouvelle version est proposée");

        // No page changes before its team decides.
        assertThat(open(team, one).locator("#b0-text")).hasValue("<p>Première phrase.</p>");
        open(team, AT);
        assertThat(team.page().locator("main")).containsText(CHANGED + "2)");
        picture("accueil-modele");
        writes.follow("main a[href='" + one + "/gabarit']");
        assertThat(team.page().locator("main ins")).containsText("corrigée");
        picture("modele-difference");
        writes.follow("main form[action$='/application'] button");
        expectFlash(team, "La nouvelle version est appliquée");
        assertThat(team.page().locator("#b0-text")).hasValue("<p>Première phrase, corrigée.</p>");
        assertThat(team.page().locator("#outline")).containsText("Repères à recopier.");

        open(team, AT);
        assertThat(team.page().locator("main")).containsText(CHANGED + "1)");
        writes.follow("main a[href='" + other + "/gabarit']");
        writes.follow("main form[action$='/refus'] button");
        expectFlash(team, "La page reste comme elle est");
        assertThat(team.page().locator("#b0-text")).hasValue("<p>Première phrase.</p>");
        assertThat(open(team, AT).locator("main")).not().containsText(CHANGED);
        assertThat(central.incidents()).isEmpty();
        assertThat(team.incidents()).isEmpty();
    }

    private void make(Hand deciding, UUID page, String kind, String name) {
        open(central, screen(page));
        deciding.follow("main nav a[href$='/modele']");
        deciding.choose("#target", kind);
        deciding.write("#newName", name);
        deciding.write("#newDescription", "Pour un essai.");
        deciding.follow(SUBMIT);
        expectFlash(central, "Le gabarit est proposé");
    }

    private String start(Hand writes, String title) {
        open(team, AT + "/pages/nouvelle");
        writes.write("#title", title);
        writes.pick("[name=template]", TEMPLATE);
        writes.follow(SUBMIT);
        expectFlash(team, "Le brouillon est créé");
        assertThat(team.page().locator("#b0-text")).hasValue("<p>Première phrase.</p>");
        return URI.create(team.page().url()).getPath();
    }

    private void picture(String name) {
        for (Viewport screen : List.of(Viewport.MOBILE, Viewport.DESKTOP)) {
            team.resize(screen);
            assertThat(BackOfficeTour.overflows(team.page()))
                    .as(name + " " + screen)
                    .isFalse();
            assertThat(Axe.violations(team.page())).as(name + " " + screen).isEmpty();
            team.page()
                    .screenshot(new ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(Path.of("target/screenshots", "gestion-" + name + "-" + screen + ".png")));
        }
    }

    @Test
    void aSectionOfTwoPagesIsEditedOnceWithTheMouse() {
        edit(mouse(team));
    }

    @Test
    void aSectionOfTwoPagesIsEditedOnceWithTheKeyboardAlone() {
        edit(keys(team));
    }

    private void edit(Hand writes) {
        UUID section = inSite(creation.section(site, "Essai modele partagé", person));
        Link map = new Link.External("https://umap.openstreetmap.fr/fr/map/essai_1");
        write(
                section,
                text("Phrase partagée."),
                new Embed("Une carte", map, Embed.AspectRatio.WIDE, new RichText("<p>Lieux.</p>")));
        List<String> paths = List.of("essai-modele-une", "essai-modele-deux");
        publish(writes, section);
        for (String path : paths) {
            publish(writes, page(path, text("La page."), new SharedSection(new SectionRef(section))));
            sees(path, "Phrase partagée.");
            assertThat(visit(path).header("content-security-policy"))
                    .as("what a section frames is let in on its pages")
                    .endsWith("frame-src https://umap.openstreetmap.fr");
        }

        open(team, screen(section));
        writes.write("#b0 .ms-rich__text", "Phrase corrigée une fois.");
        writes.follow(SAVE);
        expectFlash(team, "est enregistré");
        publish(writes, section);

        paths.forEach(path -> sees(path, "Phrase corrigée une fois."));
        assertThat(team.incidents()).isEmpty();
    }

    private void publish(Hand writes, UUID page) {
        open(team, screen(page) + "/publication");
        writes.follow("main form[action$='/mise-en-ligne'] button");
    }

    private static TestResponse visit(String path) {
        return DemoVisitor.get(DemoSite.ACTION_COEUR_DE_VILLE.at(path));
    }

    private static void sees(String path, String words) {
        Eventually.until(SOON, path + " " + words, () -> visit(path).text().contains(words));
    }
}
