package fr.gouv.anct.minisites.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.backoffice.testing.ApplicationDatabase;
import fr.gouv.anct.minisites.backoffice.testing.BackOfficeUser;
import fr.gouv.anct.minisites.backoffice.testing.LiveTestSite;
import fr.gouv.anct.minisites.backoffice.testing.TestAccounts;
import fr.gouv.anct.minisites.delivery.testing.Eventually;
import fr.gouv.anct.minisites.e2e.DemoTest;
import fr.gouv.anct.minisites.e2e.testing.TestResponse;
import fr.gouv.anct.minisites.site.Sites;
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Checks the emergency brake: suspension and reopening of a site, withdrawal of a page, notice banner. */
@DemoTest
class SuspensionStoriesTest {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final String NOTICE = "Nous vérifions <b>nos contenus</b>.\nMerci de votre patience.";

    @Autowired
    private Sites sites;

    private TestAccounts accounts;
    private LiveTestSite site;
    private UUID home;
    private BackOfficeUser communications;
    private BackOfficeUser owner;

    @BeforeEach
    void prepare() {
        accounts = new TestAccounts();
        site = new LiveTestSite(accounts, sites);
        home = site.draft("/", "Accueil", "Bienvenue.");
        site.publish(home);
        communications = BackOfficeUser.signedIn(accounts.account(Role.COMMUNICATIONS));
        owner = BackOfficeUser.signedIn(site.person(Role.OWNER));
        visitorsGet(200, "/");
    }

    @AfterEach
    void leave() {
        accounts.close();
    }

    private TestResponse visit(String path) {
        return BackOfficeUser.anyone().ask("GET", site.slug + ".localhost", path);
    }

    private void visitorsGet(int status, String path) {
        Eventually.until(SOON, status + " at " + path, () -> visit(path).status() == status);
    }

    private static Document open(BackOfficeUser user, String path) {
        TestResponse response = user.get(path);
        assertThat(response.status()).as(path).isEqualTo(200);
        return Jsoup.parse(response.text());
    }

    private static String flash(BackOfficeUser user, TestResponse response) {
        assertThat(response.status()).isEqualTo(303);
        return open(user, response.header("location")).select("#flash").text();
    }

    /** Submits the form and the confirmation, as a browser does. */
    private TestResponse suspend(BackOfficeUser by, String... fields) {
        TestResponse asked = by.post(site.at + "/suspension", fields);
        assertThat(asked.status()).isEqualTo(200);
        return by.post(site.at + "/suspension", hidden(asked));
    }

    private static String[] hidden(TestResponse question) {
        List<String> fields = new ArrayList<>();
        Jsoup.parse(question.text())
                .select("main form input[type=hidden]:not([name=_csrf])")
                .forEach(field -> fields.addAll(List.of(field.attr("name"), field.attr("value"))));
        return fields.toArray(String[]::new);
    }

    private TestResponse reopen(BackOfficeUser by) {
        return by.post(site.at + "/reouverture", hidden(by.get(site.at + "/reouverture")));
    }

    private List<String> letters(Role reader) {
        return ApplicationDatabase.texts(
                "select translate(letter ->> 'subject', U&'\\00A0', ' ') from outgoing_mail where recipient = ?"
                        + " order by number",
                site.email(reader));
    }

    private List<String> journal() {
        return ApplicationDatabase.texts(
                "select action from audit_event where tenant_id = ? and action like 'site.%' order by id", site.id);
    }

    @Test
    void visitorsReadTheNoticeUntilTheSiteIsReopened() {
        assertThat(open(communications, site.at).select("main a[href$=/suspension]"))
                .hasSize(1);
        String until = LocalDate.now(ParisCalendar.ZONE).plusDays(3).toString();
        TestResponse asked = communications.post(
                site.at + "/suspension", "reason", "Page d’accueil falsifiée.", "notice", NOTICE, "until", until);
        assertThat(visit("/").status()).as("not confirmed yet").isEqualTo(200);
        String question = Jsoup.parse(asked.text()).select("main").text();
        assertThat(question).contains("Page d’accueil falsifiée.");
        communications.post(site.at + "/suspension", hidden(asked));

        visitorsGet(503, "/");
        TestResponse closed = visit("/");
        assertThat(closed.header("cache-control")).contains("no-store");
        assertThat(Long.parseLong(closed.header("retry-after"))).isBetween(172_800L, 345_600L);
        assertThat(closed.text()).contains("&lt;b&gt;nos contenus&lt;/b&gt;").doesNotContain("falsifiée");
        Document read = Jsoup.parse(closed.text());
        assertThat(read.select(".fr-header__service-title").text()).isEqualTo("Site " + site.slug);
        read.select("main .fr-text--lead, main .fr-mb-5w")
                .eachText()
                .forEach(text -> assertThat(question).as("shown before").contains(text));
        for (String path : List.of("/robots.txt", "/sitemap.xml", "/flux.atom", "/absente", "/?a=b", "//")) {
            assertThat(visit(path).status()).as(path).isEqualTo(503);
        }
        assertThat(letters(Role.OWNER)).containsExactly("L’espace « Site " + site.slug + " » est suspendu");

        assertThat(flash(communications, reopen(communications))).contains("L’espace est de nouveau en ligne");
        visitorsGet(200, "/");
        assertThat(letters(Role.OWNER)).last().asString().contains("de nouveau en ligne");
        assertThat(letters(Role.EDITOR)).isEmpty();
        assertThat(journal()).containsExactly("site.suspended", "site.reopened");
    }

    @Test
    void aNoticeWithoutALastDayStandsAlone() {
        TestResponse asked = communications.post(site.at + "/suspension", "reason", "Essai", "notice", "Déménagement.");
        assertThat(Jsoup.parse(asked.text()).select("main").text())
                .contains("Déménagement.")
                .doesNotContain("Merci de revenir");
        communications.post(site.at + "/suspension", hidden(asked));
        visitorsGet(503, "/");
        TestResponse closed = visit("/");
        assertThat(closed.text()).contains("Déménagement.").doesNotContain("Merci de revenir");
        assertThat(closed.header("retry-after")).isEmpty();
    }

    @Test
    void noOwnerIsToldWhereThereIsNone() {
        String none = "Personne n’est prévenu : l’espace n’a pas de responsable.".replace(" :", "\u00a0:");
        assertThat(communications
                        .post(site.at + "/suspension", "reason", "Essai")
                        .text())
                .contains("Les responsables reçoivent le motif")
                .doesNotContain(none);
        ApplicationDatabase.changeWithoutTriggers(
                "delete from membership where role = 'owner' and tenant_id = '" + site.id + "'");

        TestResponse asked = communications.post(site.at + "/suspension", "reason", "Essai");
        assertThat(asked.text()).contains(none).doesNotContain("Les responsables reçoivent");
        assertThat(flash(communications, communications.post(site.at + "/suspension", hidden(asked))))
                .contains("L’espace est suspendu", "Personne n’est prévenu")
                .doesNotContain("par courriel");
        assertThat(communications.get(site.at + "/reouverture").text()).contains(none);
        assertThat(flash(communications, reopen(communications))).contains("Personne n’est prévenu");
        for (String path : List.of("/pages/" + home + "/retrait", "/bandeau")) {
            assertThat(communications.get(site.at + path).text())
                    .as(path)
                    .contains(none)
                    .doesNotContain("prévenus par courriel");
        }
    }

    @Test
    void aSiteUnderAPathPrefixIsSuspendedToo() {
        ApplicationDatabase.change(
                "update address set host = 'localhost', path_prefix = '/' || ? where tenant_id = ?",
                site.slug,
                site.id);
        BackOfficeUser visitor = BackOfficeUser.anyone();
        Eventually.until(
                SOON,
                "moved",
                () -> visitor.ask("GET", "localhost", "/" + site.slug + "/").status() == 200);
        suspend(communications, "reason", "Essai");
        Eventually.until(
                SOON,
                "suspended",
                () -> visitor.ask("GET", "localhost", "/" + site.slug + "/").status() == 503);
        assertThat(visitor.ask("GET", "localhost", "/" + site.slug + "/sitemap.xml")
                        .status())
                .isEqualTo(503);
        assertThat(visitor.ask("GET", "localhost", "/").status()).isEqualTo(200);
    }

    @Test
    void theTeamWorksOnItAndDoesNotLiftIt() {
        suspend(communications, "reason", "Contenus falsifiés.");
        visitorsGet(503, "/");
        assertThat(owner.get(site.at + "/reouverture").status()).isEqualTo(403);
        assertThat(owner.post(site.at + "/reouverture").status()).isEqualTo(403);
        assertThat(flash(owner, owner.post(site.at + "/ouverture"))).contains("n’est plus en préparation");
        assertThat(BackOfficeUser.signedIn(accounts.account(Role.AUDITOR))
                        .post(site.at + "/suspension", "reason", "Essai")
                        .status())
                .isEqualTo(403);
        visitorsGet(503, "/");

        for (String screen : List.of("/pages", "/pages/" + home, "/bandeau")) {
            assertThat(open(owner, site.at + screen).select("#suspended").text())
                    .as(screen)
                    .contains("Cet espace est suspendu", "écrivez à la communication centrale");
            assertThat(open(communications, site.at + screen)
                            .select("#suspended")
                            .text())
                    .as(screen)
                    .contains("Vous pouvez le rouvrir.")
                    .doesNotContain("le modifier");
        }
        assertThat(open(owner, site.at).select("#suspended")).as("said once").isEmpty();
        assertThat(open(owner, site.at).select("main").text()).contains("écrivez à la communication centrale");
        assertThat(open(owner, site.at).select("#suspension + a, .ms-facts").text())
                .contains("Communication centrale", "Contenus falsifiés.");
        assertThat(open(BackOfficeUser.signedIn(site.person(Role.CONTRIBUTOR)), site.at)
                        .select("main")
                        .text())
                .contains("Ce que lisent les visiteurs")
                .doesNotContain("Contenus falsifiés.");

        URI preview = URI.create(owner.get(site.at + "/apercu").header("location"));
        assertThat(BackOfficeUser.anyone()
                        .ask("GET", preview.getHost(), preview.getRawPath())
                        .text())
                .contains("Bienvenue.");
        String token = accounts.token(site.person(Role.OWNER), Action.SITE_READ).text();
        TestResponse read = BackOfficeUser.program("GET", "/api/v1/sites/" + site.slug, token, "");
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.text()).contains("\"suspended\"");
        assertThat(owner.post(site.at + "/bandeau", "kind", "info", "title", "Essai")
                        .status())
                .isEqualTo(303);
    }

    @Test
    void twoWhoActAtOnceGetOneOutcome() {
        BackOfficeUser other = BackOfficeUser.signedIn(accounts.account(Role.ADMINISTRATOR));
        String[] fields = {"reason", "Essai", "confirmed", "true"};
        CompletableFuture<TestResponse> first =
                CompletableFuture.supplyAsync(() -> communications.post(site.at + "/suspension", fields));
        CompletableFuture<TestResponse> second =
                CompletableFuture.supplyAsync(() -> other.post(site.at + "/suspension", fields));
        List<TestResponse> both = List.of(first.join(), second.join());
        assertThat(both).extracting(TestResponse::status).containsExactlyInAnyOrder(303, 409);
        Document late = Jsoup.parse(both.stream()
                .filter(response -> response.status() == 409)
                .findFirst()
                .orElseThrow()
                .text());
        assertThat(late.select("h1").text()).contains("Modifier la suspension");
        assertThat(late.select("#reason").text()).as("kept").isEqualTo("Essai");
        assertThat(late.select("#reason-messages").text()).contains("votre saisie est conservée");
        assertThat(journal()).containsExactly("site.suspended");
        assertThat(letters(Role.OWNER)).hasSize(1);

        TestResponse stale = communications.get(site.at + "/reouverture");
        reopen(other);
        suspend(other, "reason", "Encore");
        assertThat(flash(communications, communications.post(site.at + "/reouverture", hidden(stale))))
                .contains("Rien n’est encore fait", "toujours suspendu")
                .doesNotContain("pris fin");
        visitorsGet(503, "/");
    }

    @Test
    void aSuspensionIsChangedWithoutShowingTheSite() {
        suspend(communications, "reason", "Essai", "notice", "Nous vérifions.");
        visitorsGet(503, "/");
        TestResponse form = communications.get(site.at + "/suspension");
        Document opened = Jsoup.parse(form.text());
        assertThat(opened.select("#notice").text()).isEqualTo("Nous vérifions.");
        List<String> fields = new ArrayList<>(List.of(hidden(form)));
        fields.addAll(List.of("reason", "Essai", "notice", "Nous vérifions encore."));
        assertThat(flash(communications, suspend(communications, fields.toArray(String[]::new))))
                .contains("La suspension est modifiée");
        Eventually.until(SOON, "new notice", () -> visit("/").text().contains("Nous vérifions encore."));
        assertThat(journal()).containsExactly("site.suspended", "site.suspension-changed");
        assertThat(letters(Role.OWNER)).hasSize(2);
    }

    @Test
    void anOrderThatIsOvertakenKeepsItsWords() {
        suspend(communications, "reason", "Essai", "notice", "Nous vérifions.");
        List<String> stale = new ArrayList<>(List.of(hidden(communications.get(site.at + "/suspension"))));
        stale.addAll(List.of("reason", "Contenus copiés.", "notice", "Nous corrigeons."));
        List<String> first = new ArrayList<>(List.of(hidden(communications.get(site.at + "/suspension"))));
        first.addAll(List.of("reason", "Vérification en cours.", "notice", "Nous vérifions encore."));
        TestResponse reopening = communications.get(site.at + "/reouverture");
        assertThat(flash(communications, suspend(communications, first.toArray(String[]::new))))
                .contains("La suspension est modifiée");

        assertThat(flash(communications, communications.post(site.at + "/reouverture", hidden(reopening))))
                .as("the site is still suspended")
                .contains("Rien n’est encore fait", "toujours suspendu")
                .doesNotContain("pris fin");
        TestResponse late = suspend(communications, stale.toArray(String[]::new));
        assertThat(late.status()).isEqualTo(409);
        Document form = Jsoup.parse(late.text());
        assertThat(form.select("#reason").text()).isEqualTo("Contenus copiés.");
        assertThat(form.select("#notice").text()).isEqualTo("Nous corrigeons.");
        assertThat(form.select("main blockquote").text())
                .contains("Vérification en cours.", "Nous vérifions encore.")
                .doesNotContain("Contenus copiés.");
        List<String> again = new ArrayList<>(List.of(hidden(late)));
        again.addAll(List.of("reason", "Contenus copiés.", "notice", "Nous corrigeons."));
        assertThat(flash(communications, suspend(communications, again.toArray(String[]::new))))
                .contains("La suspension est modifiée");

        reopen(communications);
        TestResponse over = communications.post(site.at + "/suspension", again.toArray(String[]::new));
        assertThat(over.status()).isEqualTo(409);
        assertThat(Jsoup.parse(over.text()).select("h1").text()).startsWith("Suspendre");
        assertThat(Jsoup.parse(over.text()).select("#reason").text()).isEqualTo("Contenus copiés.");
        ApplicationDatabase.change("update tenant set state = 'preparation' where tenant_id = ?", site.id);
        TestResponse lost = communications.post(site.at + "/suspension", again.toArray(String[]::new));
        assertThat(lost.status()).isEqualTo(409);
        assertThat(Jsoup.parse(lost.text()).select("#typed li").eachText())
                .containsExactly("Contenus copiés.", "Nous corrigeons.");
    }

    @Test
    void theFormKeepsWhatIsRefused() {
        TestResponse refused =
                communications.post(site.at + "/suspension", "notice", "Mot", "until", "2020-01-01", "reason", " ");
        assertThat(refused.status()).isEqualTo(422);
        Document form = Jsoup.parse(refused.text());
        assertThat(form.select("#reason-messages").text()).contains("Indiquez le motif");
        assertThat(form.select("#notice").text()).isEqualTo("Mot");
        TestResponse past = communications.post(site.at + "/suspension", "until", "2020-01-01", "reason", "Motif");
        assertThat(past.status()).isEqualTo(422);
        assertThat(Jsoup.parse(past.text()).select("#until-messages").text()).contains("date à venir");
        TestResponse edited =
                communications.post(site.at + "/suspension", "reason", "Motif", "edit", "true", "confirmed", "true");
        assertThat(edited.status()).isEqualTo(200);
        assertThat(Jsoup.parse(edited.text()).select("#reason").text()).isEqualTo("Motif");
        assertThat(visit("/").status()).isEqualTo(200);
    }

    @Test
    void aWithdrawnPageSaysWhyAndItsTeamPublishesItAgain() {
        UUID page = site.draft("/fausse", "Fausse annonce", "Un faux.");
        site.publish(page);
        visitorsGet(200, "/fausse");
        String publication = site.at + "/pages/" + page + "/publication";
        String withdrawal = site.at + "/pages/" + page + "/retrait";
        assertThat(open(communications, publication).select("main a[href=" + withdrawal + "]"))
                .hasSize(1);
        assertThat(communications.post(withdrawal).status()).isEqualTo(422);
        assertThat(communications.get(withdrawal).text())
                .as("nothing is scheduled")
                .doesNotContain("La publication programmée est annulée");
        assertThat(flash(communications, communications.post(withdrawal, "reason", "Cette aide n’existe pas.")))
                .contains("Le retrait est fait", "Fausse annonce", "ne s’affiche plus pour les visiteurs");
        TestResponse late = communications.post(withdrawal, "reason", "Encore");
        assertThat(late.status()).isEqualTo(409);
        assertThat(Jsoup.parse(late.text()).select("h1").text()).isEqualTo("Rien n’est publié");
        assertThat(Jsoup.parse(late.text()).select("#typed li").eachText()).containsExactly("Encore");
        visitorsGet(404, "/fausse");
        assertThat(letters(Role.OWNER)).containsExactly("Une page de l’espace « Site " + site.slug + " » est retirée");
        BackOfficeUser editor = BackOfficeUser.signedIn(site.person(Role.EDITOR));
        assertThat(open(editor, publication).select("#intervention").text())
                .contains("Cette aide n’existe pas.", "Communication centrale");
        assertThat(open(editor, publication).select("main").text())
                .contains("Retirée le", "la version 1 était publiée depuis le", "la version 1 le sera")
                .contains("Inchangée depuis le retrait")
                .doesNotContain("sera la première", "pas encore soumise");
        assertThat(open(editor, site.at + "/pages").select("main .fr-badge").eachText())
                .containsOnlyOnce("Retirée");
        for (BackOfficeUser reader : List.of(owner, editor)) {
            assertThat(open(reader, "/")
                            .select("main a[href=" + publication + "]")
                            .text())
                    .startsWith("Retirée par la communication centrale")
                    .contains("Fausse annonce");
            assertThat(open(reader, site.at)
                            .select("main a[href=" + publication + "]")
                            .text())
                    .contains("Fausse annonce");
        }
        assertThat(open(communications, "/").text()).doesNotContain("Fausse annonce");
        assertThat(editor.get(withdrawal).status()).isEqualTo(403);
        editor.post(publication + "/mise-en-ligne", "revision", site.head(page).toString());
        visitorsGet(200, "/fausse");
        assertThat(open(editor, publication).select("#intervention")).isEmpty();
        assertThat(open(owner, "/").text()).doesNotContain("Fausse annonce");
        assertThat(open(editor, site.at + "/pages").select("main .fr-badge").eachText())
                .doesNotContain("Retirée");
    }

    private void visitorsRead(String notice) {
        Eventually.until(
                SOON,
                notice,
                () -> Jsoup.parse(visit("/").text()).select(".fr-notice").text().equals(notice));
    }

    @Test
    void aNoticeInPlaceOfTheTeamLeavesTheTeamsAndGivesWayToIt() {
        String notice = site.at + "/bandeau";
        owner.post(notice, "kind", "info", "title", "Appel à projets");
        visitorsRead("Appel à projets");
        assertThat(open(communications, notice).select("#title").attr("value"))
                .as("the form is not the team's")
                .isEmpty();
        assertThat(flash(
                        communications,
                        communications.post(notice + "/intervention", "kind", "alert", "title", "Maintenance")))
                .contains("Le bandeau est enregistré", "à la place de celui de l’équipe, qui est gardé");
        visitorsRead("Maintenance");

        Document ofTeam = open(owner, notice);
        assertThat(ofTeam.select("#title").attr("value")).isEqualTo("Appel à projets");
        assertThat(ofTeam.select("#instead").text()).contains("s’affiche à la place de celui de l’équipe");
        assertThat(ofTeam.select("main .fr-notice").eachText()).containsExactly("Maintenance", "Appel à projets");
        assertThat(ofTeam.select("main .fr-badge").eachText())
                .containsExactly("Affiché en ce moment", "Remplacé en ce moment");
        assertThat(ofTeam.select("main a[href*=intervention]")).isEmpty();
        assertThat(owner.post(notice + "/intervention/retrait").status()).isEqualTo(403);
        assertThat(flash(owner, owner.post(notice, "kind", "info", "title", "Appel prolongé")))
                .contains("Le bandeau est enregistré", "à la place de celui de l’équipe");
        visitorsRead("Maintenance");

        assertThat(communications.get(notice + "/intervention/retrait").text()).contains("Appel prolongé");
        assertThat(flash(communications, communications.post(notice + "/intervention/retrait")))
                .contains("Le bandeau est retiré", "Appel prolongé", "reprend sa place");
        visitorsRead("Appel prolongé");
        assertThat(letters(Role.OWNER))
                .containsExactly(
                        "Un bandeau est mis sur l’espace « Site " + site.slug + " »",
                        "Votre bandeau reprend sa place sur l’espace « Site " + site.slug + " »");
        assertThat(ApplicationDatabase.texts(
                        "select letter ->> 'quote' from outgoing_mail where recipient = ? order by number",
                        site.email(Role.OWNER)))
                .containsExactly("Appel à projets", "Appel prolongé");
        assertThat(ApplicationDatabase.texts(
                        "select concat_ws(', ', action, detail ->> 'title', detail ->> 'team-notice') from audit_event"
                                + " where tenant_id = ? and action like 'notice.%' order by id",
                        site.id))
                .containsExactly(
                        "notice.put, Appel à projets",
                        "notice.intervention-put, Maintenance, Appel à projets",
                        "notice.put, Appel prolongé",
                        "notice.intervention-removed, Maintenance, Appel prolongé");
    }

    @Test
    void aNoticeIsPutOnAReadOnlySite() {
        ApplicationDatabase.change("update tenant set read_only = true where tenant_id = ?", site.id);
        String form = open(communications, site.at + "/bandeau")
                .select("main form[action$=/bandeau/intervention]")
                .attr("action");
        assertThat(communications
                        .post(form, "kind", "warning", "title", "Ce site n’est plus tenu à jour.")
                        .status())
                .isEqualTo(303);
        Eventually.until(
                SOON,
                "notice",
                () -> Jsoup.parse(visit("/").text()).select(".fr-notice").text().contains("n’est plus tenu à jour"));
        assertThat(owner.post(site.at + "/bandeau", "kind", "info", "title", "Autre")
                        .status())
                .isEqualTo(423);
        // The second is an impatient click: it removes nothing, and no letter says so again.
        for (int i = 0; i < 2; i++) {
            assertThat(communications
                            .post(site.at + "/bandeau/intervention/retrait")
                            .status())
                    .isEqualTo(303);
        }
        assertThat(letters(Role.OWNER))
                .containsExactly(
                        "Un bandeau est mis sur l’espace « Site " + site.slug + " »",
                        "Le bandeau de l’espace « Site " + site.slug + " » est retiré");
        ApplicationDatabase.change("update tenant set state = 'archived' where tenant_id = ?", site.id);
        assertThat(communications
                        .post(form, "kind", "info", "title", "Trop tard")
                        .status())
                .isEqualTo(423);
    }
}
