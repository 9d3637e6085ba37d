package fr.gouv.anct.minisites.backoffice;

import static fr.gouv.anct.minisites.backoffice.PageStoriesTest.filled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.backoffice.testing.ApplicationDatabase;
import fr.gouv.anct.minisites.backoffice.testing.BackOfficeUser;
import fr.gouv.anct.minisites.backoffice.testing.LiveTestSite;
import fr.gouv.anct.minisites.backoffice.testing.TestAccounts;
import fr.gouv.anct.minisites.content.block.BlockCodec;
import fr.gouv.anct.minisites.content.check.ContentChecks;
import fr.gouv.anct.minisites.content.check.Severity;
import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.database.Jsonb;
import fr.gouv.anct.minisites.delivery.testing.Eventually;
import fr.gouv.anct.minisites.e2e.DemoTest;
import fr.gouv.anct.minisites.e2e.testing.TestResponse;
import fr.gouv.anct.minisites.navigation.Menu;
import fr.gouv.anct.minisites.navigation.MenuLink;
import fr.gouv.anct.minisites.navigation.Menus;
import fr.gouv.anct.minisites.provisioning.blueprint.BlueprintReader;
import fr.gouv.anct.minisites.reference.Link;
import fr.gouv.anct.minisites.site.Sites;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tests the content checks as teams and central communications use them: findings are reported, block publication, are
 * waived and disappear.
 */
@DemoTest
class CheckStoriesTest {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final String VAGUE = "Lisez la suite <a href=\"https://ailleurs.example/\">en cliquant</a>,"
            + " ou <a href=\"https://ailleurs.example/\">cliquez ici</a>.";

    @Autowired
    private Sites sites;

    @Autowired
    private ContentChecks checks;

    private TestAccounts accounts;
    private LiveTestSite site;
    private BackOfficeUser editor;
    private BackOfficeUser contributor;

    @BeforeEach
    void prepare() {
        accounts = new TestAccounts();
        site = new LiveTestSite(accounts, sites);
        editor = BackOfficeUser.signedIn(site.person(Role.EDITOR));
        contributor = BackOfficeUser.signedIn(site.person(Role.CONTRIBUTOR));
    }

    @AfterEach
    void leave() {
        accounts.close();
    }

    private String at(UUID page) {
        return site.at + "/pages/" + page;
    }

    private static Document open(BackOfficeUser user, String path) {
        TestResponse response = user.get(path);
        assertThat(response.status()).as(path).isEqualTo(200);
        return Jsoup.parse(response.text());
    }

    /** Returns the message after a request: on the screen that it redirects to, or on the one that refuses. */
    private static String flashText(BackOfficeUser user, TestResponse response) {
        if (response.status() == 409 || response.status() == 422) {
            return Jsoup.parse(response.text()).select("main").text();
        }
        assertThat(response.status()).as(response.text()).isEqualTo(303);
        return open(user, response.header("location")).select("#flash").text();
    }

    private String publish(UUID page) {
        return flashText(
                editor,
                editor.post(
                        at(page) + "/publication/mise-en-ligne",
                        "revision",
                        site.head(page).toString()));
    }

    private boolean online(String path) {
        return BackOfficeUser.anyone()
                        .ask("GET", site.slug + ".localhost", path)
                        .status()
                == 200;
    }

    private List<String> letters(Role reader) {
        return ApplicationDatabase.texts(
                "select translate(letter ->> 'subject', U&'\\00A0', ' ') from outgoing_mail where recipient = ?"
                        + " order by number",
                site.email(reader));
    }

    @Test
    void anErrorKeepsAPageFromVisitorsUntilItIsCorrected() {
        UUID page = site.draft("/aides", "Les aides", VAGUE);
        Document found = open(contributor, at(page) + "/controles");
        assertThat(found.select("#blocked").text()).contains("ne peut pas être publiée");
        assertThat(found.select("main li").text())
                .contains("Erreur", "Bloc 1, Texte", "Le lien « cliquez ici » ne dit pas où il mène");
        assertThat(found.select("main li a[href='" + at(page) + "#b0']")).hasSize(1);
        assertThat(found.select("main a[href$=derogation]"))
                .as("not theirs to decide")
                .isEmpty();

        String revision = site.head(page).toString();
        assertThat(flashText(contributor, contributor.post(at(page) + "/publication/soumission", "revision", revision)))
                .as("the words can be discussed")
                .contains("soumise");
        Document publication = open(editor, at(page) + "/publication");
        assertThat(publication.select("main").text()).contains("ne peut pas être publiée", "cliquez ici");
        assertThat(publication.select("main form[action$=mise-en-ligne], main a[href$=programmation]"))
                .isEmpty();
        assertThat(publish(page)).contains("Rien n’est publié");
        Document schedule = open(editor, at(page) + "/publication/programmation");
        assertThat(schedule.select("main").text()).contains("Rien n’est publié", "cliquez ici");
        assertThat(schedule.select("main li a[href='" + at(page) + "#b0']")).isNotEmpty();
        assertThat(schedule.select("main input[name=day]")).isEmpty();
        String[] later = {"day", "2027-05-03", "time", "14:30", "revision", revision};
        Document refused = blocked(page, editor.post(at(page) + "/publication/programmation", later));
        assertThat(refused.select("#day").val()).isEqualTo("2027-05-03");
        assertThat(refused.select("#time").val()).isEqualTo("14:30");
        assertThat(refused.select("#error-summary").text())
                .contains("Le lien « cliquez ici » ne dit pas où il mène", "Bloc 1, Texte");
        assertThat(ApplicationDatabase.count("select count(*) from schedule where page_id = ?", page))
                .isZero();
        assertThat(online("/aides")).isFalse();

        site.save(page, "Les aides", "Lisez <a href=\"https://ailleurs.example/\">le guide des aides</a>.");
        assertThat(open(editor, at(page) + "/controles").select("main").text()).contains("rien trouvé à reprendre");
        assertThat(publish(page)).contains("est publiée");
        Eventually.until(SOON, "it is online", () -> online("/aides"));
    }

    /** Returns the form that answers a refused schedule, and links to the errors of the page. */
    private Document blocked(UUID page, TestResponse response) {
        assertThat(response.status()).isEqualTo(422);
        Document form = Jsoup.parse(response.text());
        assertThat(form.select("#error-summary").text()).contains("Rien n’est publié");
        assertThat(form.select("#error-summary a[href='" + at(page) + "#b0']")).hasSize(1);
        return form;
    }

    @Test
    void theErrorsOfAScheduledVersionAreListedBesideANewerOneWithoutErrors() {
        UUID target = site.draft("/guide", "Le guide", "Des mots.");
        UUID page = site.draft("/aides", "Les aides", "Lisez <a href=\"page:" + target + "\">le guide des aides</a>.");
        String plan = at(page) + "/publication/programmation";
        String scheduled = site.head(page).toString();
        assertThat(flashText(editor, editor.post(plan, "day", "2027-05-03", "time", "9:00", "revision", scheduled)))
                .contains("programmé");
        site.save(page, "Les aides", "Des mots.");
        ApplicationDatabase.change("update page set trashed_at = now() where id = ?", target);

        Document refused = blocked(page, editor.post(plan, "day", "2027-05-04", "time", "9:30", "revision", scheduled));
        assertThat(refused.select("#error-summary").text()).contains("dans la corbeille");
        assertThat(refused.select("input[name=revision][checked]").val()).isEqualTo(scheduled);
        assertThat(refused.select("#day").val()).isEqualTo("2027-05-04");
    }

    @Test
    void centralCommunicationsPassOverOneVersionWithAReason() {
        UUID page = site.draft("/aides", "Les aides", VAGUE);
        String waiver = at(page) + "/controles/derogation";
        assertThat(editor.get(waiver).status()).isEqualTo(403);
        BackOfficeUser central = BackOfficeUser.signedIn(accounts.account(Role.COMMUNICATIONS));
        assertThat(open(central, at(page) + "/controles").select("main a[href$=derogation]"))
                .hasSize(1);
        Document form = open(central, waiver);
        String revision = form.select("main input[name=revision]").val();
        TestResponse without = central.post(waiver, "revision", revision, "reason", " ");
        assertThat(without.status()).isEqualTo(422);
        assertThat(Jsoup.parse(without.text()).select("#reason-messages").text())
                .contains("Écrivez le motif");
        TestResponse changed =
                central.post(waiver, "revision", UUID.randomUUID().toString(), "reason", "Urgent.");
        assertThat(changed.status())
                .as("nobody passes over words that they have not seen")
                .isEqualTo(409);
        Document again = Jsoup.parse(changed.text());
        assertThat(again.select("#reason-messages").text()).contains("Le contenu a changé");
        assertThat(again.select("#reason").text()).isEqualTo("Urgent.");
        assertThat(again.select("main input[name=revision]").val()).isEqualTo(revision);
        assertThat(flashText(central, central.post(waiver, "revision", revision, "reason", "Consigne du préfet.")))
                .contains("est autorisée");
        assertThat(open(editor, at(page) + "/publication").select("#waived").text())
                .contains("autorise la publication", "Consigne du préfet.");
        assertThat(letters(Role.EDITOR)).containsExactly("« Les aides » peut être publiée malgré ses erreurs");
        assertThat(letters(Role.OWNER)).hasSize(1);
        assertThat(letters(Role.CONTRIBUTOR)).isEmpty();
        assertThat(ApplicationDatabase.texts(
                        "select detail ->> 'reason' from audit_event where tenant_id = ? and action ="
                                + " 'publication.waived'",
                        site.id))
                .containsExactly("Consigne du préfet.");
        assertThat(publish(page)).contains("est publiée");
        Eventually.until(SOON, "it is online", () -> online("/aides"));

        site.save(page, "Les aides", VAGUE + " Et un mot.");
        assertThat(publish(page)).as("another version is checked anew").contains("Rien n’est publié");
        site.save(page, "Les aides", "Plus de lien.");
        assertThat(flashText(central, central.get(waiver))).contains("Rien ne s’oppose");
    }

    @Test
    void aHalfFilledBlockIsSavedAndNobodyPassesOverIt() {
        UUID page = site.draft("/paroles", "Paroles", "Un texte.");
        String form = at(page);
        Document added = open(contributor, form, "then", "add-block", "type", "quote");
        assertThat(added.select("#found").text())
                .as("what is missing is counted")
                .contains("erreur");
        assertThat(added.select("#b1 .fr-input-group").text())
                .as("and not said where nobody has come to yet")
                .doesNotContain("Remplissez ce champ");
        assertThat(flashText(
                        contributor,
                        contributor.post(form, filled(added, "b1-text", "Une phrase <b>dite</b>", "then", "save"))))
                .contains("est enregistré", "incomplet");
        Document unsaved =
                open(contributor, form, "then", "add-block", "type", "quote", "b1-text", "Une phrase <b>dite</b>");
        assertThat(unsaved.select("#found").text())
                .as("a block that is added hides nothing that another one lacks")
                .contains("erreurs");
        contributor.post(form + "/saisie", filled(unsaved));
        Document reopened = open(contributor, form);
        assertThat(reopened.select("#resumed")).isNotEmpty();
        assertThat(reopened.select("#found").text())
                .as("what is shown is told as it is")
                .contains("erreurs")
                .doesNotContain("Aucune erreur");
        assertThat(reopened.select("#outline a[href='#b2'] .ms-outline__wrong")).hasSize(1);
        assertThat(reopened.select("#found li:has(a[href='#b2'])").eachText())
                .as("each is listed, and leads to its block")
                .anySatisfy(line -> assertThat(line).contains("Bloc 3, Citation", "Erreur", "champ « Auteur »"));
        contributor.post(form + "/saisie/abandon");
        Document again = open(contributor, form);
        assertThat(again.select("#b1-text").val()).isEqualTo("Une phrase <b>dite</b>");
        assertThat(again.select("#b1 .fr-input-group:has(#b1-author)").text()).contains("Remplissez ce champ");
        assertThat(open(editor, form + "/controles").select("main li").text())
                .contains("Erreur", "Bloc 2, Citation", "champ « Auteur »");

        String revision = site.head(page).toString();
        Document publication = open(contributor, form + "/publication");
        assertThat(publication.select("main form[action$=soumission]"))
                .as("it is bound to be refused")
                .isEmpty();
        assertThat(publication.select("main").text())
                .contains("elle ne peut pas encore être soumise", "Personne ne peut autoriser");
        TestResponse refused = contributor.post(
                form + "/publication/soumission", "revision", revision, "note", "J’hésite sur la citation.");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(flashText(contributor, refused))
                .contains("un bloc de cette version est incomplet", "J’hésite sur la citation.");
        assertThat(publish(page)).contains("Rien n’est publié");
        String[] later = {"day", "2027-05-03", "time", "14:30", "revision", revision};
        assertThat(flashText(editor, editor.post(form + "/publication/programmation", later)))
                .contains("Rien n’est publié");
        BackOfficeUser central = BackOfficeUser.signedIn(accounts.account(Role.COMMUNICATIONS));
        assertThat(open(central, form + "/controles").select("main a[href$=derogation]"))
                .isEmpty();
        String waiver = form + "/controles/derogation";
        assertThat(flashText(central, central.get(waiver))).contains("est incomplet");
        assertThat(flashText(central, central.post(waiver, "revision", revision, "reason", "Urgent.")))
                .contains("est incomplet", "Urgent.");
        ApplicationDatabase.change(
                "insert into check_waiver (tenant_id, revision_id, page_id, reason, given_by, given_at)"
                        + " select tenant_id, head_revision, id, 'Forcé', ?, now() from page where id = ?",
                site.person(Role.OWNER),
                page);
        assertThat(publish(page)).as("whatever leave there is").contains("Rien n’est publié");

        String source = open(editor, form + "/apercu").select("iframe").attr("src");
        assertThat(BackOfficeUser.anyone()
                        .ask("GET", "apercu.localhost", URI.create(source).getPath())
                        .text())
                .contains("Ce bloc est incomplet", "Un texte.")
                .doesNotContain("Une phrase");
        TestResponse model = central.post(
                form + "/modele", "target", "page", "newName", "Paroles", "newDescription", "Des paroles.");
        assertThat(model.status()).isEqualTo(422);
        assertThat(Jsoup.parse(model.text()).select("main").text()).contains("Un bloc de cette page est incomplet");

        assertThat(flashText(
                        contributor, contributor.post(form, filled(again, "b1-author", "Camille", "then", "save"))))
                .doesNotContain("incomplet");
        assertThat(publish(page)).contains("est publiée");
        Eventually.until(SOON, "it is online", () -> online("/paroles"));
    }

    private static Document open(BackOfficeUser user, String form, String... changes) {
        TestResponse response = user.post(form, filled(open(user, form), changes));
        return PageStoriesTest.followed(user, response);
    }

    @Test
    void programsSendIncompleteBlocksAsSuchAlone() {
        UUID page = site.draft("/paroles", "Paroles", "Un texte.");
        String address = "/api/v1/sites/" + site.slug + "/pages/" + page;
        String token = accounts.token(site.person(Role.EDITOR), site.id, Action.values())
                .text();
        String tag = BackOfficeUser.program("GET", address, token, "").header("etag");
        String quote = "{\"type\": \"quote\", \"version\": 1, \"text\": \"Une phrase\"}";
        String content = "{\"content\": {\"title\": \"Paroles\", \"description\": \"\", \"tags\": [], \"body\": [%s]}}";
        JsonNode refused =
                json(BackOfficeUser.program("PUT", address, token, content.formatted(quote), "If-Match", tag), 422);
        assertThat(refused.get("errors").findValuesAsString("pointer")).containsExactly("/content/body/0/author");

        String half = "{\"type\": \"incomplete\", \"block\": " + quote + "}";
        json(BackOfficeUser.program("PUT", address, token, content.formatted(half), "If-Match", tag), 200);
        JsonNode stored =
                json(BackOfficeUser.program("GET", address, token, ""), 200).at("/content/body/0");
        assertThat(stored.at("/block/text").asString()).isEqualTo("Une phrase");
        assertThat(stored.at("/problems/author").asString()).isEqualTo("missing");
        JsonNode found = json(BackOfficeUser.program("GET", address + "/checks", token, ""), 200);
        assertThat(found.at("/items").findValuesAsString("code")).contains("block-incomplete");
        assertThat(found.at("/items").findValuesAsString("pointer")).contains("/content/body/0/block/author");
        assertThat(json(BackOfficeUser.program("PUT", address + "/publication", token, "{\"version\": 2}"), 409)
                        .get("type")
                        .asString())
                .isEqualTo("urn:minisites:problem:blocked");
        assertThat(json(
                                BackOfficeUser.program(
                                        "POST", address + "/publication/submission", token, "{\"version\": 2}"),
                                409)
                        .get("type")
                        .asString())
                .isEqualTo("urn:minisites:problem:incomplete");
    }

    @Test
    void whatWasScheduledAndHasGotAnErrorSinceIsNotPublishedAndThatIsTold() {
        UUID target = site.draft("/guide", "Le guide", "Des mots.");
        UUID page = site.draft("/aides", "Les aides", "Lisez <a href=\"page:" + target + "\">le guide des aides</a>.");
        assertThat(open(editor, at(page) + "/controles").select("main li").text())
                .contains("Conseil", "« Le guide », qui n’est pas en ligne");
        String plan = at(page) + "/publication/programmation";
        String revision = site.head(page).toString();
        assertThat(flashText(editor, editor.post(plan, "day", "2027-05-03", "time", "9:00", "revision", revision)))
                .contains("programmé");
        ApplicationDatabase.change("update page set trashed_at = now() where id = ?", target);
        String schedule = ApplicationDatabase.texts(
                        "update schedule set due_at = now() where page_id = ? returning id", page)
                .getFirst();
        ApplicationDatabase.change(
                "update scheduled_tasks set execution_time = now() where task_instance = ?", site.id + ":" + schedule);

        Eventually.until(
                SOON,
                "it is missed",
                () -> ApplicationDatabase.texts("select outcome || ' ' || reason from schedule where page_id = ?", page)
                        .equals(List.of("missed blocked")));
        assertThat(online("/aides")).isFalse();
        assertThat(letters(Role.EDITOR)).containsExactly("« Les aides » n’a pas été publiée");
        assertThat(open(contributor, at(page) + "/publication").select("main").text())
                .contains(
                        "pas fait, les contrôles y trouvaient des erreurs", "« Le guide », qui est dans la corbeille");
    }

    /** Waits for the pages that a job is checking: the report says that they are left. */
    private String report(String query) {
        return await().until(
                        () -> open(contributor, site.at + "/controles" + query)
                                .select("main")
                                .text(),
                        report -> !report.contains("à contrôler :"));
    }

    @Test
    void theReportTellsWhatRemainsAndFollowsWhatChanges() {
        UUID target = site.draft("/guide", "Le guide", "Des mots.");
        UUID page = site.draft("/aides", "Les aides", "Lisez <a href=\"page:" + target + "\">le guide des aides</a>.");
        UUID vague = site.draft("/contact", "Nous joindre", VAGUE);
        assertThat(publish(target)).contains("est publiée");
        assertThat(publish(page)).contains("est publiée");
        assertThat(report("")).contains("Une page contient au moins une erreur", "Nous joindre", "cliquez ici");
        assertThat(report("")).as("its target is online").doesNotContain("Les aides");
        assertThat(report("?gravite=warning")).contains("Aucun résultat");
        assertThat(report("?mots=joindre")).contains("Nous joindre");
        assertThat(report("?mots=absent")).contains("Aucun résultat");

        assertThat(flashText(editor, editor.post(at(target) + "/publication/retrait")))
                .contains("Le retrait est fait");
        assertThat(report("?gravite=warning")).contains("Les aides", "« Le guide », qui n’est pas en ligne");
        ApplicationDatabase.change("update page set trashed_at = now() where id = ?", target);
        assertThat(report("?gravite=error")).contains("2 pages contiennent", "Les aides", "dans la corbeille");
        Document home = open(contributor, site.at);
        assertThat(home.select("#panel-checks").text()).contains("(2)");
        assertThat(home.select("section[aria-labelledby=panel-checks] a[href='" + at(page) + "/controles']"))
                .hasSize(1);
        assertThat(home.select("section[aria-labelledby=panel-checks] a[href='" + site.at + "/controles']"))
                .hasSize(1);
        ApplicationDatabase.change("update page set trashed_at = null where id = ?", target);
        site.save(vague, "Nous joindre", "Des mots.");
        assertThat(report("?gravite=error")).contains("Aucun résultat");
        assertThat(open(contributor, site.at).select("#panel-checks").text()).contains("(0)");
    }

    @Test
    void theFormTellsWhatIsFoundBesideTheFieldThatItIsAbout() {
        UUID page = site.draft("/aides", "Les aides", VAGUE);
        assertThat(open(contributor, at(page))
                        .select("#b0-text-messages .ms-findings")
                        .text())
                .contains("Erreur", "cliquez ici");
        site.write(page, "Les aides".repeat(10), Map.of("type", "accordion", "version", 1, "items", List.of()));
        Document form = open(contributor, at(page));
        assertThat(form.select("#title-messages .ms-findings").text()).contains("90 caractères");
        assertThat(form.select("#b0 > .ms-findings").text()).as("of no field").contains("Ce bloc est vide");
        assertThat(form.select("main form .ms-findings")).hasSize(2);
    }

    @Test
    void whatASectionLacksIsToldOfThePagesThatShowItAndStandsInItsWayAlone() {
        UUID target = site.draft("/guide", "Le guide", "Des mots.");
        site.publish(target);
        String words = "Lisez <a href=\"page:" + target + "\">le guide des aides</a>.";
        UUID section = site.section("aide", "Besoin d’aide", words);
        UUID page = site.draft("/aides", "Les aides", "Des mots.");
        site.show(page, "Les aides", section);
        assertThat(report("")).as("all is well").contains("Rien à reprendre");

        ApplicationDatabase.change(
                "update page set trashed_at = now(), published_revision = null where id = ?", target);
        assertThat(report("?mots=aides"))
                .contains(
                        "Section partagée « Besoin d’aide » : Ce lien mène à « Le guide », qui est dans la corbeille");
        assertThat(report("?gravite=error"))
                .contains("Une page contient", "Besoin d’aide")
                .doesNotContain("Les aides");
        Document found = open(contributor, at(page) + "/controles");
        assertThat(found.select("main li").text())
                .contains("Conseil", "Bloc 1, section partagée « Besoin d’aide »", "qui est dans la corbeille");
        assertThat(found.select("main li a[href='" + at(section) + "#b0']")).hasSize(1);
        assertThat(found.select("#blocked")).as("the section is not the page's").isEmpty();
        Document form = open(contributor, at(page));
        assertThat(form.select("#b0 .ms-findings").text()).contains("qui est dans la corbeille");
        assertThat(form.select("#b0 .ms-findings a[href='" + at(section) + "#b0']"))
                .hasSize(1);
        String token = accounts.token(site.person(Role.EDITOR), site.id, Action.SITE_READ)
                .text();
        String address = "/api/v1/sites/" + site.slug + "/pages/" + page + "/checks";
        JsonNode told = json(BackOfficeUser.program("GET", address, token, ""), 200)
                .get("items")
                .get(0);
        assertThat(told.get("section").asString()).isEqualTo(section.toString());
        assertThat(told.get("severity").asString()).isEqualTo("warning");
        assertThat(told.get("pointer").asString()).isEqualTo("/content/body/0");
        assertThat(publish(page)).contains("est publiée");
        site.save(section, "Besoin d’aide", words + " Et un mot.");
        assertThat(publish(section)).contains("Rien n’est publié");

        site.save(section, "Besoin d’aide", "Téléphonez.");
        assertThat(report("?mots=aides")).as("visitors read it as it was").contains("dans la corbeille");
        assertThat(publish(section)).contains("est publiée");
        assertThat(report("")).contains("Rien à reprendre");
        assertThat(flashText(editor, editor.post(at(section) + "/publication/retrait")))
                .contains("Le retrait est fait");
        assertThat(report("")).contains("La section partagée « Besoin d’aide » n’est pas en ligne");
        ApplicationDatabase.change("update page set trashed_at = now() where id = ?", section);
        assertThat(report("")).contains("Cette section partagée n’existe plus");
    }

    @Test
    void menusAndRedirectsThatLeadToNothingAreInTheReportAndOnTheirScreens() {
        UUID target = site.draft("/guide", "Le guide", "Des mots.");
        site.publish(target);
        UUID gone = UUID.randomUUID();
        Menus menus = new Menus(
                List.of(
                        new MenuLink("Le guide", new Link.ToPage(target, null)),
                        new Menu("Plus", List.of(new MenuLink("Autrefois", new Link.ToPage(gone, null))))),
                List.of(),
                List.of(),
                List.of());
        ApplicationDatabase.change(
                "update site set menus = cast(? as jsonb) where tenant_id = ?", Jsonb.write(menus), site.id);
        ApplicationDatabase.change(
                "insert into redirect (tenant_id, path, page_id) values (?, '/ancien-guide', ?)", site.id, target);
        assertThat(report(""))
                .contains("Menus, entrée « Autrefois »", "n’existe plus")
                .doesNotContain("Le guide", "/ancien-guide");

        assertThat(flashText(editor, editor.post(at(target) + "/publication/retrait")))
                .contains("Le retrait est fait");
        assertThat(report(""))
                .contains(
                        "Conseil Menus, entrée « Le guide » Cette entrée mène à « Le guide », qui n’est pas en ligne",
                        "Erreur Redirection de /ancien-guide Cette redirection mène à « Le guide », qui n’est pas");
        assertThat(open(contributor, site.at + "/controles")
                        .select("main .fr-text--lead")
                        .text())
                .as("it counts what it lists")
                .contains("Aucune page ne contient d’erreur ; 3 liens des menus, du bandeau ou des redirections sont à"
                        + " reprendre");
        ApplicationDatabase.change(
                "update site set notice = cast(? as jsonb) where tenant_id = ?",
                "{\"kind\": \"INFO\", \"title\": \"Nouveau\", \"link\": \"page:" + target
                        + "\", \"linkLabel\": \"Le détail\"}",
                site.id);
        assertThat(report(""))
                .contains("Conseil Bandeau, lien « Le détail » Le lien du bandeau mène à « Le guide », qui n’est pas");
        ApplicationDatabase.change(
                "update site set notice = notice || '{\"until\": \"2021-01-01T00:00:00Z\"}' where tenant_id = ?",
                site.id);
        assertThat(report("")).as("nobody reads it any more").doesNotContain("Bandeau, lien");
        ApplicationDatabase.change("update page set trashed_at = now() where id = ?", target);
        assertThat(report("")).contains("mène à « Le guide », qui est dans la corbeille");

        assertThat(open(contributor, site.at + "/controles")
                        .select("main a[href*='/menus/'], main a[href*='/redirections/']"))
                .as("not theirs to put right")
                .isEmpty();
        BackOfficeUser owner = BackOfficeUser.signedIn(site.person(Role.OWNER));
        Document found = open(owner, site.at + "/controles");
        String entry = found.select("main a:contains(Le guide)").attr("href");
        assertThat(open(owner, entry).select("h1").text()).contains("Le guide");
        String redirect = found.select("main a:contains(/ancien-guide)").attr("href");
        assertThat(open(owner, redirect).select("main input[value=/ancien-guide]"))
                .hasSize(1);
        assertThat(open(owner, site.at + "/menus")
                        .select(".fr-message--warning")
                        .eachText())
                .satisfiesExactly(
                        words -> assertThat(words).contains("« Le guide », qui est dans la corbeille"),
                        words -> assertThat(words).contains("n’existe plus"));
        ApplicationDatabase.change(
                "update page set trashed_at = null, published_revision = head_revision where id = ?", target);
        assertThat(open(owner, site.at + "/menus").select(".fr-message--warning"))
                .hasSize(1);
    }

    @Test
    void whatAFileInASectionIsMadeOfIsLookedAtAgainWhereTheSectionIsShown() {
        UUID file = accounts.media(site.id);
        ApplicationDatabase.change(
                "update media set content_type = 'image/png', title = 'Une place' where id = ?", file);
        UUID section = site.section("place", "La place", "Des mots.");
        Map<String, Object> image = Map.of(
                "type", "image", "version", BlockCodec.versionOf("image"), "image", "media:" + file, "width", "FULL");
        site.write(section, "La place", image);
        site.publish(section);
        UUID page = site.draft("/aides", "Les aides", "Des mots.");
        site.show(page, "Les aides", section);
        assertThat(report("")).contains("Rien à reprendre");
        ApplicationDatabase.change("update media set described = false where id = ?", file);
        assertThat(report("?mots=aides")).contains("Section partagée « La place »", "n’est pas décrite");
        ApplicationDatabase.change("update media set described = true where id = ?", file);
        assertThat(report("")).contains("Rien à reprendre");
    }

    @Test
    void whatAFileIsMadeOfIsLookedAtAgainWhereItIsShown() {
        UUID file = accounts.media(site.id);
        ApplicationDatabase.change(
                "update media set content_type = 'image/png', title = 'Une place' where id = ?", file);
        UUID page = site.draft("/place", "La place", "Des mots.");
        ApplicationDatabase.change("update revision set image = ? where id = ?", file, site.head(page));
        ApplicationDatabase.change("update page_check set rules = 0 where page_id = ?", page);
        assertThat(report("")).contains("Rien à reprendre");
        ApplicationDatabase.change("update media set described = false where id = ?", file);
        assertThat(report("")).contains("L’image « Une place » n’est pas décrite");
        ApplicationDatabase.change("update media set described = true where id = ?", file);
        assertThat(report("")).contains("Rien à reprendre");
    }

    @Test
    void theJobLooksAtWhatNobodyHasReadTheReportOf() {
        UUID page = site.draft("/contact", "Nous joindre", VAGUE);
        ApplicationDatabase.change("update scheduled_tasks set execution_time = now() where task_name = 'page-checks'");
        Eventually.until(
                Duration.ofSeconds(30),
                "the job has looked at it",
                () -> ApplicationDatabase.texts(
                                "select errors || ' ' || (rules > 0) from page_check where page_id = ?", page)
                        .equals(List.of("1 true")));
    }

    @Test
    void programsAreToldWhatIsFound() {
        UUID page = site.draft("/aides", "Les aides", VAGUE);
        String address = "/api/v1/sites/" + site.slug + "/pages/" + page;
        String token = accounts.token(site.person(Role.EDITOR), site.id, Action.SITE_READ, Action.CONTENT_PUBLISH)
                .text();
        JsonNode found = json(BackOfficeUser.program("GET", address + "/checks", token, ""), 200);
        assertThat(found.get("blocked").asBoolean()).isTrue();
        assertThat(found.get("version").asInt()).isEqualTo(1);
        JsonNode one = found.get("items").get(0);
        assertThat(one.get("severity").asString()).isEqualTo("error");
        assertThat(one.get("code").asString()).isEqualTo("link-vague");
        assertThat(one.get("pointer").asString()).isEqualTo("/content/body/0/text");

        JsonNode refused =
                json(BackOfficeUser.program("PUT", address + "/publication", token, "{\"version\": 1}"), 409);
        assertThat(refused.get("type").asString()).isEqualTo("urn:minisites:problem:blocked");
        assertThat(refused.get("errors").findValuesAsString("pointer")).containsExactly("/content/body/0/text");
        String at = "{\"deed\": \"publish\", \"version\": 1, \"at\": \"2027-05-03T09:00:00Z\"}";
        assertThat(json(BackOfficeUser.program("POST", address + "/schedules", token, at), 409)
                        .get("type")
                        .asString())
                .isEqualTo("urn:minisites:problem:blocked");
        assertThat(online("/aides")).isFalse();
    }

    private static JsonNode json(TestResponse response, int status) {
        assertThat(response.status()).as(response.text()).isEqualTo(status);
        return JsonMapper.shared().readTree(response.text());
    }

    @Test
    void whatTheDemonstrationPublishesHasNoError() {
        Map<String, List<String>> errors = new TreeMap<>();
        new BlueprintReader().readAll("classpath*:demo/").forEach(demo -> {
            UUID tenant = BlueprintReader.tenantId(demo.slug());
            List<String> pages = ApplicationDatabase.texts(
                    "select published_revision from page where tenant_id = ? and published_revision is not null",
                    tenant);
            for (String revision : pages) {
                checks
                        .of(UUID.fromString(revision))
                        .contextWrite(CurrentTenant.with(tenant))
                        .blockOptional(SOON)
                        .orElseThrow()
                        .all()
                        .stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .forEach(finding -> errors.computeIfAbsent(demo.slug(), _ -> new ArrayList<>())
                                .add(ApplicationDatabase.texts(
                                                "select p.path from page p join revision r on r.page_id = p.id where"
                                                        + " r.id = ?",
                                                UUID.fromString(revision))
                                        + " " + finding));
            }
        });
        assertThat(errors).isEmpty();
    }
}
