package fr.gouv.anct.minisites.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.backoffice.testing.ApplicationDatabase;
import fr.gouv.anct.minisites.backoffice.testing.BackOfficeUser;
import fr.gouv.anct.minisites.backoffice.testing.TestAccounts;
import fr.gouv.anct.minisites.e2e.DemoTest;
import fr.gouv.anct.minisites.e2e.testing.TestResponse;
import fr.gouv.anct.minisites.provisioning.blueprint.BlueprintReader;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Checks the contact form: a visitor writes to a team without a script or a cookie; the team reads, closes and deletes
 * the message.
 */
@DemoTest
class MessageStoriesTest {

    private static final String HOST = "vitrine.localhost";
    private static final String AT = "/sites/vitrine/messages";

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
        ApplicationDatabase.change("delete from contact_message where tenant_id = ?", site);
        ApplicationDatabase.change("delete from outgoing_mail where letter::text like '%/sites/vitrine/messages/%'");
        accounts.close();
    }

    private static Document page(TestResponse response, int status) {
        assertThat(response.status()).isEqualTo(status);
        return Jsoup.parse(response.text());
    }

    private static Element form(Document page) {
        Element form = page.selectFirst("form[action*=/formulaire/]");
        assertThat(form).isNotNull();
        return form;
    }

    /** Submits the contact form; returns the page that confirms it. */
    private static Document writes(String name, String message) {
        Element blank = form(page(BackOfficeUser.anyone().ask("GET", HOST, "/contact"), 200));
        assertThat(blank.select("input[name=jeton]").val()).isEmpty();
        assertThat(blank.select("label").eachText()).anyMatch(label -> label.contains("Objet (facultatif)"));
        assertThat(blank.text())
                .contains("Agence nationale de la cohésion des territoires", "un an", "dpo@demonstration.example");
        String action = blank.attr("action");
        Element confirmation = form(page(
                BackOfficeUser.visitorPosts(
                        HOST, action, "nom", name, "courriel", "ada@exemple.fr", "message", message),
                200));
        assertThat(confirmation.select("textarea").text()).isEqualTo(message);
        TestResponse sent = BackOfficeUser.visitorPosts(
                HOST,
                confirmation.attr("action"),
                "nom",
                confirmation.select("[name=nom]").val(),
                "courriel",
                confirmation.select("[name=courriel]").val(),
                "message",
                confirmation.select("[name=message]").val(),
                "jeton",
                confirmation.select("[name=jeton]").val());
        assertThat(sent.status()).isEqualTo(303);
        return page(BackOfficeUser.anyone().ask("GET", HOST, sent.header("location")), 200);
    }

    private static String only(Document list) {
        Element link = list.selectFirst("#messages tbody a");
        assertThat(link).isNotNull();
        return link.attr("href");
    }

    /** Other ways to reach the team are needed most when the form is refused. */
    @Test
    void aRefusedFormKeepsWhatStandsAroundItOnItsPage() {
        String action = form(page(BackOfficeUser.anyone().ask("GET", HOST, "/contact"), 200))
                .attr("action");
        Document refused = page(BackOfficeUser.visitorPosts(HOST, action, "nom", "Ada"), 422);
        assertThat(form(refused).select("[name=nom]").val()).isEqualTo("Ada");
        assertThat(refused.select("form[action*=/formulaire/]")).hasSize(1);
        assertThat(refused.select("main").text()).contains("(adresse fictive)", "01 85 58 60 00");
    }

    @Test
    void aMessageIsWrittenReadHandledTakenAwayAndDeleted() {
        assertThat(page(editor.get(AT), 200).text()).contains("Aucun message pour le moment");
        assertThat(page(editor.get(AT + "?etat=traites"), 200).select("main a[href$=export.csv]"))
                .isEmpty();

        assertThat(writes("Ada =1+1", "Bonjour à tous").select("h1").text()).contains("Merci");

        assertThat(ApplicationDatabase.texts(
                        "select recipient from outgoing_mail where letter::text like '%/sites/vitrine/messages/%'"))
                .containsExactly("vitrine@demonstration.example");
        assertThat(ApplicationDatabase.texts("select letter #>> '{paragraphs}' from outgoing_mail"
                                + " where letter::text like '%/sites/vitrine/messages/%'")
                        .getFirst())
                .as("the address may be nobody's account")
                .contains("Les responsables et les éditeurs");
        assertThat(page(editor.get("/sites/vitrine"), 200)
                        .select("section[aria-labelledby=panel-messages] a[href$='?etat=a-traiter']")
                        .text())
                .isEqualTo("1 message à traiter");
        Document list = page(editor.get(AT), 200);
        assertThat(list.select("#messages tbody tr").text()).contains("Ada =1+1", "Non renseigné", "À traiter");
        assertThat(list.select("#messages tbody tr").text())
                .as("the title of the page is no subject")
                .doesNotContain("Contact");
        String one = only(list);
        assertThat(page(editor.get(one), 200).select("main").text())
                .contains("Bonjour à tous", "ada@exemple.fr", "Contact (/contact)");

        editor.post(one + "/traitement", "handled", "true");
        Document none = page(editor.get(AT + "?etat=a-traiter"), 200);
        assertThat(none.text()).contains("Aucun résultat");
        assertThat(page(editor.get("/sites/vitrine"), 200).select("#panel-messages"))
                .isEmpty();
        assertThat(none.select("main a[href$=export.csv]"))
                .as("the file holds the others")
                .hasSize(1);
        assertThat(page(editor.get(AT + "?etat=traites"), 200).select("#messages tbody tr"))
                .hasSize(1);
        editor.post(one + "/traitement", "handled", "false");
        assertThat(page(editor.get(AT + "?etat=a-traiter"), 200).select("#messages tbody tr"))
                .hasSize(1);

        TestResponse file = editor.get(AT + "/export.csv");
        assertThat(file.header("content-type")).startsWith("text/csv");
        assertThat(file.text()).contains("\"Ada =1+1\"", "\"ada@exemple.fr\"", "\"Bonjour à tous\"");

        assertThat(page(editor.get(one + "/suppression"), 200).text()).contains("effacé définitivement");
        assertThat(editor.post(one + "/suppression").status()).isEqualTo(303);
        assertThat(editor.get(one).status()).isEqualTo(404);
        assertThat(ApplicationDatabase.count("select count(*) from contact_message where tenant_id = ?", site))
                .isZero();
        List<String> told = ApplicationDatabase.texts(
                "select action from audit_event where tenant_id = ? and action like 'contact.%' order by id", site);
        assertThat(told).endsWith("contact.handled", "contact.reopened", "contact.exported", "contact.deleted");
        assertThat(ApplicationDatabase.count("select count(*) from audit_event where detail::text like '%Ada =1%'"))
                .isZero();
    }

    @Test
    void whoOnlyContributesAndThePlatformItselfReadNoMessages() {
        writes("Grace", "Pour l’équipe");
        String one = only(page(editor.get(AT), 200));
        UUID contributor = accounts.account(Role.CONTRIBUTOR);
        accounts.member(site, contributor, Role.CONTRIBUTOR);
        for (BackOfficeUser other : List.of(
                BackOfficeUser.signedIn(contributor),
                BackOfficeUser.signedIn(accounts.account(Role.ADMINISTRATOR)),
                BackOfficeUser.signedIn(accounts.account(Role.COMMUNICATIONS)))) {
            for (String path : List.of(AT, one, AT + "/export.csv")) {
                assertThat(other.get(path).status()).as(path).isIn(403, 404);
            }
        }
    }
}
