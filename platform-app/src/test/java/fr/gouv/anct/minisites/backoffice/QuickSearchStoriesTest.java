package fr.gouv.anct.minisites.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.backoffice.testing.ApplicationDatabase;
import fr.gouv.anct.minisites.backoffice.testing.BackOfficeUser;
import fr.gouv.anct.minisites.backoffice.testing.TestAccounts;
import fr.gouv.anct.minisites.e2e.DemoTest;
import fr.gouv.anct.minisites.e2e.testing.TestResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Checks what each role finds by the quick search: everything that it may open, by the beginnings of words, and nothing
 * else. One site has « trémière » in the names of everything, the other « zinnia ».
 */
@DemoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuickSearchStoriesTest {

    private static final String OURS = "Trémière";
    private static final String THEIRS = "Zinnia";

    /** Ids of the kinds of results of everything that has one word in its name. */
    private static final List<String> ALL =
            List.of("site", "request", "page", "article", "document", "media", "person");

    private TestAccounts accounts;
    private UUID site;
    private String at;
    private final Map<Role, BackOfficeUser> users = new HashMap<>();

    @BeforeAll
    void prepare() {
        accounts = new TestAccounts();
        String slug = TestAccounts.freshSlug();
        at = "/sites/" + slug;
        site = site(slug, OURS);
        ApplicationDatabase.change("update tenant set state = 'live' where tenant_id = ?", site);
        site(TestAccounts.freshSlug(), THEIRS);
        for (Role role : Role.values()) {
            UUID account = accounts.account(role);
            if (!role.isPlatformRole() && role != Role.AGENT) {
                accounts.member(site, account, role);
            }
            users.put(role, BackOfficeUser.signedIn(account));
        }
    }

    /** Creates a site with the word in the name of one thing of each kind: only a file has it in its description. */
    private UUID site(String slug, String word) {
        UUID id = accounts.site(slug);
        ApplicationDatabase.change("update tenant set name = ? where tenant_id = ?", "Espace " + word, id);
        title(accounts.page(id), word + " rouge");
        UUID article = accounts.page(id);
        ApplicationDatabase.change("update page set (kind, date) = ('article', current_date) where id = ?", article);
        title(article, "Une " + word + " en fête");
        title(accounts.document(id), "Le guide " + word);
        ApplicationDatabase.change("update media set alt = ? where id = ?", "Une " + word, accounts.media(id));
        UUID person = accounts.account(Role.AGENT);
        ApplicationDatabase.change("update account set usual_name = ? where id = ?", word, person);
        accounts.member(id, person, Role.EDITOR);
        request(accounts.submitted(person), word);
        return id;
    }

    private static void title(UUID page, String title) {
        ApplicationDatabase.change("update revision set title = ? where page_id = ?", title, page);
        // A title changes with a new head.
        ApplicationDatabase.change("update page set head_revision = head_revision where id = ?", page);
    }

    private static void request(UUID request, String word) {
        ApplicationDatabase.change(
                "update site_request set answers = answers || jsonb_build_object('programme-name', ?) where id = ?",
                "Programme " + word,
                request);
    }

    @AfterAll
    void leave() {
        accounts.close();
    }

    private static String address(String typed) {
        return "/recherche?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8);
    }

    private Document found(Role role, String typed) {
        return read(role, address(typed));
    }

    private Document read(Role role, String address) {
        TestResponse response = users.get(role).get(address);
        assertThat(response.status()).as(address).isEqualTo(200);
        return Jsoup.parse(response.text());
    }

    private static List<String> kinds(Document found) {
        return found.select("main section").eachAttr("aria-labelledby").stream()
                .map(id -> id.replace("results-", ""))
                .toList();
    }

    private static List<String> links(Document found, String kind) {
        return found.select("section[aria-labelledby=results-" + kind + "] li a")
                .eachAttr("href");
    }

    private static List<String> titles(Document found, String kind) {
        return found.select("section[aria-labelledby=results-" + kind + "] li a")
                .eachText();
    }

    private List<String> screens(Role role, String typed) {
        return links(read(role, address(typed) + "&type=screen"), "screen");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void eachRoleFindsWhatItMayOpen(Role role) {
        List<String> expected = switch (role) {
            case AGENT -> List.of();
            case OWNER, EDITOR, CONTRIBUTOR -> List.of("site", "page", "article", "document", "media", "person");
            case COMMUNICATIONS, ADMINISTRATOR, AUDITOR -> ALL;
        };
        Document found = found(role, "tremiere");
        assertThat(kinds(found)).isEqualTo(expected);
        assertThat(found.select("main section li a").eachAttr("href"))
                .as("everything that is found may be opened")
                .allMatch(href -> users.get(role).get(href).status() == 200);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void namesOfOtherSitesAreFoundByTheRolesOfThePlatformAlone(Role role) {
        List<String> expected = role.isPlatformRole() ? ALL : List.of();
        for (String typed : List.of("zinnia", "zin", "ZINNIA rouge", "espace zinnia")) {
            Document found = found(role, typed);
            if (role.isPlatformRole()) {
                assertThat(kinds(found)).as(typed).isNotEmpty().isSubsetOf(expected);
                assertThat(found.select("main section li a").eachAttr("href"))
                        .allMatch(href -> users.get(role).get(href).status() == 200);
            } else {
                assertThat(kinds(found)).as(typed).doesNotContainAnyElementsOf(ALL);
                assertThat(found.select("main section").text()).as(typed).doesNotContain(THEIRS);
                TestResponse suggestions = users.get(role).get(address(typed), "HX-Request", "true");
                assertThat(Jsoup.parse(suggestions.text())
                                .select("[role=group]")
                                .text())
                        .as(typed)
                        .doesNotContain(THEIRS);
            }
        }
    }

    @Test
    void requestsAreFoundByTheirRequesterAndOnceSubmittedByReviewers() {
        UUID account = accounts.account(Role.COMMUNICATIONS);
        UUID draft = accounts.draft(account);
        request(draft, "Dahlia");
        BackOfficeUser requester = BackOfficeUser.signedIn(account);
        Document own = Jsoup.parse(requester.get(address("dahlia")).text());
        assertThat(links(own, "request")).containsExactly("/demande/" + draft);
        for (Role role : Role.values()) {
            assertThat(links(found(role, "dahlia"), "request")).as(role.name()).isEmpty();
        }
        ApplicationDatabase.change(
                "update site_request set (state, sent_at) = ('submitted', now()) where id = ?", draft);
        assertThat(links(found(Role.AUDITOR, "dahlia"), "request")).containsExactly("/decisions/" + draft);
        assertThat(links(Jsoup.parse(requester.get(address("dahlia")).text()), "request"))
                .as("one's own request once, as its requester")
                .containsExactly("/demande/" + draft);
    }

    @ParameterizedTest
    @CsvSource({
        "trémière, true",
        "TREMIERE, true",
        "trem, true",
        "rouge trémi, true",
        "rou tre, true",
        "'rouge,trémière!', true",
        "emiere, false",
        "trémière bleue, false",
        "trémières, false",
        "%, false",
        "tr_m, false",
        "'', false"
    })
    void allWordsAreBeginningsWhateverTheirAccentsAndCase(String typed, boolean found) {
        assertThat(titles(found(Role.EDITOR, typed), "page")).isEqualTo(found ? List.of("Trémière rouge") : List.of());
    }

    @Test
    void theBeginningsOfWordsAreMarked() {
        assertThat(found(Role.EDITOR, "rou tremi")
                        .select("section[aria-labelledby=results-page] mark")
                        .eachText())
                .containsExactly("Trémi", "rou");
    }

    @Test
    void aTitleIsFoundByItsNewestDraftAndNotInTheTrash() {
        UUID page = accounts.page(site);
        title(page, "Capucine");
        assertThat(titles(found(Role.EDITOR, "capucine"), "page")).containsExactly("Capucine");
        assertThat(found(Role.EDITOR, "capucine").select("main section").text()).contains("Brouillon");
        title(page, "Pétunia");
        assertThat(kinds(found(Role.EDITOR, "capucine"))).isEmpty();
        assertThat(titles(found(Role.EDITOR, "petunia"), "page")).containsExactly("Pétunia");
        ApplicationDatabase.change("update page set trashed_at = now() where id = ?", page);
        assertThat(kinds(found(Role.EDITOR, "petunia"))).isEmpty();
        ApplicationDatabase.change("update page set trashed_at = null where id = ?", page);
        assertThat(titles(found(Role.EDITOR, "petunia"), "page")).containsExactly("Pétunia");
        UUID file = accounts.media(site);
        ApplicationDatabase.change("update media set title = 'Lobélie' where id = ?", file);
        assertThat(links(found(Role.EDITOR, "lobelie"), "media")).containsExactly(at + "/medias/" + file);
        ApplicationDatabase.change("delete from media where id = ?", file);
        assertThat(kinds(found(Role.EDITOR, "lobelie"))).isEmpty();
    }

    @Test
    void anEntryThatATriggerMissedEndsNoSearch() {
        UUID file = accounts.media(site);
        ApplicationDatabase.change("update media set title = 'Gaillarde' where id = ?", file);
        ApplicationDatabase.changeWithoutTriggers("delete from media where id = ?", file);
        title(accounts.page(site), "Gaillarde en fleur");
        assertThat(kinds(found(Role.EDITOR, "gaillarde"))).containsExactly("page");
    }

    @Test
    void membershipEndsTheSearchOfASite() {
        UUID account = accounts.account(Role.AGENT);
        accounts.member(site, account, Role.CONTRIBUTOR);
        BackOfficeUser member = BackOfficeUser.signedIn(account);
        assertThat(kinds(Jsoup.parse(member.get(address("tremiere")).text()))).isNotEmpty();
        ApplicationDatabase.change("delete from membership where account_id = ?", account);
        assertThat(kinds(Jsoup.parse(member.get(address("tremiere")).text()))).isEmpty();
    }

    @Test
    void oneLetterFindsSitesAndScreensAlone() {
        Document found = found(Role.EDITOR, "t");
        assertThat(kinds(found)).containsExactly("site", "screen");
        assertThat(found.select("main").text()).contains("une seule lettre");
    }

    @Test
    void fiveOfAKindAreShownAndTheOthersOnDemand() {
        for (int i = 1; i <= 7; i++) {
            title(accounts.page(site), "Capucine " + i);
        }
        Document found = found(Role.EDITOR, "capucine");
        assertThat(titles(found, "page")).hasSize(5).startsWith("Capucine 1");
        Document all = read(
                Role.EDITOR,
                found.select("section[aria-labelledby=results-page] p a").attr("href"));
        assertThat(titles(all, "page")).hasSize(7);
        assertThat(kinds(all)).containsExactly("page");
        assertThat(all.select("main [role=status]").text()).isEqualTo("7 résultats");
    }

    @Test
    void theScreensOfTheMenusAreFoundByTheirNames() {
        for (Role role : Role.values()) {
            Document home = read(role, "/");
            home.select("#navigation a")
                    .forEach(link -> assertThat(screens(role, link.text().replaceAll("\\(.*", "")))
                            .as(role + " " + link.text())
                            .contains(link.attr("href")));
        }
        for (Role role : List.of(Role.OWNER, Role.EDITOR, Role.CONTRIBUTOR)) {
            read(role, at)
                    .select("#site-menu a")
                    .forEach(link -> assertThat(screens(role, link.text() + " tremiere"))
                            .as(role + " " + link.text())
                            .contains(link.attr("href")));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "suspendre, suspend",
        "suspendre un espace, suspend",
        "fermer, suspend",
        "suspension, reopen",
        "rouvrir, reopen",
        "bandeau, set-notice"
    })
    void anActWithoutASiteAsksForTheSite(String typed, String act) {
        String href = "/choix-de-l-espace?action=" + act;
        for (Role role : List.of(Role.COMMUNICATIONS, Role.ADMINISTRATOR)) {
            Document found = found(role, typed);
            assertThat(links(found, "screen")).as(role + " " + typed).contains(href);
            assertThat(kinds(found).getFirst()).isEqualTo("screen");
        }
        for (Role role : List.of(Role.OWNER, Role.AUDITOR, Role.AGENT)) {
            assertThat(links(found(role, typed), "screen"))
                    .as(role + " " + typed)
                    .doesNotContain(href);
        }
    }

    @Test
    void aSiteIsChosenAmongThoseOnWhichTheActIsPossible() {
        Document choice = read(Role.ADMINISTRATOR, "/choix-de-l-espace?action=suspend&mots=tremiere");
        assertThat(choice.select("h1").text()).isEqualTo("Choisissez l’espace à suspendre");
        assertThat(choice.select("#choice a").eachText()).containsExactly("Suspendre Espace " + OURS);
        assertThat(choice.select("#choice a").eachAttr("href")).containsExactly(at + "/suspension");
        assertThat(read(Role.ADMINISTRATOR, "/choix-de-l-espace?action=reopen&mots=tremiere")
                        .select("#choice"))
                .as("it is not suspended")
                .isEmpty();
        assertThat(read(Role.AUDITOR, "/choix-de-l-espace?action=suspend&mots=tremiere")
                        .select("#choice a")
                        .eachAttr("href"))
                .as("a reader")
                .containsExactly(at + "/fiche");
    }

    @ParameterizedTest
    @CsvSource({
        "suspendre tremiere, /suspension, Suspendre Espace Trémière",
        "suspendre l’espace trémière, /suspension, Suspendre Espace Trémière",
        "date de fin de tremiere, /fin, Fixer la date de fin d’Espace Trémière",
        "tremiere bandeau, /bandeau, Afficher un bandeau sur Espace Trémière",
        "responsables tremiere, /personnes, Responsables d’Espace Trémière",
        "redirections tremiere, /redirections, Redirections d’Espace Trémière"
    })
    void anActWithTheNameOfASiteLeadsToTheAct(String typed, String path, String title) {
        Document found = found(Role.COMMUNICATIONS, typed);
        assertThat(kinds(found)).containsExactly("screen");
        assertThat(titles(found, "screen")).containsExactly(title);
        assertThat(links(found, "screen")).containsExactly(at + path);
        assertThat(read(Role.COMMUNICATIONS, at + path).select("main")).isNotEmpty();
        assertThat(links(found(Role.AGENT, typed), "screen")).isEmpty();
    }

    @Test
    void anActThatIsNotPossibleOnASiteIsNotOffered() {
        assertThat(kinds(found(Role.COMMUNICATIONS, "rouvrir tremiere"))).isEmpty();
        assertThat(kinds(found(Role.AUDITOR, "suspendre tremiere"))).isEmpty();
        assertThat(found(Role.COMMUNICATIONS, "tremiere").select("main").text())
                .as("the name of a site alone")
                .doesNotContain("Suspendre");
    }

    @ParameterizedTest
    @CsvSource({
        "ce qui attend, /en-attente",
        "créations interrompues, /en-attente?type=creation",
        "date de fin, /choix-de-l-espace?action=set-end",
        "fin, /choix-de-l-espace?action=set-end",
        "report, /choix-de-l-espace?action=set-end",
        "report, /en-attente?type=end-request",
        "échéance, /choix-de-l-espace?action=set-end",
        "échéances, /en-attente?type=site-end",
        "redirections, /choix-de-l-espace?action=read-redirects",
        "responsables, /choix-de-l-espace?action=read-owners",
        "annuaire, /sites",
        "permissions, /permissions",
        "nouvel espace, /demande",
        "espaces suspendus, /en-attente?type=suspension"
    })
    void theWordsOfCommunicationsFindTheirScreens(String typed, String href) {
        Document found = found(Role.COMMUNICATIONS, typed);
        assertThat(screens(Role.COMMUNICATIONS, typed)).contains(href);
        assertThat(kinds(found)).contains("screen");
    }

    @Test
    void aWholeWordOfAnActComesBeforePages() {
        title(accounts.page(site), "Les financements");
        assertThat(kinds(found(Role.COMMUNICATIONS, "fin")))
                .startsWith("screen")
                .contains("page");
        assertThat(kinds(found(Role.COMMUNICATIONS, "financ"))).contains("page").doesNotContain("screen");
    }

    @Test
    void aSiteSaysItsAddressAndItsState() {
        assertThat(found(Role.COMMUNICATIONS, "tremiere")
                        .select("section[aria-labelledby=results-site] .ms-detail")
                        .text())
                .matches(".*localhost.* – .+");
    }

    @Test
    void aRequestIsFoundByTheShortNameThatWasAskedFor() {
        UUID request = accounts.submitted(accounts.account(Role.AGENT));
        ApplicationDatabase.change(
                "update site_request set slug = ?, asked_slug = 'nigelle-2026' where id = ?",
                TestAccounts.freshSlug(),
                request);
        assertThat(links(found(Role.COMMUNICATIONS, "nigelle-2026"), "request"))
                .containsExactly("/decisions/" + request);
    }

    @Test
    void actsAreFoundByThoseWhoMayDoThem() {
        assertThat(links(found(Role.OWNER, "inviter une personne"), "screen"))
                .containsExactly(at + "/invitations/nouvelle");
        assertThat(links(found(Role.OWNER, "ajouter collègue"), "screen"))
                .containsExactly(at + "/invitations/nouvelle");
        assertThat(links(found(Role.EDITOR, "inviter"), "screen")).isEmpty();
        assertThat(titles(found(Role.EDITOR, "modifier le menu"), "screen")).containsExactly("Modifier le menu");
        assertThat(links(found(Role.CONTRIBUTOR, "modifier le menu"), "screen")).isEmpty();
        ApplicationDatabase.change("update tenant set read_only = true where tenant_id = ?", site);
        try {
            Document locked = found(Role.EDITOR, "menu");
            assertThat(titles(locked, "screen")).contains("Menus").doesNotContain("Modifier le menu");
        } finally {
            ApplicationDatabase.change("update tenant set read_only = false where tenant_id = ?", site);
        }
    }

    /** Synonyms belong to addresses: one of a screen that has moved would be lost unseen. */
    @Test
    void everySynonymLeadsToItsScreen() {
        Messages messages = new Messages();
        ResourceBundle bundle = ResourceBundle.getBundle("messages/quick-search", Locale.FRENCH);
        bundle.keySet().stream()
                .filter(key -> key.startsWith("quick-search.words."))
                .forEach(key -> {
                    boolean ofSite = key.startsWith("quick-search.words.site");
                    String path = key.replaceFirst("^quick-search\\.words\\.(site|platform)", "")
                            .replace('.', '/');
                    String href = ofSite ? at + path : path.isEmpty() ? "/" : path;
                    String word = messages.get(key).split("[, ]")[0];
                    Role role = ofSite ? Role.OWNER : Role.COMMUNICATIONS;
                    assertThat(screens(role, word)).as(key).contains(href);
                });
    }

    @Test
    void suggestionsAreAPartOfTheSamePage() {
        TestResponse suggestions = users.get(Role.EDITOR).get(address("tremiere"), "HX-Request", "true");
        assertThat(suggestions.text()).doesNotContain("<html");
        Document part = Jsoup.parse(suggestions.text());
        assertThat(part.select("[role=group]").eachAttr("aria-label"))
                .containsExactly("Espaces", "Pages", "Actualités", "Documents", "Médiathèque", "Personnes");
        assertThat(part.select("[role=group] [role=option]").eachAttr("href"))
                .isEqualTo(found(Role.EDITOR, "tremiere")
                        .select("main section li a")
                        .eachAttr("href"));
        assertThat(part.select("[role=option]").last().attr("href")).isEqualTo("/recherche?q=tremiere");
        assertThat(users.get(Role.EDITOR)
                        .get("/recherche?q=", "HX-Request", "true")
                        .text())
                .doesNotContain("option");
        assertThat(BackOfficeUser.anyone()
                        .get(address("tremiere"), "HX-Request", "true")
                        .status())
                .isEqualTo(401);
        assertThat(BackOfficeUser.anyone().get(address("tremiere")).header("location"))
                .startsWith("/connexion");
    }

    @Test
    void nothingThatIsTypedIsRecorded() {
        long events = ApplicationDatabase.count("select count(*) from audit_event");
        found(Role.EDITOR, "hémérocalle");
        assertThat(ApplicationDatabase.count("select count(*) from audit_event"))
                .isEqualTo(events);
    }
}
