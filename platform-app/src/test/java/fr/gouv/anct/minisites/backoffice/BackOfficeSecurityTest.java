package fr.gouv.anct.minisites.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.SignInRedirects;
import fr.gouv.anct.minisites.backoffice.testing.ApplicationDatabase;
import fr.gouv.anct.minisites.backoffice.testing.BackOfficeUser;
import fr.gouv.anct.minisites.backoffice.testing.RouteTable;
import fr.gouv.anct.minisites.backoffice.testing.TestAccounts;
import fr.gouv.anct.minisites.e2e.DemoTest;
import fr.gouv.anct.minisites.e2e.testing.DemoSite;
import fr.gouv.anct.minisites.e2e.testing.TestResponse;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Checks sessions, CSRF protection, and the properties that all responses of the back office host share. */
@DemoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BackOfficeSecurityTest {

    @Autowired
    private List<BackOfficeResource> resources;

    private TestAccounts accounts;
    private UUID site;
    private UUID owner;
    private UUID agent;

    @BeforeAll
    void prepare() {
        accounts = new TestAccounts();
        site = accounts.site("cassiopee-etoile");
        accounts.site("pegase-volant");
        owner = accounts.account(Role.OWNER);
        agent = accounts.account(Role.AGENT);
        accounts.member(site, owner, Role.OWNER);
    }

    @AfterAll
    void leave() {
        accounts.close();
    }

    static Stream<String> otherHosts() {
        return Stream.concat(
                Arrays.stream(DemoSite.values()).map(visited -> visited.home().getHost()),
                Stream.of("apercu.localhost", "cites-educatives.localhost", "inconnu.localhost"));
    }

    @ParameterizedTest
    @MethodSource("otherHosts")
    void aSessionIsNobodysOnAnyOtherHost(String host) {
        BackOfficeUser user = BackOfficeUser.signedIn(owner);
        assertThat(user.cookie()).isNotNull();
        for (String path : List.of("/", "/sites/cassiopee-etoile", "/decisions", "/connexion")) {
            TestResponse recognised = user.ask("GET", host, path);
            TestResponse unknown = BackOfficeUser.anyone().ask("GET", host, path);
            assertThat(recognised.status()).isEqualTo(unknown.status());
            assertThat(recognised.text()).isEqualTo(unknown.text());
            assertThat(recognised.headers().allValues("set-cookie")).isEmpty();
            if (!path.equals("/")) {
                assertThat(recognised.status()).isEqualTo(404);
            }
        }
        assertThat(user.ask("POST", host, "/connexion").status()).isEqualTo(405);
        assertThat(user.get("/sites/cassiopee-etoile").status())
                .as("still theirs here")
                .isEqualTo(200);
    }

    @Test
    void anotherSitesPageDoesNotExist() {
        BackOfficeUser user = BackOfficeUser.signedIn(owner);
        TestResponse others = user.get("/sites/pegase-volant");
        assertThat(others.status()).isEqualTo(404);
        assertThat(others.text()).doesNotContain("pegase-volant");
        assertThat(user.get("/sites").text()).contains("cassiopee-etoile").doesNotContain("pegase-volant");
    }

    /** The case of a user who was removed from a team while writing. */
    @Test
    void whatIsSentToWhatIsNotOpenAnyMoreIsThereToBeCopied() {
        String page = "/sites/pegase-volant/pages/" + UUID.randomUUID();
        TestResponse response = BackOfficeUser.signedIn(owner)
                .post(page, "title", "Un titre qui a <coûté>", "base", "2", "removal", "on", "then", "save");
        assertThat(response.status()).isEqualTo(404);
        Document told = Jsoup.parse(response.text());
        assertThat(told.select("h1").text()).isEqualTo("Rien n’a été enregistré");
        assertThat(told.select("#typed li").eachText()).containsExactly("Un titre qui a <coûté>");
        assertThat(response.text()).doesNotContain("Page non trouvée");
    }

    @Test
    void theSessionHasAnotherIdAfterSigningIn() {
        BackOfficeUser user = BackOfficeUser.anyone();
        user.get("/connexion");
        assertThat(user.cookie()).as("who only looks has no session").isNull();
        String planted = UUID.randomUUID().toString();
        user.bring(planted);
        user.signIn(agent, "/");
        String first = user.cookie();
        assertThat(first).isNotNull().isNotEqualTo(planted);
        user.signIn(agent, "/");
        assertThat(user.cookie()).isNotNull().isNotEqualTo(first);

        for (String before : List.of(planted, first)) {
            BackOfficeUser thief = BackOfficeUser.anyone();
            thief.bring(before);
            assertThat(thief.get("/sites").header("location")).startsWith("/connexion");
        }
    }

    /** Anonymous users can request pages and send forms: neither may fill the memory of the node. */
    @Test
    void whoIsNotSignedInTakesNoRoom() {
        BackOfficeUser anyone = BackOfficeUser.anyone();
        String sent = anyone.postBare("/nulle-part", BackOfficeUser.ORIGIN, "texte", "a".repeat(50_000))
                .header("location");
        assertThat(sent).as("no form is taken there, none is kept").isEmpty();
        TestResponse named = anyone.postBare("/demande", BackOfficeUser.ORIGIN, "n".repeat(150_000), "");
        assertThat(named.status()).as("the names of the fields count too").isEqualTo(403);
        for (int i = 0; i < 400; i++) {
            anyone.postBare("/demande", BackOfficeUser.ORIGIN, "texte", "a".repeat(90_000));
        }
        assertThat(anyone.cookie()).isNull();
        assertThat(BackOfficeUser.signedIn(agent).get("/").status()).isEqualTo(200);
    }

    @Test
    void theCookieIsOutOfReach() {
        TestResponse page = BackOfficeUser.anyone().get("/connexion");
        assertThat(page.headers().allValues("set-cookie"))
                .singleElement()
                .asString()
                .containsIgnoringCase("httponly")
                .contains("SameSite=Lax", "Path=/")
                .doesNotContainIgnoringCase("domain=", "expires=", "max-age=");
    }

    @Test
    void signingOutEndsTheSession() {
        BackOfficeUser user = BackOfficeUser.signedIn(agent);
        String cookie = user.cookie();
        TestResponse response = user.post("/deconnexion");
        assertThat(response.status()).isEqualTo(303);
        assertThat(response.header("location")).isEqualTo("/");
        user.bring(cookie);
        assertThat(user.get("/sites").status()).isEqualTo(303);
        assertThat(user.get("/").text()).doesNotContain("/deconnexion");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "https://evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "javascript:alert(1)",
                "evil.example",
                "/\t/evil.example",
                "/a\r\nSet-Cookie: x=y",
                "///evil.example",
                "/ espace",
                "/%",
                "/|",
                ""
            })
    void nobodyIsSentElsewhereAfterSigningIn(String wanted) {
        TestResponse response = BackOfficeUser.anyone().signIn(agent, wanted);
        assertThat(response.status()).isEqualTo(303);
        assertThat(response.header("location")).isEqualTo("/");
        assertThat(response.headers().map()).doesNotContainKey("x");
        String page = BackOfficeUser.anyone()
                .get("/connexion?" + BackOfficeUser.encode("suite", wanted))
                .text();
        assertThat(Jsoup.parse(page).select("input[name=next]").eachAttr("value"))
                .isNotEmpty()
                .containsOnly("/");
    }

    @Test
    void sitesAreFilteredByStatesThatThereAre() {
        UUID site = accounts.site(TestAccounts.freshSlug());
        UUID owner = accounts.account(Role.AGENT);
        accounts.member(site, owner, Role.OWNER);
        BackOfficeUser user = BackOfficeUser.signedIn(owner);
        assertThat(states(user.get("/sites"))).containsExactly("", "preparation");
        assertThat(states(user.get("/sites?etat=live")))
                .as("what is asked for stays offered")
                .containsExactly("", "preparation", "live");
        ApplicationDatabase.change("update tenant set state = 'archived' where tenant_id = ?", site);
        assertThat(states(user.get("/sites"))).containsExactly("", "archived");
    }

    private static List<String> states(TestResponse list) {
        return Jsoup.parse(list.text()).select("#filter-etat option").eachAttr("value");
    }

    @Test
    void aPageIsComeBackToAfterSigningIn() {
        BackOfficeUser user = BackOfficeUser.anyone();
        TestResponse turned = user.get("/sites?mots=c%C5%93ur%20de%20ville&etat=live");
        assertThat(turned.status()).isEqualTo(303);
        String page = user.get(turned.header("location")).text();
        String next = Jsoup.parse(page).select("input[name=next]").first().attr("value");
        TestResponse back = user.signIn(agent, next);
        assertThat(back.header("location")).isEqualTo("/sites?mots=c%C5%93ur%20de%20ville&etat=live");
    }

    @Test
    void whatWasTypedSurvivesAnExpiredSession() {
        BackOfficeUser user = BackOfficeUser.signedIn(agent);
        UUID draft = accounts.draft(agent);
        String step = "/demande/" + draft + "/etapes/besoin";
        String need = "Un besoin « réel » & <vérifié>, décrit en plus de quatre-vingts caractères,\r\nsur deux lignes.";
        String staleToken = user.token();
        user.loseSession();

        TestResponse turned = user.postBare(
                step, BackOfficeUser.ORIGIN, "_csrf", staleToken, "need", need, "audiences", "Élus & élues");
        assertThat(turned.status()).isEqualTo(303);
        assertThat(turned.header("location")).isEqualTo("/connexion?suite=/reprise");
        assertThat(answers(draft)).doesNotContain("réel");

        assertThat(user.signIn(agent, "/reprise").header("location")).isEqualTo("/reprise");
        String page = user.get("/reprise").header("location");
        assertThat(page).isEqualTo(step + "?reprise=1");
        Document resume = Jsoup.parse(user.get(page).text());
        assertThat(resume.select("main form > #restored").text())
                .as("in the form, never a neighbour of it in a grid")
                .contains("rien n’a été envoyé");
        assertThat(resume.select("main form").attr("action")).isEqualTo(step);
        assertThat(resume.select("main form").hasAttr("data-ms-restored"))
                .as("leaving it warns")
                .isTrue();
        assertThat(value(resume, "need").replace("\r\n", "\n")).isEqualTo(need.replace("\r\n", "\n"));
        assertThat(value(resume, "audiences")).isEqualTo("Élus & élues");
        assertThat(value(resume, "_csrf")).isNotEmpty().isNotEqualTo(staleToken);

        TestResponse saved = user.post(step, "need", value(resume, "need"), "audiences", value(resume, "audiences"));
        assertThat(saved.status()).isEqualTo(303);
        assertThat(saved.header("location")).endsWith("/etapes/site-remplace");
        assertThat(ApplicationDatabase.texts("select answers ->> 'need' from site_request where id = ?", draft))
                .containsExactly(need.replace("\r\n", "\n"));
        assertThat(user.get("/reprise").status()).as("offered once").isEqualTo(303);
    }

    @Test
    void whatOneAccountTypedIsNotTakenOverByTheNext() {
        BackOfficeUser browser = BackOfficeUser.signedIn(agent);
        String step = "/demande/" + accounts.draft(agent) + "/etapes/besoin";
        String staleToken = browser.token();
        String need = "Écrit par la première personne de ce navigateur";
        UUID next = accounts.account(Role.AGENT);
        browser.signIn(next, "/");

        TestResponse turned = browser.postBare(step, BackOfficeUser.ORIGIN, "_csrf", staleToken, "need", need);
        assertThat(turned.header("location")).isEqualTo("/reprise?autre-compte=1");
        assertThat(Jsoup.parse(browser.get("/reprise?autre-compte=1").text())
                        .select("main")
                        .text())
                .contains("écrit sous un autre compte", "gardée une heure")
                .doesNotContain(need);
        assertThat(browser.get("/reprise").header("location")).isEqualTo("/");

        assertThat(browser.signIn(agent, "/").header("location")).isEqualTo("/reprise");
        assertThat(value(Jsoup.parse(browser.get(step + "?reprise=1").text()), "need"))
                .isEqualTo(need);
    }

    /** A browser without its cookies cannot be led back to a form: the error page shows the typed text. */
    @Test
    void whatWasTypedIsThereToBeCopiedWhereNothingCanBeKept() {
        String step = "/demande/" + accounts.draft(agent) + "/etapes/besoin";
        String typed = BackOfficeUser.encode(
                "_csrf",
                "perdu",
                "version",
                "3",
                "need",
                "Un besoin <réel>",
                "base.need",
                "0123456789abcdef",
                "audiences",
                " ",
                "b0-type",
                "quote",
                "b0-text",
                "<p>Une <strong>citation</strong>.</p><ul><li>un</li><li>deux</li></ul>",
                "b1-headers",
                "FIRST_ROW",
                "b1-0-note",
                "FAQ",
                "b2-items-0",
                "1",
                "then",
                "next");
        TestResponse response = BackOfficeUser.anyone()
                .postRaw(step, typed, "Origin", BackOfficeUser.ORIGIN, "Referer", BackOfficeUser.ORIGIN + step);
        assertThat(response.status()).isEqualTo(403);
        Document page = Jsoup.parse(response.text());
        assertThat(page.select("#typed li").eachText())
                .containsExactly("Un besoin <réel>", "Une citation. un deux", "FAQ");
        assertThat(page.select("main").text()).contains("Votre formulaire a expiré", "copiez-les, rouvrez la page");
        assertThat(page.select("main .fr-btn").first().attr("href")).isEqualTo(SignInRedirects.signInUrl(step));
    }

    @Test
    void anUnknownAddressDoesNotSignAnybodyOut() {
        TestResponse response = BackOfficeUser.signedIn(agent).get("/nulle-part", "Accept", "text/html,*/*;q=0.8");
        assertThat(response.status()).isEqualTo(404);
        assertThat(Jsoup.parse(response.text()).select("header").text())
                .contains("Se déconnecter", "Mes demandes")
                .doesNotContain("Se connecter");
        assertThat(BackOfficeUser.anyone()
                        .get("/nulle-part", "Accept", "text/html")
                        .text())
                .contains("Se connecter");
    }

    /** An irreversible action is never the primary button; another request can be started at once. */
    @Test
    void theFirstButtonOfARequestIsNeverItsWithdrawal() {
        BackOfficeUser user = BackOfficeUser.signedIn(agent);
        UUID request = accounts.submitted(agent);
        String page = "/demande/" + request;
        assertThat(Jsoup.parse(user.get(page).text())
                        .select("main a.fr-btn[href$=/retrait]")
                        .eachAttr("class"))
                .containsExactly("fr-btn fr-btn--secondary");
        assertThat(user.post(page + "/retrait").status()).isEqualTo(303);
        assertThat(Jsoup.parse(user.get(page).text())
                        .select("main form[action=/demande] button")
                        .text())
                .isEqualTo("Commencer une autre demande");
        assertThat(Jsoup.parse(user.get(page).text())
                        .select("main .fr-btn:not(.fr-btn--secondary)")
                        .text())
                .isEqualTo("Recommencer à partir de cette demande");
    }

    private static String value(Document page, String name) {
        return page.select("main form [name=" + name + "]").val();
    }

    /** An interrupted refusal is restored on its own page; no decision is taken before its button is pressed there. */
    @Test
    void aDecisionThatWasInterruptedIsNotSentAgainUnread() {
        UUID communications = accounts.account(Role.COMMUNICATIONS);
        BackOfficeUser user = BackOfficeUser.signedIn(communications);
        UUID request = accounts.submitted(agent);
        String page = "/decisions/" + request;
        user.loseSession();
        user.postRaw(
                page + "/decision",
                "kind=refusal&reason=Le+portail+suffit.&version=1",
                "Origin",
                BackOfficeUser.ORIGIN,
                "Referer",
                BackOfficeUser.ORIGIN + page);
        user.signIn(communications, "/reprise");
        String back = user.get("/reprise").header("location");
        assertThat(back).isEqualTo(page + "?reprise=1");
        Document filled = Jsoup.parse(user.get(back).text());
        assertThat(filled.select("#restored")).hasSize(1);
        assertThat(filled.select("textarea[name=reason]").text()).isEqualTo("Le portail suffit.");
        assertThat(filled.select("input[name=kind][checked]").eachAttr("value")).containsExactly("refusal");
        assertThat(ApplicationDatabase.texts("select state from site_request where id = ?", request))
                .containsExactly("submitted");
    }

    /** Sends a form without the ended session; the text of the need identifies its author. */
    private BackOfficeUser interrupted(BackOfficeUser user, String step, String need) {
        user.loseSession();
        assertThat(user.postBare(step, BackOfficeUser.ORIGIN, "need", need).header("location"))
                .isEqualTo("/connexion?suite=/reprise");
        return user;
    }

    /** Several people may share a machine. */
    @Test
    void whatWaitsIsShownToItsAuthorAlone() {
        UUID other = accounts.account(Role.AGENT);
        String mine = "/demande/" + accounts.draft(agent) + "/etapes/besoin";
        String theirs = "/demande/" + accounts.draft(other) + "/etapes/besoin";
        BackOfficeUser browser = interrupted(BackOfficeUser.signedIn(agent), mine, "Le besoin du premier");
        assertThat(browser.get("/reprise").header("location"))
                .as("not before it is known who asks")
                .isEqualTo("/connexion?suite=/reprise");

        browser.signIn(other, "/reprise");
        assertThat(browser.get("/reprise").header("location")).isEqualTo("/");
        for (String page : List.of(theirs + "?reprise=1", mine + "?reprise=1")) {
            assertThat(browser.get(page).text()).doesNotContain("du premier", "La page où vous étiez");
        }
        browser.post(mine, "need", "");
        interrupted(browser, theirs, "Le besoin du second");
        browser.signIn(other, "/reprise");
        String back = browser.get("/reprise").header("location");
        assertThat(value(Jsoup.parse(browser.get(back).text()), "need")).isEqualTo("Le besoin du second");

        browser.signIn(agent, "/reprise");
        back = browser.get("/reprise").header("location");
        assertThat(back).isEqualTo(mine + "?reprise=1");
        assertThat(value(Jsoup.parse(browser.get(back).text()), "need")).isEqualTo("Le besoin du premier");
    }

    private static Document home(BackOfficeUser browser) {
        return Jsoup.parse(browser.get("/").text());
    }

    /** An interrupted form is offered after any sign-in, not only on the path that the ended session redirects to. */
    @Test
    void whatWaitsIsFoundByAnyWayIn() {
        UUID other = accounts.account(Role.AGENT);
        String mine = "/demande/" + accounts.draft(agent) + "/etapes/besoin";
        BackOfficeUser browser = interrupted(BackOfficeUser.signedIn(agent), mine, "Le besoin");
        assertThat(Jsoup.parse(browser.get("/connexion?suite=/reprise").text())
                        .select("header a[href^=/connexion]")
                        .eachAttr("href"))
                .isNotEmpty()
                .as("the header leads where the page leads")
                .containsOnly("/connexion?suite=%2Freprise");
        assertThat(browser.signIn(agent, "/").header("location"))
                .as("from the home page")
                .isEqualTo("/reprise");

        browser.post("/deconnexion");
        browser.forgetToken();
        assertThat(browser.signIn(other, "/").header("location")).isEqualTo("/");
        assertThat(home(browser).select("#interrupted")).as("somebody else's").isEmpty();
        assertThat(browser.signIn(agent, "/").header("location"))
                .as("after a wrong account")
                .isEqualTo("/reprise");

        assertThat(browser.signIn(agent, "/sites").header("location")).isEqualTo("/sites");
        assertThat(Jsoup.parse(browser.get("/sites").text()).select("#flash").text())
                .as("on the way elsewhere")
                .contains("Un formulaire que vous aviez commencé vous attend");
        assertThat(home(browser).select("#interrupted a").attr("href")).isEqualTo("/reprise");

        browser.post(mine, "need", "Le besoin", "then", "later");
        assertThat(home(browser).select("#interrupted")).as("taken").isEmpty();
        assertThat(browser.signIn(agent, "/").header("location")).isEqualTo("/");
    }

    @Test
    void whatWaitsCanBeGivenUp() {
        String mine = "/demande/" + accounts.draft(agent) + "/etapes/besoin";
        BackOfficeUser browser = interrupted(BackOfficeUser.signedIn(agent), mine, "Le besoin");
        browser.signIn(agent, "/");
        String giveUp = home(browser).select("#interrupted form").attr("action");
        browser.loseSession();
        assertThat(browser.postBare(giveUp, BackOfficeUser.ORIGIN).header("location"))
                .as("without a session it takes no other form's place")
                .isEqualTo("/connexion?suite=/reprise");
        browser.signIn(agent, "/");
        assertThat(home(browser).select("#interrupted")).hasSize(1);

        assertThat(browser.post(giveUp).header("location")).isEqualTo("/");
        Document home = home(browser);
        assertThat(home.select("#flash").text()).contains("Votre saisie est abandonnée");
        assertThat(home.select("#interrupted")).isEmpty();
        assertThat(browser.get("/reprise").header("location")).isEqualTo("/");
    }

    @Test
    void whatWasTypedIsShownWhenItsPageHasGone() {
        UUID draft = accounts.draft(agent);
        String need = "Deux lignes\r\nà ne pas perdre";
        BackOfficeUser user = interrupted(BackOfficeUser.signedIn(agent), "/demande/" + draft + "/etapes/besoin", need);
        user.signIn(agent, "/reprise");
        String back = user.get("/reprise").header("location");
        ApplicationDatabase.change("update site_request set state = 'withdrawn' where id = ?", draft);
        TestResponse elsewhere = user.get(back);
        assertThat(elsewhere.status()).as(elsewhere.header("location")).isEqualTo(200);
        assertThat(elsewhere.text()).contains("ne vous est plus ouverte", need);

        ApplicationDatabase.change("delete from site_request where id = ?", draft);
        TestResponse gone = user.get(back);
        assertThat(gone.status()).isEqualTo(404);
        assertThat(Jsoup.parse(gone.text()).select("main li").eachText()).contains("Deux lignes à ne pas perdre");
    }

    private static String answers(UUID request) {
        return ApplicationDatabase.texts("select answers::text from site_request where id = ?", request)
                .getFirst();
    }

    @Test
    void aFormFromAnotherSiteIsRefusedAndNothingOfItIsKept() {
        BackOfficeUser user = BackOfficeUser.signedIn(agent);
        UUID draft = accounts.draft(agent);
        String before = answers(draft);
        for (String origin : List.of("https://ailleurs.example", "null", "http://gestion.localhost.ailleurs.example")) {
            TestResponse forged =
                    user.postBare("/demande/" + draft + "/etapes/programme", origin, "programme-name", "Faux");
            assertThat(forged.status()).isEqualTo(403);
            assertThat(forged.text()).contains("<h1").doesNotContain("Faux");
        }
        assertThat(answers(draft)).isEqualTo(before);
        assertThat(user.get("/reprise").header("location")).as("nothing waits").isEqualTo("/");
    }

    @ParameterizedTest
    @ValueSource(ints = {2_300_000, 3_000_000})
    void aBodyThatIsTooLargeIsRefusedWithAPage(int size) {
        BackOfficeUser user = BackOfficeUser.signedIn(agent);
        UUID draft = accounts.draft(agent);
        String path = "/demande/" + draft + "/etapes/besoin";
        String before = answers(draft);
        TestResponse signedIn = user.post(path, "need", "a".repeat(size));
        TestResponse nobody = BackOfficeUser.anyone().postBare(path, BackOfficeUser.ORIGIN, "need", "a".repeat(size));
        for (TestResponse response : List.of(signedIn, nobody)) {
            assertThat(response.status()).isEqualTo(413);
            assertThat(response.html()).isTrue();
            assertThat(response.header("cache-control")).contains("no-store");
        }
        assertThat(answers(draft)).isEqualTo(before);
    }

    @Test
    void aFormThatIsNoFormIsRefusedWithoutAFault() {
        BackOfficeUser user = BackOfficeUser.signedIn(agent);
        String path = "/demande/" + accounts.draft(agent) + "/etapes/programme";
        TestResponse unreadable = user.postRaw(path, "%zz=%", "Origin", BackOfficeUser.ORIGIN);
        assertThat(unreadable.status()).isEqualTo(400);
        assertThat(unreadable.html()).isTrue();
        TestResponse manyFields = user.postRaw(path, "a=b&".repeat(20_000), "Origin", BackOfficeUser.ORIGIN);
        assertThat(manyFields.status()).isEqualTo(303);
    }

    @Test
    void headIsGetWithoutItsBody() {
        List<String> paths = resources.stream()
                .flatMap(resource -> resource.routes().stream())
                .filter(route -> route.method().name().equals("GET"))
                .map(route -> RouteTable.path(route, _ -> "x"))
                .toList();
        assertThat(paths).isNotEmpty().allSatisfy(path -> {
            TestResponse head = BackOfficeUser.anyone().ask("HEAD", BackOfficeUser.HOST, path);
            assertThat(head.status())
                    .isEqualTo(BackOfficeUser.anyone().get(path).status());
            assertThat(head.body()).isEmpty();
        });
    }

    @Test
    void anotherMethodIsToldWhichOnesThereAre() {
        BackOfficeUser user = BackOfficeUser.signedIn(agent);
        TestResponse journal = user.post("/journal");
        assertThat(journal.status()).isEqualTo(405);
        assertThat(journal.header("allow")).contains("GET");
        TestResponse sending = user.get("/deconnexion");
        assertThat(sending.status()).isEqualTo(405);
        assertThat(sending.header("allow")).contains("POST");
        TestResponse deletion = user.ask("DELETE", BackOfficeUser.HOST, "/sites", "X-XSRF-TOKEN", user.token());
        assertThat(deletion.status()).isEqualTo(405);
        assertThat(user.ask("DELETE", BackOfficeUser.HOST, "/sites").status()).isEqualTo(403);
    }

    @Test
    void everyAnswerIsStoredNowhereAndHasItsHeaders() {
        BackOfficeUser user = BackOfficeUser.signedIn(agent);
        UUID draft = accounts.draft(agent);
        List<TestResponse> answers = List.of(
                user.get("/"),
                user.get("/demande"),
                user.get("/demande/" + draft + "/adresse?slug=abc"),
                user.get("/permissions"),
                user.get("/journal"),
                user.get("/nulle-part"),
                user.get("/sites/nulle-part"),
                user.get("/%2e%2e/%00"),
                user.get("/api/v1"),
                user.get("/api/v1/nulle-part"),
                user.get("/manifest.webmanifest"),
                user.get("/reprise"),
                user.get("/deconnexion"),
                user.post("/demande/" + draft + "/etapes/programme", "programme-name", "x"),
                user.post("/demande/" + draft + "/etapes/programme", "then", "later"),
                user.postBare("/deconnexion", "https://ailleurs.example"),
                BackOfficeUser.anyone().get("/connexion"),
                BackOfficeUser.anyone().get("/sites"),
                BackOfficeUser.anyone().get("/sites", "HX-Request", "true"),
                BackOfficeUser.anyone().postBare("/demande", BackOfficeUser.ORIGIN));
        assertThat(answers.stream().map(TestResponse::status).distinct())
                .contains(200, 303, 400, 401, 403, 404, 405, 422);
        assertThat(answers).allSatisfy(response -> {
            assertThat(response.header("cache-control"))
                    .as(response.status() + " " + response.uri())
                    .contains("no-store");
            assertThat(response.header("content-security-policy"))
                    .contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'self'")
                    .doesNotContain("unsafe");
            assertThat(response.header("x-content-type-options")).isEqualTo("nosniff");
            assertThat(response.header("strict-transport-security")).isNotEmpty();
            assertThat(response.header("referrer-policy")).isEqualTo("strict-origin-when-cross-origin");
            assertThat(response.header("cross-origin-opener-policy")).isEqualTo("same-origin");
            assertThat(response.header("etag")).isEmpty();
            assertThat(response.text()).doesNotContain("Exception", "\tat ");
        });
    }
}
