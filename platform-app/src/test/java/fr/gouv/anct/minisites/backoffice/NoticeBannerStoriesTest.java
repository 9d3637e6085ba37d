package fr.gouv.anct.minisites.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.backoffice.testing.ApplicationDatabase;
import fr.gouv.anct.minisites.backoffice.testing.BackOfficeUser;
import fr.gouv.anct.minisites.backoffice.testing.TestAccounts;
import fr.gouv.anct.minisites.e2e.DemoTest;
import fr.gouv.anct.minisites.e2e.testing.TestResponse;
import fr.gouv.anct.minisites.provisioning.blueprint.BlueprintReader;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Checks the notice banner of a site: preview, publication, display from its start to its end, removal. */
@DemoTest
class NoticeBannerStoriesTest {

    private static final String HOST = "france-services.localhost";
    private static final String AT = "/sites/france-services/bandeau";

    private final UUID site = BlueprintReader.tenantId("france-services");
    private final List<String> before = new ArrayList<>();
    private TestAccounts accounts;
    private BackOfficeUser editor;

    @BeforeEach
    void prepare() {
        accounts = new TestAccounts();
        before.addAll(ApplicationDatabase.texts("select notice from site where tenant_id = ?", site));
        ApplicationDatabase.change("update site set notice = null where tenant_id = ?", site);
        UUID account = accounts.account(Role.EDITOR);
        accounts.member(site, account, Role.EDITOR);
        editor = BackOfficeUser.signedIn(account);
    }

    @AfterEach
    void leave() {
        String notice = before.getFirst().equals("null") ? null : before.getFirst();
        ApplicationDatabase.change("update site set notice = cast(? as jsonb) where tenant_id = ?", notice, site);
        accounts.close();
    }

    private TestResponse put(String... more) {
        List<String> all = new ArrayList<>(List.of("kind", "warning", "title", "Accueil fermé.", "text", "Ce jeudi."));
        all.addAll(List.of(more));
        return editor.post(AT, all.toArray(String[]::new));
    }

    private static String seen(String path) {
        return Jsoup.parse(BackOfficeUser.anyone().ask("GET", HOST, path).text())
                .select(".fr-notice")
                .text();
    }

    private static void awaits(String path, String expected) {
        Instant late = Instant.now().plus(Duration.ofSeconds(10));
        while (!seen(path).equals(expected) && Instant.now().isBefore(late)) {
            Thread.onSpinWait();
        }
        assertThat(seen(path)).isEqualTo(expected);
    }

    @Test
    void triedPutUpAndTakenAway() {
        assertThat(seen("/")).isEmpty();
        Document look = Jsoup.parse(
                put("link", "/", "linkLabel", "Le détail", "then", "preview").text());
        assertThat(look.select("main .fr-notice--warning").text()).isEqualTo("Accueil fermé. Ce jeudi. Le détail");
        assertThat(look.text()).contains("rien n’est encore enregistré");
        assertThat(look.select("#title").attr("value")).isEqualTo("Accueil fermé.");
        assertThat(seen("/")).as("only looked at").isEmpty();

        assertThat(put("link", "/", "linkLabel", "Le détail").status()).isEqualTo(303);
        awaits("/", "Accueil fermé. Ce jeudi. Le détail : Accueil fermé");
        Document shown = Jsoup.parse(editor.get(AT).text());
        assertThat(shown.select("main").text()).contains("Affiché en ce moment", "Dès maintenant");
        assertThat(shown.select("#link").attr("value")).isEqualTo("/");

        assertThat(editor.post(AT + "/retrait").status()).isEqualTo(303);
        awaits("/", "");
        assertThat(ApplicationDatabase.texts(
                        "select action from audit_event where tenant_id = ? order by id desc limit 2", site))
                .containsExactly("notice.removed", "notice.put");
    }

    @Test
    void aDayIsInParisFromItsStartToItsEnd() {
        assertThat(put("from.day", "2031-03-29", "until.day", "2031-03-30").status())
                .isEqualTo(303);
        assertThat(ApplicationDatabase.texts("select notice ->> 'from' from site where tenant_id = ?", site))
                .containsExactly("2031-03-28T23:00:00Z");
        assertThat(ApplicationDatabase.texts("select notice ->> 'until' from site where tenant_id = ?", site))
                .as("the day of summer time has 23 hours")
                .containsExactly("2031-03-30T22:00:00Z");
        assertThat(editor.get(AT).text()).contains("À venir", "mars");
        assertThat(seen("/")).isEmpty();
    }

    @Test
    void aTimeIsTypedAsInOurScreens() {
        assertThat(put(
                                "from.day",
                                "29/03/2031",
                                "from.time",
                                "14H05",
                                "until.day",
                                "30 mars 2031",
                                "until.time",
                                "14\u00a0h\u00a005")
                        .status())
                .isEqualTo(303);
        assertThat(ApplicationDatabase.texts("select notice ->> 'until' from site where tenant_id = ?", site))
                .containsExactly("2031-03-30T12:05:00Z");
        assertThat(put("from.day", "31/02/2031").text()).contains("Cette date n’existe pas dans le calendrier");
    }

    @Test
    void theSameEndWrittenInAnotherWayIsNoConflict() {
        Document opened = Jsoup.parse(editor.get(AT).text());
        List<String> fields = new ArrayList<>();
        for (Element base : opened.select("input[name^=base.]")) {
            fields.addAll(List.of(base.attr("name"), base.attr("value")));
        }
        List<String> first = new ArrayList<>(fields);
        first.addAll(List.of("until.day", "2031-12-20", "until.time", "05:03"));
        assertThat(put(first.toArray(String[]::new)).status()).isEqualTo(303);
        List<String> second = new ArrayList<>(fields);
        second.addAll(List.of("until.day", "20 décembre 2031", "until.time", "5h03"));
        assertThat(put(second.toArray(String[]::new)).status()).isEqualTo(303);
        List<String> later = new ArrayList<>(fields);
        later.addAll(List.of("until.day", "2031-12-20", "until.time", "5h04"));
        TestResponse refused = put(later.toArray(String[]::new));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(Jsoup.parse(refused.text()).select("#until-time-messages").text())
                .contains("05:03");
    }

    @Test
    void aLinkIsTypedAsBrowsersShowIt() {
        assertThat(put("link", "www.exemple.fr/page", "linkLabel", "Le détail").status())
                .isEqualTo(303);
        assertThat(Jsoup.parse(editor.get(AT).text()).select("#link").attr("value"))
                .isEqualTo("https://www.exemple.fr/page");
        assertThat(put("link", "https://a:b@exemple.fr/", "linkLabel", "Le détail")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aPageOfTheSiteIsLinkedHoweverItsAddressIsWritten() {
        String path = ApplicationDatabase.texts(
                        "select path from page where tenant_id = ? and published_revision is not null and kind = 'page'"
                                + " and path <> '/' order by path limit 1",
                        site)
                .getFirst();
        for (String typed : List.of(path + "/", "https://" + HOST + path, "http://" + HOST + path + "/")) {
            assertThat(put("link", typed, "linkLabel", "Le détail").status())
                    .as(typed)
                    .isEqualTo(303);
            assertThat(Jsoup.parse(editor.get(AT).text()).select("#link").attr("value"))
                    .isEqualTo(path);
        }
    }

    @Test
    void theLinkToAWithdrawnPageIsNotWhatVisitorsRead() {
        String path = ApplicationDatabase.texts(
                        "select path from page where tenant_id = ? and published_revision is not null and kind = 'page'"
                                + " and path <> '/' order by path limit 1",
                        site)
                .getFirst();
        String published = ApplicationDatabase.texts(
                        "select published_revision from page where tenant_id = ? and path = ?", site, path)
                .getFirst();
        assertThat(put("link", path, "linkLabel", "Le détail").status()).isEqualTo(303);
        assertThat(Jsoup.parse(editor.get(AT).text()).select("main .fr-notice").text())
                .isEqualTo("Accueil fermé. Ce jeudi. Le détail");
        ApplicationDatabase.change(
                "update page set published_revision = null where tenant_id = ? and path = ?", site, path);
        try {
            Document withdrawn = Jsoup.parse(editor.get(AT).text());
            assertThat(withdrawn.select("main .fr-notice").text()).isEqualTo("Accueil fermé. Ce jeudi.");
            assertThat(withdrawn.select("main .fr-message--warning").text()).contains("qui n’est pas en ligne");
            assertThat(withdrawn.select("#link").attr("value")).isEqualTo(path);
        } finally {
            ApplicationDatabase.change(
                    "update page set published_revision = ? where tenant_id = ? and path = ?",
                    UUID.fromString(published),
                    site,
                    path);
        }
    }

    @Test
    void aWholeDayIsSaidAsOneAndAnEndThatHasPassedIsRefusedUnlessItStays() {
        put("until.day", "2031-12-30");
        assertThat(editor.get(AT).text()).contains("Dès maintenant et jusqu’au 30 décembre 2031 inclus.");
        assertThat(Jsoup.parse(put("until.day", "2020-12-30").text())
                        .select("#until-day-messages")
                        .text())
                .contains("Cette fin est déjà passée");
        ApplicationDatabase.change(
                "update site set notice = jsonb_build_object('kind', 'INFO', 'title', 'Fini', 'until',"
                        + " '2020-12-30T23:00:00Z') where tenant_id = ?",
                site);
        assertThat(put("until.day", "2020-12-30").status()).as("as it was").isEqualTo(303);
    }

    @Test
    void itComesAndGoesByItself() {
        Instant from = Instant.now().plusSeconds(3);
        ApplicationDatabase.change(
                "update site set notice = jsonb_build_object('kind', 'INFO', 'title', 'Bientôt', 'from', cast(? as"
                        + " text), 'until', cast(? as text)) where tenant_id = ?",
                from.toString(),
                from.plusSeconds(3).toString(),
                site);
        // The previous banner disappears as soon as the change is announced.
        awaits("/", "");
        assertThat(seen("/nulle-part")).isEmpty();
        awaits("/", "Bientôt");
        assertThat(Instant.now()).isAfterOrEqualTo(from);
        awaits("/nulle-part", "Bientôt");
        awaits("/", "");
        awaits("/nulle-part", "");
        assertThat(Instant.now()).isAfterOrEqualTo(from.plusSeconds(3));
    }

    @Test
    void whatIsWrongIsToldAtItsField() {
        Document wrong = Jsoup.parse(editor.post(
                        AT,
                        "kind",
                        "RIEN",
                        "title",
                        " ",
                        "text",
                        "t".repeat(301),
                        "link",
                        "/nulle-part",
                        "from.day",
                        "demain",
                        "until.day",
                        "2031-03-30",
                        "until.time",
                        "2:30")
                .text());
        assertThat(wrong.select("#error-summary li")).hasSize(7);
        assertThat(wrong.select("#until-time-messages").text()).contains("heure d’été");
        assertThat(wrong.select("#from-day").attr("value")).isEqualTo("demain");
        assertThat(put("from.day", "2031-05-02", "until.day", "2031-05-01").text())
                .contains("La fin doit venir après le début");
        assertThat(put("link", "javascript:alert(1)", "linkLabel", "x").status())
                .isEqualTo(422);
    }
}
