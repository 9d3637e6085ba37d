package fr.gouv.anct.minisites.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.backoffice.testing.ApplicationDatabase;
import fr.gouv.anct.minisites.backoffice.testing.BackOfficeUser;
import fr.gouv.anct.minisites.backoffice.testing.TestAccounts;
import fr.gouv.anct.minisites.e2e.DemoTest;
import fr.gouv.anct.minisites.e2e.testing.TestResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.StringJoiner;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks the audit journal: filters, download, and the journal of one site. */
@DemoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JournalStoriesTest {

    private static final String SITE = "bellatrix-guerriere";
    private static final String OTHER = "capella-cocher";

    private TestAccounts accounts;
    private UUID site;
    private UUID other;
    private UUID owner;
    private BackOfficeUser auditor;

    @BeforeAll
    void prepare() {
        accounts = new TestAccounts();
        site = accounts.site(SITE);
        other = accounts.site(OTHER);
        owner = accounts.account(Role.AGENT);
        accounts.member(site, owner, Role.OWNER);
        auditor = BackOfficeUser.signedIn(accounts.account(Role.AUDITOR));
        event("Renée Ici", site, "2021-03-28 00:30:00+01");
        event("Renée Veille", site, "2021-03-27 23:59:59+01");
        event("Paul Ailleurs", other, "2021-03-28 12:00:00+02");
        event("=cmd|' /C calc'!A0", null, "2021-03-28 13:00:00+02");
    }

    private static void event(String actor, @Nullable UUID tenant, String at) {
        ApplicationDatabase.change(
                "insert into audit_event (actor, action, tenant_id, at, detail) values (?, 'site.launched', ?, cast(?"
                        + " as timestamptz), '{\"note\": \"un \\\"mot\\\" ; deux\"}')",
                actor,
                tenant,
                at);
    }

    @AfterAll
    void leave() {
        accounts.close();
    }

    private List<String> actors(String query) {
        return actors(auditor.get("/journal" + query));
    }

    private static List<String> actors(TestResponse response) {
        assertThat(response.status()).isEqualTo(200);
        return Jsoup.parse(response.text())
                .select("#journal tbody tr td:nth-child(2)")
                .eachText();
    }

    @Test
    void itIsNarrowedByDayInParisByPersonAndBySite() {
        assertThat(actors("?du=2021-03-28&au=2021-03-28"))
                .containsExactly("=cmd|' /C calc'!A0", "Paul Ailleurs", "Renée Ici");
        assertThat(actors("?du=2021-03-27&au=2021-03-27")).containsExactly("Renée Veille");
        assertThat(actors("?du=2021-03-01&au=2021-04-01&espace=" + SITE)).containsExactly("Renée Ici", "Renée Veille");
        assertThat(actors("?du=2021-03-01&au=2021-04-01&personne=ailleurs")).containsExactly("Paul Ailleurs");
        assertThat(actors("?espace=nulle-part-du-tout")).isEmpty();
        assertThat(actors("?compte=" + UUID.randomUUID())).isEmpty();
        assertThat(actors("?du=2021-03-01&au=2021-04-01&personne=veille+renee")).containsExactly("Renée Veille");
        assertThat(actors("?du=hier&au=%00&compte=x&action=rien"))
                .as("a day that is none shows nothing else")
                .isEmpty();
    }

    private static String name(UUID site) {
        return ApplicationDatabase.texts("select name from tenant where tenant_id = ?", site)
                .getFirst();
    }

    @Test
    void aSiteIsFoundByItsNameHoweverItIsTyped() {
        ApplicationDatabase.change("update tenant set name = 'Bellatrix, la Guerrière' where tenant_id = ?", site);
        for (String typed : List.of("bellatrix+la+guerriere", "GUERRI%C3%88RE", "Bellatrix-Guerriere", SITE)) {
            assertThat(actors("?du=2021-03-01&au=2021-04-01&espace=" + typed))
                    .as(typed)
                    .containsExactly("Renée Ici", "Renée Veille");
        }
    }

    @Test
    void anEventOfASiteLeadsToTheSite() {
        assertThat(Jsoup.parse(auditor.get("/journal?du=2021-03-28&au=2021-03-28&espace=" + SITE)
                                .text())
                        .select("#journal tbody td:nth-child(4) a")
                        .eachAttr("href"))
                .containsExactly("/sites/" + SITE);
    }

    @Test
    void aRequestIsFoundByTheNameItShowsAndByTheSiteItBecame() {
        UUID request = UUID.randomUUID();
        ApplicationDatabase.change(
                "insert into site_request (id, requester_id, state, tenant_id) values (?, ?, 'approved', ?)",
                request,
                owner,
                other);
        ApplicationDatabase.change(
                "insert into audit_event (actor, action, subject, at, detail) values"
                        + " ('Léa Demande', 'request.sent', ?, '2021-06-06 12:00+02', '{\"site\": \"Étoiles d’été\"}')",
                request);
        for (String typed : List.of("etoiles+d'ete", "%C3%89toiles+d%E2%80%99%C3%A9t%C3%A9", OTHER)) {
            assertThat(actors("?du=2021-06-06&au=2021-06-06&espace=" + typed))
                    .as(typed)
                    .containsExactly("Léa Demande");
        }
        assertThat(auditor.get("/journal?du=2021-06-06&au=2021-06-06&espace=etoiles")
                        .text())
                .contains("Demande «\u00a0Étoiles d’été\u00a0»", "/decisions/" + request);
        assertThat(actors("?du=2021-06-06&au=2021-06-06&espace=" + SITE)).isEmpty();
    }

    @Test
    void aRequestThatBearsTheNameOfASiteIsSaidToBeARequest() {
        UUID request = UUID.randomUUID();
        ApplicationDatabase.change(
                "insert into site_request (id, requester_id, state) values (?, ?, 'refused')", request, owner);
        for (UUID subject : List.of(request, UUID.randomUUID())) {
            ApplicationDatabase.change(
                    "insert into audit_event (actor, action, subject, at, detail) values ('Léa Refus',"
                            + " 'request.refused', ?, '2021-06-08 12:00+02', jsonb_build_object('site', ?))",
                    subject,
                    name(site));
        }
        assertThat(auditor.get("/journal.csv?du=2021-06-08&au=2021-06-08")
                        .text()
                        .lines()
                        .skip(1))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).contains("\"Demande «\u00a0" + name(site) + "\u00a0»\""));
        String named = "?du=2021-06-08&au=2021-06-08&espace="
                + BackOfficeUser.encode("", name(site)).substring(1);
        assertThat(actors(named)).as("of the site").isEmpty();
        assertThat(actors(named + "&action=request")).as("of requests").hasSize(2);
    }

    @Test
    void itSaysWhomAnActConcernsAndNoNameOfAnErasedAccount() {
        UUID somebody = accounts.account(Role.AGENT);
        UUID gone = accounts.account(Role.AGENT);
        String name = ApplicationDatabase.texts(
                        "select given_name || ' ' || usual_name from account where id = ?", somebody)
                .getFirst();
        ApplicationDatabase.change(
                "insert into audit_event (actor, action, tenant_id, subject, at) values"
                        + " ('Ada Agit', 'session.all-closed', null, ?, '2021-07-07 14:00+02'),"
                        + " ('Ada Agit', 'member.removed', ?, ?, '2021-07-07 13:00+02'),"
                        + " ('Ada Agit', 'account.erased', null, ?, '2021-07-07 12:00+02')",
                somebody,
                site,
                somebody,
                gone);
        ApplicationDatabase.change(
                "update account set given_name = 'Ancien', usual_name = 'agent', erased_at = now() where id = ?", gone);
        String day = "?du=2021-07-07&au=2021-07-07";
        Document page = Jsoup.parse(auditor.get("/journal" + day).text());
        assertThat(page.select("#journal tbody td:nth-child(4)").eachText())
                .containsExactly(name, name + " " + name(site), "Un compte effacé");
        assertThat(page.select("#journal tbody td:nth-child(4) a").eachAttr("href"))
                .containsExactly("/comptes/" + somebody, "/comptes/" + somebody);
        assertThat(auditor.get("/journal.csv" + day).text().lines().skip(1))
                .as("the file says the same")
                .containsExactly(
                        "\"2021-07-07 14:00:00\";\"Ada Agit\";\"Déconnexion de toutes les sessions\";\"\";\"" + name
                                + "\";\"\"",
                        "\"2021-07-07 13:00:00\";\"Ada Agit\";\"Membre retiré\";\"" + name(site) + "\";\"" + name
                                + "\";\"\"",
                        "\"2021-07-07 12:00:00\";\"Ada Agit\";\"Compte effacé\";\"\";\"Un compte effacé\";\"\"");
        assertThat(actors(day + "&personne=" + name.replace(" ", "+"))).hasSize(2);
        assertThat(Jsoup.parse(auditor.get("/sites/" + SITE + "/journal" + day).text())
                        .select("#journal tbody td:nth-child(4)")
                        .eachText())
                .containsExactly(name);
    }

    @Test
    void anImpossibleDateIsSaid() {
        Document none = Jsoup.parse(
                auditor.get("/journal?du=2021-02-31&au=28%2F03%2F2021").text());
        assertThat(none.select("#filter-du-error").text()).contains("n’existe pas");
        assertThat(none.select("#filter-du").attr("value")).isEqualTo("2021-02-31");
        assertThat(none.select("#filter-du").attr("type"))
                .as("a field for dates would drop it")
                .isEqualTo("text");
        assertThat(none.select("#filter-du").attr("aria-describedby")).isEqualTo("filter-du-error");
        assertThat(none.select("#filter-au-error")).as("written as people do").isEmpty();
        assertThat(none.select("#journal tbody tr, a[download]"))
                .as("nothing that was not asked for")
                .isEmpty();
        Document unreadable = Jsoup.parse(auditor.get("/journal?au=hier").text());
        assertThat(unreadable.select("#filter-au-error").text()).startsWith("Saisissez une date");
        assertThat(unreadable.select("#filter-au").attr("value")).isEqualTo("hier");
        Document reversed =
                Jsoup.parse(auditor.get("/journal?du=2021-03-28&au=2021-03-01").text());
        assertThat(reversed.select("#filter-au-error").text()).contains("précède");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2021-03-28", "28/03/2021", "28-3-2021", "28.03.2021", "28+mars+2021", "28%C2%A0MARS%C2%A02021"})
    void aDayIsReadAsInAnyForm(String day) {
        assertThat(actors("?du=" + day + "&au=" + day + "&espace=" + SITE)).containsExactly("Renée Ici");
    }

    @Test
    void whatOnlyMachinesReadIsNotSaid() {
        String id = UUID.randomUUID().toString();
        ApplicationDatabase.change(
                "insert into audit_event (actor, action, session, at, detail) values ('Zoé Curieuse', 'access.refused',"
                        + " 'abcdefghijklmnopqrstuvwxyz234567', '2021-05-05 12:00:00+02', cast(? as jsonb))",
                "{\"method\": \"GET\", \"status\": \"404\", \"path\": \"/sites/x/pages/" + id + "\"}");
        String row = Jsoup.parse(
                        auditor.get("/journal?du=2021-05-05&au=2021-05-05").text())
                .select("#journal tbody tr")
                .text();
        String file = auditor.get("/journal.csv?du=2021-05-05&au=2021-05-05").text();
        for (String text : List.of(row, file)) {
            assertThat(text)
                    .contains("Accès refusé", "qui n’existe pas", "/sites/x/pages/…")
                    .doesNotContain("GET", "404", id, "abcdefghijklmnop");
        }
    }

    @Test
    void theFormKeepsWhatWasAsked() {
        Document page =
                Jsoup.parse(auditor.get("/journal?du=2021-03-28&au=2021-03-28&espace=" + SITE + "&personne=Ren%C3%A9e")
                        .text());
        assertThat(page.select("#filter-du").attr("value")).isEqualTo("2021-03-28");
        assertThat(page.select("#filter-espace").attr("value")).isEqualTo(SITE);
        assertThat(page.select("a[href^=/journal.csv]").attr("href"))
                .contains("du=2021-03-28", "au=2021-03-28", "espace=" + SITE, "personne=Ren%C3%A9e");
    }

    @Test
    void aPageAfterTheLastOneLeadsToTheFirst() {
        for (String list :
                List.of("/journal?page=199999", "/comptes?tri=email&page=99999", "/sites?tri=name&page=9999")) {
            Document page = Jsoup.parse(auditor.get(list).text());
            assertThat(page.select("#beyond a").attr("href")).as(list).isEqualTo(list.replaceFirst("[?&]page=.*", ""));
            assertThat(page.select("main").text()).as(list).doesNotContain("Changez les filtres");
        }
    }

    @Test
    void typesAreWhatTheirWordsSay() {
        ApplicationDatabase.change(
                "insert into audit_event (actor, action, at) select 'Tri ' || a, a, '2021-09-09 12:00+02' from"
                        + " unnest(array['member.invited', 'member.joined', 'member.removed', 'invitation.revoked',"
                        + " 'sign-in.failed', 'sign-in.linked', 'session.opened', 'site.created', 'creation.failed']) a");
        String day = "?du=2021-09-09&au=2021-09-09&action=";
        assertThat(actors(day + "invitation"))
                .containsExactlyInAnyOrder("Tri member.invited", "Tri member.joined", "Tri invitation.revoked");
        assertThat(actors(day + "member")).containsExactlyInAnyOrder("Tri member.removed", "Tri member.joined");
        assertThat(actors(day + "creation")).containsExactlyInAnyOrder("Tri site.created", "Tri creation.failed");
        assertThat(actors(day + "site")).containsExactly("Tri site.created");
        assertThat(actors(day + "sign-in")).containsExactly("Tri sign-in.failed");
        assertThat(actors(day + "account")).containsExactly("Tri sign-in.linked");
        assertThat(actors(day + "session")).containsExactly("Tri session.opened");
    }

    /** Submits the filter form as a browser does, with a text in one of its fields. */
    private Document filtered(Document page, String field, String typed) {
        StringJoiner address = new StringJoiner("&", "/journal?", "");
        page.select("main form[role=search] input, main form[role=search] select")
                .forEach(control -> {
                    String name = control.attr("name");
                    String value = name.equals(field) ? typed : control.val();
                    address.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
                });
        return Jsoup.parse(auditor.get(address.toString()).text());
    }

    @Test
    void whatALinkRestrictsItToIsShownAndKept() {
        UUID somebody = accounts.account(Role.AGENT);
        String name = ApplicationDatabase.texts(
                        "select given_name || ' ' || usual_name from account where id = ?", somebody)
                .getFirst();
        String session = "abcdefghijklmnopqrstuvwxyz234523";
        ApplicationDatabase.change(
                "insert into audit_event (actor, actor_id, action, session, at) values (?, ?, 'session.opened', ?,"
                        + " '2021-08-08 12:00+02'), ('Tiers Autre', null, 'session.opened', null, '2021-08-08 12:00+02')",
                name,
                somebody,
                session);
        for (String query : List.of("compte=" + somebody, "session=" + session)) {
            Document page = Jsoup.parse(auditor.get("/journal?" + query).text());
            assertThat(page.select("h1").text()).startsWith("Journal").contains(name);
            assertThat(page.title()).contains(name);
            assertThat(page.select("main form[role=search] p").text()).contains("Seulement", name, "Retirer");
            assertThat(page.select("main form[role=search] p a").attr("href")).isEqualTo("/journal");
            Document narrowed = filtered(page, "du", "2021-08-08");
            assertThat(narrowed.select("h1").text()).as(query).contains(name);
            assertThat(narrowed.select("#journal tbody td:nth-child(2)").eachText())
                    .as(query)
                    .containsExactly(name);
        }
        assertThat(Jsoup.parse(auditor.get("/journal?compte=" + somebody + "&session=" + session)
                                .text())
                        .select("main form[role=search] p a")
                        .eachAttr("href"))
                .containsExactly("/journal?session=" + session, "/journal?compte=" + somebody);
    }

    @Test
    void anEmptyJournalOfASiteNamesNoFilters() {
        UUID empty = accounts.site("deneb-queue");
        accounts.member(empty, owner, Role.OWNER);
        BackOfficeUser user = BackOfficeUser.signedIn(owner);
        assertThat(user.get("/sites/deneb-queue/journal").text())
                .contains("Aucun événement pour l’instant")
                .doesNotContain("Changez les filtres");
        assertThat(user.get("/sites/deneb-queue/journal?personne=personne").text())
                .contains("Changez les filtres");
        assertThat(user.get("/sites/" + SITE + "/journal?compte=" + owner).text())
                .as("a link to one person is for readers of the whole journal")
                .contains("Renée Ici");
    }

    @Test
    void itIsDownloadedAsSpreadsheetsWantItAndSaysSo() {
        TestResponse file = auditor.get("/journal.csv?du=2021-03-28&au=2021-03-28");
        assertThat(file.header("content-type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(file.header("content-disposition")).contains("attachment");
        assertThat(file.header("content-length")).as("sent as it is read").isEmpty();
        assertThat(file.text()).startsWith("\ufeff\"Quand\";\"Qui\";\"Quoi\";");
        List<String> lines = file.text().lines().toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(1)).contains("\"2021-03-28 13:00:00\";\"'=cmd|' /C calc'!A0\"");
        assertThat(lines.get(3))
                .isEqualTo("\"2021-03-28 00:30:00\";\"Renée Ici\";\"Espace mis en ligne\";\"" + name(site)
                        + "\";\"\";\"un \"\"mot\"\" ; deux\"");
        assertThat(ApplicationDatabase.texts(
                        "select detail ->> 'du' from audit_event where action = 'journal.exported' order by id"
                                + " desc limit 1"))
                .containsExactly("2021-03-28");
    }

    @Test
    void daysThatAreNoneAreSaidInsteadOfAFile() {
        long before = ApplicationDatabase.count("select count(*) from audit_event where action = 'journal.exported'");
        for (String day : List.of("%2B999999999-12-31", "%2B300000-12-31", "-999999999-01-01", "2027-02-31")) {
            for (String field : List.of("du", "au")) {
                TestResponse refused = auditor.get("/journal.csv?" + field + "=" + day);
                assertThat(refused.status()).as(day).isEqualTo(422);
                assertThat(Jsoup.parse(refused.text())
                                .select("#filter-" + field + "[aria-invalid=true], .fr-input-group--error #filter-"
                                        + field))
                        .as(day)
                        .hasSize(1);
                assertThat(auditor.get("/journal?" + field + "=" + day).status())
                        .isEqualTo(200);
            }
        }
        assertThat(ApplicationDatabase.count("select count(*) from audit_event where action = 'journal.exported'"))
                .isEqualTo(before);
    }

    @Test
    void whoMayNotReadItDownloadsNothing() {
        long before = ApplicationDatabase.count("select count(*) from audit_event where action = 'journal.exported'");
        assertThat(BackOfficeUser.signedIn(owner).get("/journal.csv").status()).isEqualTo(403);
        assertThat(ApplicationDatabase.count("select count(*) from audit_event where action = 'journal.exported'"))
                .isEqualTo(before);
    }

    @Test
    void aSitesJournalIsOfThatSiteOnly() {
        BackOfficeUser user = BackOfficeUser.signedIn(owner);
        assertThat(user.get("/sites/" + SITE).text()).contains("/sites/" + SITE + "/journal");
        assertThat(actors(user.get("/sites/" + SITE + "/journal?au=2021-04-01")))
                .containsExactly("Renée Ici", "Renée Veille");
        assertThat(actors(user.get("/sites/" + SITE + "/journal?au=2021-04-01&espace=" + OTHER)))
                .as("whatever the address says")
                .containsExactly("Renée Ici", "Renée Veille");
        assertThat(Jsoup.parse(user.get("/sites/" + SITE + "/journal").text())
                        .select("select[name=action] option")
                        .eachAttr("value"))
                .contains("", "page", "member", "token", "creation")
                .doesNotContain("session", "sign-in", "account", "standard", "request", "access", "journal");
        assertThat(actors(user.get("/sites/" + SITE + "/journal?au=2021-04-01&action=session")))
                .as("a kind that sites do not have selects nothing")
                .containsExactly("Renée Ici", "Renée Veille");
        assertThat(user.get("/sites/" + OTHER + "/journal").status()).isEqualTo(404);
        UUID editor = accounts.account(Role.AGENT);
        accounts.member(site, editor, Role.EDITOR);
        BackOfficeUser reader = BackOfficeUser.signedIn(editor);
        assertThat(reader.get("/sites/" + SITE + "/journal").status()).isEqualTo(403);
        assertThat(reader.get("/sites/" + SITE).text()).doesNotContain("/sites/" + SITE + "/journal");
    }
}
