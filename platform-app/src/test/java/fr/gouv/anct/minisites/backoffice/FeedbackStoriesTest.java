package fr.gouv.anct.minisites.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.backoffice.testing.ApplicationDatabase;
import fr.gouv.anct.minisites.backoffice.testing.BackOfficeUser;
import fr.gouv.anct.minisites.backoffice.testing.TestAccounts;
import fr.gouv.anct.minisites.e2e.DemoTest;
import fr.gouv.anct.minisites.e2e.testing.TestResponse;
import fr.gouv.anct.minisites.provisioning.blueprint.BlueprintReader;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Checks the question whether a page is useful: a visitor answers without a script or a cookie; the team reads the
 * counts and the words.
 */
@DemoTest
class FeedbackStoriesTest {

    private static final String HOST = "vitrine.localhost";
    private static final String SITE = "/sites/vitrine";

    private final UUID site = BlueprintReader.tenantId("vitrine");
    private TestAccounts accounts;
    private BackOfficeUser editor;

    @BeforeEach
    void prepare() {
        accounts = new TestAccounts();
        UUID account = accounts.account(Role.EDITOR);
        accounts.member(site, account, Role.EDITOR);
        editor = BackOfficeUser.signedIn(account);
    }

    @AfterEach
    void leave() {
        for (String table : new String[] {"contact_message", "feedback_day", "explained_feedback"}) {
            ApplicationDatabase.change("delete from " + table + " where tenant_id = ?", site);
        }
        ApplicationDatabase.change("delete from outgoing_mail where letter::text like '%/sites/vitrine/messages/%'");
        accounts.close();
    }

    private static Document page(TestResponse response) {
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.header("set-cookie")).isEmpty();
        return Jsoup.parse(response.text());
    }

    private static Document visit(String path) {
        return page(BackOfficeUser.anyone().ask("GET", HOST, path));
    }

    private static Element form(Document page) {
        Element form = page.selectFirst("main form[action*=/formulaire/avis/]");
        assertThat(form).isNotNull();
        return form;
    }

    private static String click(String path, String useful) {
        TestResponse clicked =
                BackOfficeUser.visitorPosts(HOST, form(visit(path)).attr("action"), "useful", useful);
        assertThat(clicked.status()).isEqualTo(303);
        return clicked.header("location");
    }

    @Test
    void aVisitorAnswersAndTheTeamReadsTheCountsAndTheWords() {
        String path = "/blocs/actions";
        assertThat(Jsoup.parse(editor.get(SITE + "/avis").text()).text()).contains("Aucun avis sur cette période");
        click(path, "yes");
        Element asked = form(visit(click(path, "no")));
        assertThat(asked.select("[name=reason]")).hasSize(4);
        assertThat(asked.text()).contains("aucune donnée personnelle", "un an");
        TestResponse sent = BackOfficeUser.visitorPosts(
                HOST,
                asked.attr("action"),
                "reason",
                "unclear",
                "words",
                "Où est le <b>numéro</b> ?",
                "token",
                asked.select("[name=token]").val());
        assertThat(sent.status()).isEqualTo(303);
        Document thanks = visit(sent.header("location"));
        assertThat(thanks.select("h1").text()).contains("Merci");
        assertThat(thanks.select("main a[href=" + path + "]")).hasSize(1);

        Element row = Jsoup.parse(editor.get(SITE + "/avis").text()).selectFirst("#feedback tbody tr");
        assertThat(row).isNotNull();
        assertThat(row.text().replace('\u00a0', ' ')).contains("1 1 50 %", "Pas clair (1)");
        TestResponse file = editor.get(SITE + "/avis/export.csv?periode=last-12-months");
        assertThat(file.header("content-type")).startsWith("text/csv");
        assertThat(file.text().replace("\"", "")).contains(path + ";1;1;50;0;1;0;0");

        Document list = Jsoup.parse(editor.get(SITE + "/messages?kind=feedback").text());
        Element message = list.selectFirst("#messages tbody a");
        assertThat(message).isNotNull();
        assertThat(list.select("#messages tbody tr").text()).contains("Pas utile");
        assertThat(Jsoup.parse(editor.get(SITE + "/messages?kind=contact").text())
                        .select("#messages tbody tr"))
                .isEmpty();
        assertThat(Jsoup.parse(editor.get(message.attr("href")).text())
                        .select("main")
                        .text())
                .contains("Pas utile", "Pas clair", "Où est le <b>numéro</b> ?", "(/blocs/actions)");
        assertThat(editor.get(SITE + "/messages/export.csv").text()).contains("Pas utile");
    }
}
