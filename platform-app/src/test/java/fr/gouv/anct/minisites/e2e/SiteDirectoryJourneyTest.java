package fr.gouv.anct.minisites.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.backoffice.testing.ApplicationDatabase;
import fr.gouv.anct.minisites.backoffice.testing.BackOfficeUser;
import fr.gouv.anct.minisites.backoffice.testing.LiveTestSite;
import fr.gouv.anct.minisites.backoffice.testing.TestAccounts;
import fr.gouv.anct.minisites.delivery.testing.Eventually;
import fr.gouv.anct.minisites.e2e.testing.TestResponse;
import fr.gouv.anct.minisites.site.Sites;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Checks the directory of sites from what a team says of its site to what visitors of the portal find. */
@DemoTest
class SiteDirectoryJourneyTest {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final String FILTERED = "/annuaire/theme/sante/public/jeunes";

    @Autowired
    private Sites sites;

    private TestAccounts accounts;
    private LiveTestSite site;
    private BackOfficeUser owner;

    @BeforeEach
    void prepare() {
        accounts = new TestAccounts();
        site = new LiveTestSite(accounts, sites);
        owner = BackOfficeUser.signedIn(site.person(Role.OWNER));
    }

    @AfterEach
    void leave() {
        accounts.close();
    }

    private static Document portal(String path) {
        TestResponse response = BackOfficeUser.anyone().ask("GET", "localhost", path);
        assertThat(response.status()).as(path).isEqualTo(200);
        return Jsoup.parse(response.text());
    }

    private boolean isListed(String path) {
        return portal(path).select("main a").stream()
                .anyMatch(link -> link.text().equals(name()));
    }

    private String name() {
        return "Site " + site.slug;
    }

    private void expect(boolean listed, String... paths) {
        for (String path : paths) {
            Eventually.until(SOON, path + " lists it: " + listed, () -> isListed(path) == listed);
        }
    }

    private TestResponse describe(String sentence, String... fields) {
        List<String> all = new ArrayList<>(List.of("sentence", sentence));
        all.addAll(List.of(fields));
        return owner.post(site.at + "/annuaire", all.toArray(String[]::new));
    }

    @Test
    void whatATeamSaysIsInTheDirectoryWhileItsSiteIsOnline() {
        String search = "/recherche?q=" + site.slug;
        expect(true, search);
        expect(false, FILTERED);

        TestResponse said = describe("Un carnet de vaccination.", "themes", "HEALTH", "audiences", "YOUNG_PEOPLE");
        assertThat(said.status()).isEqualTo(303);
        Document screen = Jsoup.parse(owner.get(said.header("location")).text());
        assertThat(screen.select("#flash").text()).contains("La fiche dans l’annuaire est changée");
        assertThat(screen.select("input[name=themes][checked]").eachAttr("value"))
                .containsExactly("HEALTH");
        assertThat(ApplicationDatabase.texts(
                        "select action from audit_event where tenant_id = ? order by id desc limit 1", site.id))
                .containsExactly("site.directory-changed");

        expect(true, FILTERED, search, "/recherche?q=carnet+vaccination");
        Document filtered = portal(FILTERED);
        Element card = filtered.select("main .fr-card").stream()
                .filter(one -> one.text().contains(name()))
                .findFirst()
                .orElseThrow();
        assertThat(card.text()).contains("Un carnet de vaccination.");
        assertThat(card.select("a").attr("href")).matches("https?://" + site.slug + "\\.localhost(:\\d+)?/");
        assertThat(filtered.select("nav.fr-breadcrumb li").eachText())
                .containsSubsequence("Annuaire des sites", "Santé, Jeunes");
        assertThat(filtered.select(".fr-tag[aria-current=true]").eachText()).containsExactly("Santé", "Jeunes");
        assertThat(filtered.select("main .fr-tag").eachAttr("href")).contains("/annuaire/theme/sante");

        BackOfficeUser communications = BackOfficeUser.signedIn(accounts.account(Role.COMMUNICATIONS));
        confirm(communications, communications.post(site.at + "/suspension", "reason", "Essai"), "/suspension");
        expect(false, FILTERED, search, "/recherche?q=carnet+vaccination");
        assertThat(portal(FILTERED).select("main").text()).contains("choisissez un autre thème");
        confirm(communications, communications.get(site.at + "/reouverture"), "/reouverture");
        expect(true, FILTERED, search);
    }

    private void confirm(BackOfficeUser by, TestResponse question, String act) {
        List<String> fields = new ArrayList<>();
        Jsoup.parse(question.text())
                .select("main form input[type=hidden]:not([name=_csrf])")
                .forEach(field -> fields.addAll(List.of(field.attr("name"), field.attr("value"))));
        assertThat(by.post(site.at + act, fields.toArray(String[]::new)).status())
                .isEqualTo(303);
    }

    @Test
    void aSentenceThatIsTooLongIsRefusedAtItsField() {
        TestResponse refused = describe("x".repeat(201), "themes", "HEALTH");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.text()).select("#error-summary a").eachAttr("href"))
                .containsExactly("#sentence");
        assertThat(describe("Une phrase.", "themes", "nowhere").status()).isEqualTo(422);
    }

    @Test
    void thePortalAloneHasTheDirectoryAndItsBlock() {
        assertThat(portal("/espaces").select("main .fr-card a").eachText())
                .contains("Action cœur de ville", "France services");
        assertThat(portal("/annuaire").select("main .fr-card a").eachText())
                .contains("Villages d’avenir")
                .doesNotContain("Portail des mini-sites", "Mini-sites de l’ANCT", "Cités éducatives");
        assertThat(portal("/sitemap.xml").text()).contains("/annuaire");
        assertThat(BackOfficeUser.anyone()
                        .ask("GET", "france-services.localhost", "/annuaire")
                        .status())
                .isEqualTo(404);
        assertThat(portal("/recherche?q=annuaire+des+sites").select("main a").eachAttr("href"))
                .contains("/annuaire");
    }

    /** The portal is of the demonstration: its menus are put back. */
    @Test
    void theMenuOfThePortalLeadsToTheDirectory() {
        UUID portal =
                UUID.fromString(ApplicationDatabase.texts("select tenant_id::text from tenant where slug = 'portail'")
                        .getFirst());
        String before = ApplicationDatabase.texts("select menus::text from site where tenant_id = ?", portal)
                .getFirst();
        UUID person = accounts.account(Role.AGENT);
        accounts.member(portal, person, Role.EDITOR);
        BackOfficeUser editor = BackOfficeUser.signedIn(person);
        try {
            assertThat(addToMenu(editor, "/sites/portail").status()).isEqualTo(303);
            Document list = Jsoup.parse(editor.get("/sites/portail/menus").text());
            assertThat(list.select("main").text()).contains("L’annuaire des sites (/annuaire)");
            Eventually.until(SOON, "the entry", () -> !entry(portal("/espaces")).isEmpty());
            assertThat(entry(portal("/espaces")).select("[target], [aria-current]"))
                    .isEmpty();
            assertThat(entry(portal("/annuaire")).attr("aria-current")).isEqualTo("page");
        } finally {
            ApplicationDatabase.change("update site set menus = cast(? as jsonb) where tenant_id = ?", before, portal);
            ApplicationDatabase.changeWithoutTriggers(
                    "delete from former_arrangement where tenant_id = ? and replaced_by = ?", portal, person);
        }
        assertThat(editor.get("/sites/portail/pages/cibles?mots=annuaire+SITES").text())
                .contains("data-ms-address=\"/annuaire\"");
        assertThat(editor.get("/sites/portail/pages/cibles?mots=annuaire+lynx").text())
                .doesNotContain("data-ms-address=\"/annuaire\"");
    }

    @Test
    void noOtherSiteIsOfferedTheDirectory() {
        assertThat(targets(owner, site.at)).doesNotContain("directory").contains("page", "address");
        assertThat(addToMenu(owner, site.at).status()).isEqualTo(422);
        assertThat(owner.get(site.at + "/pages/cibles?mots=annuaire+sites").text())
                .doesNotContain("data-ms-address=\"/annuaire\"");
    }

    private static Document newEntry(BackOfficeUser by, String at) {
        return Jsoup.parse(
                by.get(at + "/menus/entree?genre=LINK&dans=principal").text());
    }

    private static List<String> targets(BackOfficeUser by, String at) {
        return newEntry(by, at).select("input[name=target]").eachAttr("value");
    }

    private static TestResponse addToMenu(BackOfficeUser by, String at) {
        String version = newEntry(by, at).select("input[name=version]").val();
        return by.post(
                at + "/menus/entree",
                "kind",
                "link",
                "place",
                "principal",
                "label",
                "Tous les sites",
                "target",
                "directory",
                "then",
                "save",
                "version",
                version);
    }

    private static Elements entry(Document page) {
        return page.select(".fr-nav a[href=/annuaire]:contains(Tous les sites)");
    }

    @Test
    void aRequestSaysTheThemesOfItsSite() {
        UUID agent = accounts.account(Role.AGENT);
        BackOfficeUser requester = BackOfficeUser.signedIn(agent);
        UUID draft = accounts.draft(agent);
        String step = "/demande/" + draft + "/etapes/programme";
        String stored = "select answers ->> 'themes' from site_request where id = ?";

        requester.post(step, "themes", "HOUSING", "themes", "HEALTH", "then", "later");
        assertThat(ApplicationDatabase.texts(stored, draft)).containsExactly("HOUSING HEALTH");
        Document form = Jsoup.parse(requester.get(step).text());
        assertThat(form.select("input[name=themes][checked]").eachAttr("value")).containsExactly("HOUSING", "HEALTH");
        assertThat(Jsoup.parse(requester
                                .get("/demande/" + draft + "/recapitulatif")
                                .text())
                        .select("main")
                        .text())
                .contains("Habitat, Santé");

        List<String> withoutThemes = new ArrayList<>(List.of("then", "continue"));
        form.select("main form[method=post] :is(input:not([type=checkbox]):not([name=_csrf]), textarea, select)")
                .forEach(field -> withoutThemes.addAll(List.of(field.attr("name"), field.val())));
        TestResponse none = requester.post(step, withoutThemes.toArray(String[]::new));
        assertThat(none.status()).isEqualTo(422);
        assertThat(ApplicationDatabase.texts(stored, draft)).containsExactly("");
    }
}
