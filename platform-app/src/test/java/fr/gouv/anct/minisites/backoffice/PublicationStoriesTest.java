package fr.gouv.anct.minisites.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.admin.text.DateTimes;
import fr.gouv.anct.minisites.backoffice.testing.ApplicationDatabase;
import fr.gouv.anct.minisites.backoffice.testing.BackOfficeUser;
import fr.gouv.anct.minisites.backoffice.testing.FieldMarkText;
import fr.gouv.anct.minisites.backoffice.testing.LiveTestSite;
import fr.gouv.anct.minisites.backoffice.testing.TestAccounts;
import fr.gouv.anct.minisites.delivery.testing.Eventually;
import fr.gouv.anct.minisites.e2e.DemoTest;
import fr.gouv.anct.minisites.e2e.testing.TestResponse;
import fr.gouv.anct.minisites.site.Sites;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Checks the publication workflow of a page in browsers; at each moment visitors see exactly what they should. */
@DemoTest
class PublicationStoriesTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    @Autowired
    private Sites sites;

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

    private TestResponse visit(String path) {
        return BackOfficeUser.anyone().ask("GET", site.slug + ".localhost", path);
    }

    private void visitorsSee(String path, String words) {
        Eventually.until(SOON, words, () -> visit(path).text().contains(words));
        assertThat(visit(path).status()).isEqualTo(200);
    }

    private void visitorsSeeNothing(String path) {
        Eventually.until(SOON, "nothing at " + path, () -> visit(path).status() == 404);
    }

    private String publication(UUID page) {
        return site.at + "/pages/" + page + "/publication";
    }

    private static Document open(BackOfficeUser user, String path) {
        TestResponse response = user.get(path);
        assertThat(response.status()).as(path).isEqualTo(200);
        return Jsoup.parse(response.text());
    }

    /** Submits the form of a screen whose path ends so, with its hidden fields; returns the message that follows. */
    private static String flash(BackOfficeUser user, String screen, String action, String... typed) {
        Document page = open(user, screen);
        var form = page.select("main form[action~=" + action + "(\\?|$)]");
        assertThat(form).as(action).hasSize(1);
        List<String> fields = new java.util.ArrayList<>(List.of(typed));
        form.select("input[type=hidden]:not([name=_csrf])").forEach(field -> {
            fields.add(field.attr("name"));
            fields.add(field.attr("value"));
        });
        return flashText(user, user.post(form.attr("action"), fields.toArray(String[]::new)));
    }

    private static String flashText(BackOfficeUser user, TestResponse response) {
        assertThat(response.status()).isEqualTo(303);
        return open(user, response.header("location")).select("#flash").text();
    }

    private List<String> letters(Role reader) {
        return ApplicationDatabase.texts(
                "select translate(letter ->> 'subject', U&'\\00A0', ' ') from outgoing_mail where recipient = ?"
                        + " order by number",
                site.email(reader));
    }

    private List<String> journal() {
        return ApplicationDatabase.texts(
                "select action from audit_event where tenant_id = ? and action like 'publication.%' order by id",
                site.id);
    }

    /** The root of a site must respond: no launch without it, and its withdrawal says what visitors will read. */
    @Test
    void theHomePageIsPublishedBeforeTheSiteOpens() {
        UUID home = site.draft("/", "Accueil", "Bienvenue.");
        BackOfficeUser owner = BackOfficeUser.signedIn(site.person(Role.OWNER));
        ApplicationDatabase.change("update tenant set state = 'preparation' where tenant_id = ?", site.id);
        Eventually.until(SOON, "in preparation", () -> owner.get(site.at).text().contains("En préparation"));
        assertThat(open(owner, site.at).select("#home-unpublished a").attr("href"))
                .isEqualTo(publication(home));
        BackOfficeUser editor = BackOfficeUser.signedIn(site.person(Role.CONTRIBUTOR));
        assertThat(open(editor, site.at).select("#home-unpublished a").text()).isEqualTo("Voir la page d’accueil");
        TestResponse unasked = owner.get(site.at + "/ouverture");
        assertThat(unasked.header("location")).isEqualTo(publication(home));
        assertThat(flashText(owner, unasked)).contains("La page d’accueil n’est pas publiée");
        TestResponse refused = owner.post(site.at + "/ouverture");
        assertThat(refused.header("location")).isEqualTo(publication(home));
        assertThat(flashText(owner, refused)).contains("La page d’accueil n’est pas publiée");

        site.publish(home);
        assertThat(open(owner, site.at).select("#home-unpublished")).isEmpty();
        assertThat(open(owner, site.at + "/ouverture").select("#reminders a").eachAttr("href"))
                .as("what the team answers for, and nothing checks")
                .contains(
                        site.at + "/apercu", site.at + "/annuaire", site.at + "/accessibilite", site.at + "/identite");
        assertThat(open(owner, site.at + "/ouverture").select("main").text())
                .as("what the directory will show")
                .contains(
                        "L’espace paraît aussitôt dans l’annuaire des sites du portail",
                        "Thèmes : aucun. Publics : aucun.");
        assertThat(open(owner, site.at + "/ouverture").select("#reminders").text())
                .as("who is named as the publisher so far")
                .contains("Éditeur nommé par les mentions légales");
        ApplicationDatabase.change(
                "update site set directory = '{\"themes\": [\"HOUSING\"], \"audiences\": []}' where tenant_id = ?",
                site.id);
        Document launched = open(owner, owner.post(site.at + "/ouverture").header("location"));
        assertThat(launched.select("#flash").text()).contains("L’espace est en ligne");
        assertThat(launched.select("#flash a").attr("href")).as("its entry").endsWith("/annuaire/theme/habitat");
        visitorsSee("/", "Bienvenue.");
        ApplicationDatabase.change(
                "update launch set launched_at = now() - interval '2 hours' where tenant_id = ?", site.id);
        assertThat(flashText(owner, owner.get(site.at + "/ouverture/annulation")))
                .as("names the way that there is")
                .contains("les retire de la publication, la page d’accueil comprise")
                .doesNotContain("suspension");
        for (String confirmation : List.of("/retrait", "/programmation?acte=retrait")) {
            assertThat(open(owner, publication(home) + confirmation)
                            .select("main")
                            .text())
                    .contains("l’adresse du site elle-même répondra « page non trouvée »");
        }
        owner.post(publication(home) + "/retrait");
        visitorsSeeNothing("/");
        assertThat(Jsoup.parse(visit("/").text())
                        .select("main .fr-btns-group a")
                        .first()
                        .attr("href"))
                .as("no way round to the same page")
                .endsWith("/plan-du-site");
        assertThat(open(owner, site.at).select("#home-unpublished.fr-alert--error"))
                .hasSize(1);
        assertThat(open(owner, site.at + "/controles").select("#report-home").text())
                .contains("Erreur", "l’adresse du site répond");
    }

    @Test
    void submittedSentBackCorrectedPublishedAndWithdrawn() {
        UUID page = site.draft("/aides", "Les aides", "Premiers mots.");
        visitorsSeeNothing("/aides");
        assertThat(flash(contributor, publication(page), "/soumission", "note", "Une première version."))
                .contains("soumise à relecture");
        assertThat(open(contributor, publication(page)).select("main form"))
                .as("it waits")
                .isEmpty();
        assertThat(open(editor, site.at + "/relecture").select("#waiting").text())
                .contains("Les aides", "Première publication");
        Document seen = open(editor, publication(page));
        assertThat(seen.select("main").text()).contains("En attente de relecture", "Une première version.");
        assertThat(letters(Role.EDITOR)).containsExactly("« Les aides » attend votre relecture");
        assertThat(letters(Role.OWNER)).hasSize(1);
        assertThat(letters(Role.CONTRIBUTOR)).isEmpty();

        TestResponse without = editor.post(publication(page) + "/renvoi", "comment", " ");
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.text()).contains("il dit ce qu’il faut corriger");
        TestResponse late = editor.post(
                publication(page) + "/renvoi",
                "comment",
                "Trop tard",
                "submission",
                UUID.randomUUID().toString());
        assertThat(late.status()).as("what is refused keeps what was typed").isEqualTo(409);
        assertThat(Jsoup.parse(late.text()).select("#refusal").text())
                .contains("Rien n’attend plus de décision", "Trop tard");
        TestResponse twice = contributor.post(
                publication(page) + "/soumission",
                "revision",
                site.head(page).toString(),
                "note",
                "Encore un mot à relire");
        assertThat(twice.status()).isEqualTo(409);
        assertThat(Jsoup.parse(twice.text()).select("#refusal").text())
                .contains("attend déjà une relecture", "Encore un mot à relire");
        assertThat(flash(editor, publication(page) + "/renvoi", "/renvoi", "comment", "Citez la loi."))
                .contains("renvoyée");
        assertThat(open(contributor, publication(page)).select("main").text()).contains("À reprendre", "Citez la loi.");
        assertThat(open(contributor, publication(page))
                        .select(".ms-page-head .fr-badge")
                        .eachText())
                .as("as the stage below")
                .containsExactly("À reprendre");
        assertThat(open(contributor, site.at + "/pages/" + page)
                        .select("#sent-back")
                        .text())
                .as("what is asked stands where it is corrected")
                .contains("a demandé des corrections", "Citez la loi.");
        assertThat(open(editor, site.at + "/pages/" + page).select("#sent-back").text())
                .as("an editor may do both")
                .contains("publiez, ou soumettez à nouveau dans l’onglet");
        assertThat(open(contributor, site.at)
                        .select("section[aria-labelledby=panel-drafts]")
                        .text())
                .contains("Les aides", "À reprendre, à la demande de");
        assertThat(letters(Role.CONTRIBUTOR)).containsExactly("« Les aides » est à reprendre");
        assertThat(open(editor, site.at + "/relecture").text()).contains("Rien n’attend de relecture");
        visitorsSeeNothing("/aides");

        UUID corrected = site.save(page, "Les aides", "La loi du 25 novembre.");
        assertThat(flash(contributor, publication(page), "/soumission")).contains("soumise");
        assertThat(open(contributor, site.at + "/pages/" + page).select("#sent-back"))
                .isEmpty();
        assertThat(open(contributor, site.at)
                        .select("section[aria-labelledby=panel-drafts]")
                        .text())
                .contains("Les aides")
                .doesNotContain("À reprendre");
        Document form = open(contributor, site.at + "/pages/" + page);
        assertThat(form.select(".ms-page-head .fr-badge").eachText()).containsExactly("En attente de relecture");
        Document decision = open(editor, publication(page));
        assertThat(decision.select("[aria-labelledby=stage] .fr-badge").attr("class"))
                .as("one colour")
                .isEqualTo(decision.select(".ms-page-head .fr-badge").attr("class"));
        String read =
                decision.select("[aria-labelledby=stage] a[href$=/apercu]").attr("href");
        assertThat(open(editor, read).select("main a.fr-btn[href$=/publication]"))
                .as("from what is read to the decision")
                .hasSize(1);
        assertThat(flashText(
                        contributor,
                        contributor.post(
                                site.at + "/pages/" + page,
                                PageStoriesTest.filled(form, "lead", "Un chapô de plus.", "then", "save"))))
                .as("what was submitted is older")
                .contains("Le brouillon est enregistré", "La version soumise à relecture ne change pas");
        UUID again = site.save(page, "Les aides", "Encore un mot.");
        assertThat(open(editor, publication(page)).select("main").text()).contains("Modifiée depuis la soumission");
        assertThat(open(editor, site.at + "/relecture").select("#waiting").text())
                .contains("Modifiée depuis");
        assertThat(flashText(
                        editor, editor.post(publication(page) + "/mise-en-ligne", "revision", corrected.toString())))
                .as("nobody publishes words that they have not seen")
                .contains("Le contenu a changé");
        visitorsSeeNothing("/aides");
        assertThat(flash(contributor, publication(page), "/soumission")).contains("soumise");
        assertThat(flash(editor, publication(page), "/mise-en-ligne")).contains("publiée");
        visitorsSee("/aides", "Encore un mot.");
        assertThat(ApplicationDatabase.texts("select published_revision from page where id = ?", page))
                .containsExactly(again.toString());
        assertThat(ApplicationDatabase.texts("select block_types from site where tenant_id = ?", site.id))
                .containsExactly("{paragraph}");
        assertThat(letters(Role.CONTRIBUTOR)).last().isEqualTo("« Les aides » : la page est publiée");
        assertThat(ApplicationDatabase.texts(
                        "select outcome from review where tenant_id = ? order by submitted_at", site.id))
                .containsExactly("returned", "replaced", "published");

        site.save(page, "Les aides", "Un brouillon.");
        assertThat(visit("/aides").text()).contains("Encore un mot.").doesNotContain("Un brouillon.");
        assertThat(open(editor, publication(page) + "/retrait").text()).contains("Retirer");
        assertThat(flash(editor, publication(page) + "/retrait", "/retrait")).contains("Le retrait est fait");
        visitorsSeeNothing("/aides");
        assertThat(flashText(editor, editor.post(publication(page) + "/retrait")))
                .contains("Rien n’est publié");
        assertThat(journal())
                .containsExactly(
                        "publication.submitted",
                        "publication.sent-back",
                        "publication.submitted",
                        "publication.submitted",
                        "publication.published",
                        "publication.withdrawn");
    }

    /** A file has an address of its own, which remains after a withdrawal or in the trash. */
    @Test
    void whatHidesAPageSaysThatItsFilesStayOnline() {
        BackOfficeUser editor = BackOfficeUser.signedIn(site.person(Role.EDITOR));
        UUID page = site.draft("/fichiers", "Les fichiers", "Sans fichier.");
        site.publish(page);
        List<String> screens = List.of(
                publication(page) + "/retrait",
                publication(page) + "/programmation?acte=retrait",
                site.at + "/pages/" + page + "/suppression");
        for (String screen : screens) {
            assertThat(open(editor, screen).select("main").text()).doesNotContain("en ligne pour qui");
        }
        UUID file = accounts.media(site.id);
        site.write(
                page, "Les fichiers", Map.of("type", "image", "version", 1, "image", "media:" + file, "width", "FULL"));
        site.publish(page);
        for (String screen : screens) {
            assertThat(open(editor, screen).select("main").text())
                    .as(screen)
                    .contains("Un fichier affiché ici reste en ligne pour qui en a l’adresse");
        }
    }

    @Test
    void aWithdrawalSaysThatThePagesUnderItStay() {
        UUID page = site.draft("/aides", "Les aides", "Toutes les aides.");
        site.publish(page);
        List<String> screens =
                List.of(publication(page) + "/retrait", publication(page) + "/programmation?acte=retrait");
        for (String screen : screens) {
            assertThat(open(editor, screen).select("main").text()).doesNotContain("fil d’Ariane");
        }
        UUID one = under(page, "/aides/logement", "Le logement");
        under(page, "/aides/brouillon", "Un brouillon");
        site.publish(one);
        for (String screen : screens) {
            assertThat(open(editor, screen).select("main").text())
                    .contains("Une page publiée, placée dessous, reste publiée");
        }
        site.publish(under(one, "/aides/logement/jeunes", "Les jeunes"));
        for (String screen : screens) {
            assertThat(open(editor, screen).select("main").text())
                    .contains("2 pages publiées, placées dessous, restent publiées");
        }
    }

    private UUID under(UUID parent, String path, String title) {
        UUID page = site.draft(path, title, "Des mots.");
        ApplicationDatabase.change(
                "update page set parent_id = ? where tenant_id = ? and id = ?", parent, site.id, page);
        return page;
    }

    private void leaves(Role role) {
        ApplicationDatabase.changeWithoutTriggers(
                "delete from membership where tenant_id = ? and account_id = ?", site.id, site.person(role));
    }

    /**
     * A publication ends the request, whatever happens to the page afterwards: a withdrawal, the trash and restoration.
     */
    @Test
    void aRequestForCorrectionsEndsWithTheNextPublication() {
        UUID page = site.draft("/aides", "Les aides", "Premiers mots.");
        flash(contributor, publication(page), "/soumission");
        flash(editor, publication(page) + "/renvoi", "/renvoi", "comment", "À revoir.");
        site.save(page, "Les aides", "Des mots corrigés.");
        assertThat(open(editor, publication(page)).select("main").text()).contains("a été renvoyée");
        assertThat(flash(editor, publication(page), "/mise-en-ligne")).contains("publiée");
        assertThat(flash(editor, publication(page) + "/retrait", "/retrait")).contains("Le retrait est fait");
        assertThat(open(editor, publication(page)).select("main").text()).doesNotContain("a été renvoyée");
        site.save(page, "Les aides", "Encore un mot.");
        assertThat(open(editor, publication(page)).select("main").text()).doesNotContain("a été renvoyée");
    }

    /** A mail without a recipient is not announced: the screens apply the rule of the mails. */
    @Test
    void noLetterIsAnnouncedThatNobodyReceives() {
        UUID page = site.draft("/aides", "Les aides", "Premiers mots.");
        String screen = publication(page);
        BackOfficeUser owner = BackOfficeUser.signedIn(site.person(Role.OWNER));
        assertThat(flash(contributor, screen, "/soumission")).contains("sont averties par courriel");
        assertThat(open(contributor, screen).text()).contains("la trouvent sous « À relire »");
        assertThat(open(owner, screen + "/renvoi").text()).contains("reçoit votre commentaire par courriel");
        leaves(Role.CONTRIBUTOR);
        assertThat(open(owner, screen + "/renvoi").text())
                .contains("ne fait plus partie de l’équipe")
                .doesNotContain("reçoit votre commentaire");
        assertThat(flash(owner, screen + "/renvoi", "/renvoi", "comment", "À revoir."))
                .contains("ne fait plus partie de l’équipe")
                .doesNotContain("par courriel");
        assertThat(letters(Role.CONTRIBUTOR)).isEmpty();

        leaves(Role.EDITOR);
        site.save(page, "Les aides", "Autres mots.");
        assertThat(flash(owner, screen, "/soumission"))
                .contains("Vous êtes la seule personne", "aucun courriel n’est envoyé");
        assertThat(open(owner, screen).text()).contains("est la seule, dans cet espace, à pouvoir la publier");
        assertThat(open(owner, screen + "/renvoi").text()).contains("Vous avez soumis cette version vous-même");
        assertThat(flash(owner, screen + "/renvoi", "/renvoi", "comment", "À revoir."))
                .doesNotContain("par courriel");

        accounts.member(site.id, site.person(Role.CONTRIBUTOR), Role.CONTRIBUTOR);
        leaves(Role.OWNER);
        UUID vague = site.save(page, "Les aides", "<a href=\"https://ailleurs.example/\">cliquez ici</a>");
        assertThat(flash(contributor, screen, "/soumission"))
                .contains("Aucun courriel n’est envoyé", "personne responsable");
        assertThat(open(contributor, screen).text()).contains("Personne, dans cet espace, ne peut la publier");
        TestResponse again = contributor.post(screen + "/soumission", "revision", vague.toString());
        assertThat(Jsoup.parse(again.text()).select("#refusal").text()).doesNotContain("averties");
        BackOfficeUser central = BackOfficeUser.signedIn(accounts.account(Role.COMMUNICATIONS));
        assertThat(open(central, site.at + "/pages/" + page + "/controles/derogation")
                        .text())
                .contains("Invitez d’abord une personne responsable");
    }

    @Test
    void whoWritesDoesNotDecideAndAReadOnlySiteStays() {
        UUID page = site.draft("/a", "Une page", "Des mots.");
        String revision = site.head(page).toString();
        for (String act : List.of("/mise-en-ligne", "/renvoi", "/retrait")) {
            assertThat(contributor
                            .post(publication(page) + act, "revision", revision)
                            .status())
                    .isEqualTo(403);
        }
        TestResponse tooLong =
                contributor.post(publication(page) + "/soumission", "note", "a".repeat(1_001), "revision", revision);
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.text()).contains("a".repeat(1_001), "caractères au plus");
        ApplicationDatabase.change("update tenant set read_only = true where tenant_id = ?", site.id);
        assertThat(open(editor, publication(page)).select("main form, main .fr-btn:not(.fr-btn--tertiary)"))
                .isEmpty();
        assertThat(editor.post(publication(page) + "/mise-en-ligne", "revision", revision)
                        .status())
                .isEqualTo(423);
        assertThat(contributor
                        .post(publication(page) + "/soumission", "revision", revision)
                        .status())
                .isEqualTo(423);
        assertThat(journal()).isEmpty();
        visitorsSeeNothing("/a");
    }

    /** Makes a schedule due: its row and its job. */
    private void comes(UUID page, String act) {
        String schedule = ApplicationDatabase.texts(
                        "update schedule set due_at = now() where page_id = ? and act = ? and outcome is null"
                                + " returning id",
                        page,
                        act)
                .getFirst();
        ApplicationDatabase.change(
                "update scheduled_tasks set execution_time = now() where task_name = 'schedule' and task_instance = ?",
                site.id + ":" + schedule);
    }

    private void noJobIsLeft() {
        Eventually.until(
                SOON,
                "no job left",
                () -> ApplicationDatabase.count(
                                "select count(*) from scheduled_tasks where task_instance like ?", site.id + ":%")
                        == 0);
    }

    /**
     * Inserts the jobs of completed actions, as when a node dies between the effect and the end of the job: another one
     * runs them.
     */
    private void againAsAfterADeath(UUID page) {
        ApplicationDatabase.change("""
            insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
            select 'schedule', tenant_id || ':' || id, now(), false, 1 from schedule
             where page_id = ? and outcome = 'done'\
            """, page);
    }

    private List<String> outcomes(UUID page) {
        return ApplicationDatabase.texts(
                "select act || ' ' || coalesce(outcome, 'waits') || ' ' || coalesce(reason, '') from schedule"
                        + " where page_id = ? order by decided_at",
                page);
    }

    @Test
    void whatIsScheduledHappensOnceChangesAndIsCancelled() {
        UUID page = site.draft("/horaires", "Les horaires", "Ouvert le lundi.");
        flash(contributor, publication(page), "/soumission");
        String plan = publication(page) + "/programmation";
        assertThat(flash(editor, plan, "/programmation", "day", "2027-05-03", "time", "14h30"))
                .contains("C’est programmé", "3 mai 2027");
        assertThat(ApplicationDatabase.texts(
                        "select (due_at at time zone 'UTC')::text from schedule where page_id = ?", page))
                .containsExactly("2027-05-03 12:30:00");
        assertThat(letters(Role.CONTRIBUTOR)).containsExactly("La publication de « Les horaires » est programmée");
        site.save(page, "Les horaires", "Ouvert le mardi.");
        assertThat(open(contributor, publication(page)).select("main").text())
                .contains("La version 1 paraîtra le", "C’est bien la version programmée qui paraîtra")
                .doesNotContain("Changer la programmation");
        assertThat(open(editor, publication(page)).select("#replacement").text())
                .contains("la version 1 est programmée pour le 3 mai 2027", "la version 2 sera la première");
        Document form = open(contributor, site.at + "/pages/" + page);
        assertThat(form.select("#planned").text())
                .as("before anything is written")
                .contains("La version 1 sera publiée le 3 mai 2027 à 14 h 30", "si la programmation est changée");
        assertThat(form.select(".ms-page-head .fr-badge").eachText()).containsExactly("Programmée");
        assertThat(flashText(
                        contributor,
                        contributor.post(
                                site.at + "/pages/" + page,
                                PageStoriesTest.filled(form, "lead", "Un chapô de plus.", "then", "save"))))
                .contains("Le brouillon est enregistré", "une version plus ancienne qui sera publiée le");
        assertThat(flash(editor, plan + "?acte=retrait", "/programmation", "day", "2027-05-04", "time", "15:00"))
                .contains("C’est programmé");
        visitorsSeeNothing("/horaires");

        comes(page, "publish");
        visitorsSee("/horaires", "Ouvert le lundi.");
        comes(page, "withdraw");
        visitorsSeeNothing("/horaires");
        assertThat(outcomes(page)).containsExactly("publish done ", "withdraw done ");
        noJobIsLeft();
        againAsAfterADeath(page);
        noJobIsLeft();
        assertThat(outcomes(page)).containsExactly("publish done ", "withdraw done ");
        assertThat(journal().stream().filter(List.of("publication.published", "publication.withdrawn")::contains))
                .containsExactly("publication.published", "publication.withdrawn");

        assertThat(flash(editor, plan, "/programmation", "day", "3/6/2027", "time", "9 h"))
                .contains("programmé");
        assertThat(flash(editor, plan, "/programmation", "day", "2027-06-04", "time", "9:00"))
                .contains("4 juin");
        String cancellation = open(editor, publication(page))
                .select("main a[href$=/annulation]")
                .attr("href");
        assertThat(flash(editor, cancellation, "/annulation")).contains("annulée");
        assertThat(flashText(editor, editor.post(cancellation))).contains("C’est déjà fait, ou annulé");
        flash(editor, plan, "/programmation", "day", "2027-06-05", "time", "9:00");
        flash(editor, publication(page), "/mise-en-ligne");
        visitorsSee("/horaires", "Ouvert le mardi.");
        assertThat(outcomes(page).subList(2, 5))
                .containsExactly(
                        "publish cancelled replaced", "publish cancelled asked", "publish cancelled overtaken");
    }

    /** Its list says what is scheduled as its own screens do, and those below its publication stand in that list too. */
    @Test
    void anArticleIsScheduledAmongTheArticles() {
        site.publish(site.draft("/", "Accueil", "Bienvenue"));
        String article = editor.post(site.at + "/actualites/nouvelle", "title", "La rencontre", "date", "2026-03-12")
                .header("location");
        UUID page = UUID.fromString(article.substring(article.lastIndexOf('/') + 1));
        site.save(page, "La rencontre", "Elle a lieu samedi.");
        String plan = publication(page) + "/programmation";
        Document form = open(editor, plan);
        assertThat(form.select(".fr-sidemenu a[aria-current]").text()).startsWith("Actualités");
        assertThat(form.select(".fr-breadcrumb a").eachAttr("href")).contains(site.at + "/actualites");
        assertThat(flash(editor, plan, "/programmation", "day", "2027-05-03", "time", "9:00"))
                .contains("programmé");
        assertThat(open(editor, site.at + "/actualites")
                        .select("#articles tbody .fr-badge")
                        .eachText())
                .containsExactly("Programmée");
        assertThat(open(editor, publication(page))
                        .select(".ms-page-head .fr-badge")
                        .eachText())
                .containsExactly("Programmée");
        String cancellation = open(editor, publication(page))
                .select("main a[href$=/annulation]")
                .attr("href");
        for (String below : List.of(cancellation, plan + "?acte=retrait")) {
            assertThat(open(editor, below)
                            .select(".fr-sidemenu a[aria-current]")
                            .text())
                    .as(below)
                    .startsWith("Actualités");
        }
    }

    private List<String> scheduled(UUID page) {
        return ApplicationDatabase.texts(
                "select revision_id from schedule where page_id = ? and outcome is null", page);
    }

    private String lastLetter(Role reader) {
        return ApplicationDatabase.texts(
                        "select letter::text from outgoing_mail where recipient = ? order by number desc limit 1",
                        site.email(reader))
                .getFirst();
    }

    /**
     * A revision saved since is scheduled when it is chosen, not when the date moves: it may not have been reviewed.
     */
    @Test
    void anotherDateKeepsTheVersionUnlessTheNewerOneIsChosen() {
        UUID page = site.draft("/horaires", "Les horaires", "Ouvert le lundi.");
        String first = site.head(page).toString();
        flash(contributor, publication(page), "/soumission");
        String plan = publication(page) + "/programmation";
        flash(editor, plan, "/programmation", "day", "2027-05-03", "time", "14h30");
        String second = site.write(page, "Les horaires", "[]").toString();

        Document form = open(editor, plan);
        assertThat(form.select("#day").val()).isEqualTo("2027-05-03");
        assertThat(form.select("#time").val()).isEqualTo("14:30");
        assertThat(form.select("input[name=revision][checked]").eachAttr("value"))
                .containsExactly(first);
        assertThat(form.select("main").text())
                .contains("La version 1, programmée jusqu’ici", "La version 2, la dernière enregistrée");
        TestResponse empty = editor.post(plan, "day", "2027-05-04", "time", "14:30", "revision", second);
        assertThat(empty.status()).as("the newer one has an error").isEqualTo(422);
        Document refused = Jsoup.parse(empty.text());
        assertThat(refused.select("#error-summary").text())
                .contains("Quelle version doit paraître", "Rien n’est publié");
        assertThat(refused.select("#error-summary a[href^='" + site.at + "/pages/" + page + "#']"))
                .isNotEmpty();
        assertThat(refused.select("#day").val()).isEqualTo("2027-05-04");
        assertThat(refused.select("#time").val()).isEqualTo("14:30");
        assertThat(refused.select("input[name=revision][checked]").val()).isEqualTo(second);
        flash(editor, plan, "/programmation", "day", "2027-05-04", "time", "14:30", "revision", first);
        assertThat(scheduled(page)).containsExactly(first);
        assertThat(lastLetter(Role.CONTRIBUTOR))
                .contains("La version programmée est la version 1", "que vous aviez soumise, pour le 4 mai 2027 à 14");

        String third = site.save(page, "Les horaires", "Ouvert le mardi.").toString();
        flash(contributor, publication(page), "/soumission");
        flash(editor, plan, "/programmation", "day", "2027-05-05", "time", "14:30", "revision", first);
        assertThat(scheduled(page)).containsExactly(first);
        String reviews = "select coalesce(outcome, 'waits') from review where page_id = ? order by submitted_at";
        assertThat(ApplicationDatabase.texts(reviews, page)).containsExactly("scheduled", "waits");
        flash(editor, plan, "/programmation", "day", "2027-05-06", "time", "14:30", "revision", third);
        assertThat(scheduled(page)).containsExactly(third);
        assertThat(ApplicationDatabase.texts(reviews, page)).containsExactly("scheduled", "scheduled");
        assertThat(lastLetter(Role.CONTRIBUTOR)).contains("La version programmée est la version 3");
        flash(editor, publication(page), "/mise-en-ligne");
        assertThat(lastLetter(Role.CONTRIBUTOR))
                .contains("La version publiée est la version 3")
                .doesNotContain("que le site montre");
    }

    /** After any other error too, the form in the response is about the latest revision. */
    @Test
    void aMistypedTimeDoesNotScheduleAVersionThatNobodyHasRead() {
        UUID page = site.draft("/horaires", "Les horaires", "Ouvert le lundi.");
        String plan = publication(page) + "/programmation";
        String read = site.head(page).toString();
        site.save(page, "Les horaires", "Ouvert le mardi.");
        String newest = site.head(page).toString();
        for (String revision : List.of(read, newest)) {
            TestResponse response = editor.post(plan, "day", "2027-05-03", "time", "midi", "revision", revision);
            assertThat(response.status()).isEqualTo(422);
            Document form = Jsoup.parse(response.text());
            assertThat(form.select("main")
                            .text()
                            .contains("Une version a été enregistrée depuis que vous avez ouvert cet écran"))
                    .isEqualTo(revision.equals(read));
            assertThat(form.select("input[name=revision]").val()).isEqualTo(newest);
            assertThat(form.select("input[name=time]").val()).isEqualTo("midi");
        }
        assertThat(scheduled(page)).isEmpty();
    }

    private static TestResponse send(BackOfficeUser user, Document form, String... typed) {
        List<String> fields = new java.util.ArrayList<>(List.of(typed));
        form.select("main form[action*=/programmation] input[type=hidden]:not([name=_csrf])")
                .forEach(field -> {
                    fields.add(field.attr("name"));
                    fields.add(field.attr("value"));
                });
        return user.post(
                form.select("main form[action*=/programmation]").attr("action"), fields.toArray(String[]::new));
    }

    private static Document refused(TestResponse response) {
        assertThat(response.status()).isEqualTo(422);
        return Jsoup.parse(response.text());
    }

    /** Two users open the form; the change of one is not overwritten unseen by the other. */
    @Test
    void whatAColleagueDidToAScheduleIsNotUndoneUnseen() {
        UUID page = site.draft("/horaires", "Les horaires", "Ouvert le lundi.");
        String plan = publication(page) + "/programmation";
        BackOfficeUser owner = BackOfficeUser.signedIn(site.person(Role.OWNER));
        Document first = open(owner, plan);
        flash(editor, plan, "/programmation", "day", "2027-05-03", "time", "14h30");
        Document late = refused(send(owner, first, "day", "2027-06-01", "time", "10:00"));
        assertThat(late.select("main").text()).contains("c’est programmé pour le 3 mai 2027 à 14 h 30");
        assertThat(late.select("input[name=day]").val()).isEqualTo("2027-06-01");
        assertThat(send(owner, late, "day", "2027-06-01", "time", "10:00").status())
                .as("seen, and meant")
                .isEqualTo(303);
        assertThat(letters(Role.EDITOR)).containsExactly("Ce que vous aviez programmé pour « Les horaires » a changé");
        assertThat(lastLetter(Role.EDITOR))
                .contains("La publication de la page", "3 mai 2027 à 14", "programmation, pour le 1er juin 2027");

        Document open = open(owner, plan);
        String cancellation = open(editor, publication(page))
                .select("main a[href$=/annulation]")
                .attr("href");
        flash(editor, cancellation, "/annulation");
        assertThat(letters(Role.OWNER)).containsExactly("Ce que vous aviez programmé pour « Les horaires » est annulé");
        assertThat(lastLetter(Role.OWNER)).contains("programmée pour le 1er juin 2027 à 10");
        assertThat(letters(Role.EDITOR)).as("not of one’s own acts").hasSize(1);
        Document cancelled = refused(send(owner, open, "day", "2027-06-02", "time", "midi"));
        assertThat(cancelled.select("main").text()).contains("ce qui était programmé a été annulé, ou a eu lieu");
        String today = DateTimes.day(Instant.now());
        assertThat(open(owner, publication(page)).select("main").text())
                .as("who ended what, and when")
                .containsPattern("publication le 3 mai 2027 à 14 h 30 : remplacé le " + today
                        + " à \\d+ h \\d\\d par une nouvelle programmation d.")
                .containsPattern(
                        "publication le 1er juin 2027 à 10 h 00 : annulé le " + today + " à \\d+ h \\d\\d par ");
        assertThat(scheduled(page)).isEmpty();

        site.publish(page);
        Document withdrawal = open(owner, plan + "?acte=retrait");
        flash(editor, plan + "?acte=retrait", "/programmation", "day", "2027-07-01", "time", "9:00");
        Document again = refused(send(owner, withdrawal, "day", "2027-08-01", "time", "9:00"));
        assertThat(again.select("main").text()).contains("c’est programmé pour le 1er juillet 2027 à 9 h 00");
        assertThat(again.select("main form").attr("action"))
                .as("a reload shows the same form")
                .endsWith("/programmation?acte=retrait");
    }

    @Test
    void whatAColleagueMovedIsNotSaidToBeOver() {
        UUID page = site.draft("/noel", "Noël", "Le marché ouvre.");
        site.publish(page);
        String plan = publication(page) + "/programmation?acte=retrait";
        flash(editor, plan, "/programmation", "day", "2027-12-24", "time", "9:00");
        String cancellation = open(editor, publication(page))
                .select("main a[href$=/annulation]")
                .attr("href");
        BackOfficeUser owner = BackOfficeUser.signedIn(site.person(Role.OWNER));
        flash(owner, plan, "/programmation", "day", "2027-12-26", "time", "9:00");
        String moved = "maintenant programmé pour le 26 décembre 2027 à 9 h 00, par ";
        assertThat(flashText(editor, editor.get(cancellation))).contains("Rien n’est annulé", moved);
        assertThat(flashText(editor, editor.post(cancellation))).contains("Rien n’est annulé", moved);
        assertThat(outcomes(page)).containsExactly("withdraw cancelled replaced", "withdraw waits ");
        String second = open(editor, publication(page))
                .select("main a[href$=/annulation]")
                .attr("href");
        flash(editor, second, "/annulation");
        assertThat(flashText(editor, editor.post(cancellation))).contains("C’est déjà fait, ou annulé");
    }

    /** The scheduled revision is not preselected for a user who had chosen the latest one. */
    @Test
    void aVersionIsChosenAgainWhereANewerOneWasSaved() {
        UUID page = site.draft("/horaires", "Les horaires", "Ouvert le lundi.");
        String first = site.head(page).toString();
        String plan = publication(page) + "/programmation";
        flash(editor, plan, "/programmation", "day", "2027-05-03", "time", "14h30");
        String second = site.write(page, "Les horaires", "[]").toString();
        Document form = open(editor, plan);
        site.save(page, "Les horaires", "Ouvert le mardi.");
        String third = site.head(page).toString();
        Document again = refused(send(editor, form, "day", "2027-05-04", "time", "9:00", "revision", second));
        assertThat(again.select("input[name=revision]").eachAttr("value")).containsExactly(first, third);
        assertThat(again.select("input[name=revision][checked]")).isEmpty();
        assertThat(again.select("fieldset:has(input[name=revision]) .fr-message--error")
                        .text())
                .contains("une version a été enregistrée depuis que vous avez ouvert cet écran");
        assertThat(again.select("#day-messages .fr-message--error")).isEmpty();
        Document unchosen = refused(send(editor, again, "day", "2027-05-04", "time", "9:00"));
        assertThat(unchosen.select("main").text()).contains("Choisissez la version qui doit paraître");
        assertThat(scheduled(page)).containsExactly(first);
        assertThat(send(editor, unchosen, "day", "2027-05-04", "time", "9:00", "revision", third)
                        .status())
                .isEqualTo(303);
        assertThat(scheduled(page)).containsExactly(third);
    }

    /** A publication that will not take place is not announced for weeks. */
    @Test
    void whatSomebodyHadScheduledEndsWhenTheyPublishNoMore() {
        UUID page = site.draft("/horaires", "Les horaires", "Ouvert le lundi.");
        UUID other = site.draft("/acces", "Les accès", "Par le train.");
        flash(contributor, publication(page), "/soumission");
        for (UUID scheduled : List.of(page, other)) {
            flash(
                    editor,
                    publication(scheduled) + "/programmation",
                    "/programmation",
                    "day",
                    "2027-05-03",
                    "time",
                    "9h");
        }
        ApplicationDatabase.change(
                "update membership set role = 'contributor' where tenant_id = ? and account_id = ?",
                site.id,
                site.person(Role.EDITOR));
        for (UUID scheduled : List.of(page, other)) {
            Eventually.until(SOON, "it is missed", () -> outcomes(scheduled).equals(List.of("publish missed left")));
        }
        BackOfficeUser owner = BackOfficeUser.signedIn(site.person(Role.OWNER));
        assertThat(open(owner, publication(page)).select("main").text())
                .contains("ne publie plus ici")
                .doesNotContain("paraîtra le");
        assertThat(letters(Role.OWNER))
                .anyMatch(subject -> subject.contains("Les horaires") && subject.contains("n’aura pas lieu"));
        noJobIsLeft();

        flash(owner, publication(page) + "/programmation", "/programmation", "day", "2027-05-03", "time", "9h");
        ApplicationDatabase.change(
                "delete from membership where tenant_id = ? and account_id = ?", site.id, site.person(Role.EDITOR));
        assertThat(outcomes(page)).as("somebody else’s").last().isEqualTo("publish waits ");
    }

    @Test
    void aWithdrawalSaysWhatIsToShowThePageAgain() {
        for (boolean cancelled : List.of(false, true)) {
            UUID page = site.draft("/foire-" + cancelled, "La foire", "Samedi.");
            site.publish(page);
            site.save(page, "La foire", "Dimanche.");
            String plan = publication(page) + "/programmation";
            flash(editor, plan, "/programmation", "day", "2027-06-05", "time", "9:00");
            String withdrawal = publication(page) + "/retrait";
            Document confirm = open(editor, withdrawal);
            assertThat(confirm.select("main").text()).contains("La version 2 est programmée pour le 5 juin 2027");
            String schedule =
                    confirm.select("input[name=cancelledSchedule][checked]").val();
            String[] ticked = cancelled ? new String[] {"cancelledSchedule", schedule} : new String[0];
            assertThat(flash(editor, withdrawal, "/retrait", ticked))
                    .contains(
                            cancelled
                                    ? "La publication qui était programmée est annulée"
                                    : "la publication qui reste programmée pour le 5 juin 2027");
            assertThat(outcomes(page)).containsExactly(cancelled ? "publish cancelled asked" : "publish waits ");
        }
    }

    /** Content of a scheduled revision is in use, whatever was saved since. */
    @Test
    void aSectionOfAScheduledVersionIsShown() {
        UUID section = site.section("agenda", "L’agenda", "Samedi.");
        UUID page = site.draft("/foire", "La foire", "Samedi.");
        site.show(page, "La foire", section);
        flash(editor, publication(page) + "/programmation", "/programmation", "day", "2027-06-05", "time", "9:00");
        site.save(page, "La foire", "Dimanche.");
        assertThat(open(editor, site.at + "/pages/" + section + "/suppression").text())
                .contains("La page « La foire » affiche cette section");
    }

    /** However the schedule ends without effect: recipients of its notification are notified of its end. */
    @Test
    void aSubmissionWaitsAgainWhenItsScheduleEndsWithoutEffect() {
        UUID page = site.draft("/horaires", "Les horaires", "Ouvert le lundi.");
        flash(contributor, publication(page), "/soumission", "note", "À relire vite.");
        String plan = publication(page) + "/programmation";
        flash(editor, plan, "/programmation", "day", "2027-05-03", "time", "14h30");
        flash(editor, plan, "/programmation", "day", "2027-05-04", "time", "14h30");
        String scheduled = "La publication de « Les horaires » est programmée";
        assertThat(letters(Role.CONTRIBUTOR)).as("another date is told too").containsExactly(scheduled, scheduled);
        String cancellation = open(editor, publication(page))
                .select("main a[href$=/annulation]")
                .attr("href");
        assertThat(flash(editor, cancellation, "/annulation")).contains("annulée");
        waitsAgain(page);
        String ended = "La publication de « Les horaires » n’est plus programmée";
        assertThat(letters(Role.CONTRIBUTOR)).containsExactly(scheduled, scheduled, ended);
        assertThat(lastLetter(Role.CONTRIBUTOR)).contains("n’a pas lieu à la date prévue, le 4 mai 2027 à 14");

        flash(editor, plan, "/programmation", "day", "2027-05-05", "time", "14h30");
        ApplicationDatabase.change("update page set trashed_at = now() where id = ?", page);
        comes(page, "publish");
        Eventually.until(SOON, "missed", () -> outcomes(page).contains("publish missed trashed"));
        ApplicationDatabase.change("update page set trashed_at = null where id = ?", page);
        waitsAgain(page);
        assertThat(letters(Role.CONTRIBUTOR)).last().isEqualTo(ended);

        flash(editor, plan, "/programmation", "day", "2027-05-06", "time", "14h30");
        flash(editor, publication(page), "/mise-en-ligne");
        assertThat(letters(Role.CONTRIBUTOR)).last().isEqualTo("« Les horaires » : la page est publiée");
        flash(editor, publication(page) + "/retrait", "/retrait");
        flash(editor, plan, "/programmation", "day", "2027-05-07", "time", "14h30");
        editor.post(open(editor, publication(page))
                .select("main a[href$=/annulation]")
                .attr("href"));
        assertThat(ApplicationDatabase.texts("select outcome from review where page_id = ?", page))
                .as("a submission that was published is over")
                .containsExactly("published");
        assertThat(letters(Role.CONTRIBUTOR)).hasSize(7);
    }

    /** A page that is withdrawn and then comes back for good is a mistake, whichever date is chosen last. */
    @Test
    void aWithdrawalFollowsThePublicationWhicheverMoves() {
        UUID page = site.draft("/noel", "Noël", "Le marché ouvre.");
        site.publish(page);
        site.save(page, "Noël", "Le marché ferme bientôt.");
        String plan = publication(page) + "/programmation";
        flash(editor, plan, "/programmation", "day", "2027-11-30", "time", "9:00");
        flash(editor, plan + "?acte=retrait", "/programmation", "day", "2027-12-24", "time", "9:00");
        assertThat(refused(send(editor, open(editor, plan), "day", "2027-12-25", "time", "9:00"))
                        .select("#day-messages")
                        .text())
                .contains("Le retrait déjà programmé aurait lieu avant la publication", "la date du retrait");
        assertThat(refused(send(editor, open(editor, plan + "?acte=retrait"), "day", "2027-11-29", "time", "9:00"))
                        .select("#day-messages")
                        .text())
                .contains("Le retrait aurait lieu avant la publication", "la date de la publication");

        for (String[] same : new String[][] {{plan, "2027-12-24"}, {plan + "?acte=retrait", "2027-11-30"}}) {
            assertThat(refused(send(editor, open(editor, same[0]), "day", same[1], "time", "9:00"))
                            .select("#day-messages")
                            .text())
                    .contains("auraient lieu au même moment")
                    .doesNotContain("aurait lieu avant");
        }

        ApplicationDatabase.change(
                "update schedule set due_at = '2027-12-25' where page_id = ? and act = 'publish'", page);
        assertThat(flash(editor, plan + "?acte=retrait", "/programmation", "day", "2027-12-23", "time", "9:00"))
                .as("it precedes the publication already")
                .contains("C’est programmé");
        assertThat(flash(editor, plan, "/programmation", "day", "2027-12-26", "time", "9:00"))
                .contains("C’est programmé");
        assertThat(flash(editor, plan, "/programmation", "day", "2027-12-22", "time", "9:00"))
                .contains("C’est programmé");
    }

    /** Nothing would be withdrawn: the second of two schedules does not outlive the first. */
    @Test
    void aWithdrawalIsCancelledWithThePublicationThatItFollows() {
        UUID page = site.draft("/noel", "Noël", "Le marché ouvre.");
        String plan = publication(page) + "/programmation";
        flash(editor, plan, "/programmation", "day", "2027-11-30", "time", "9:00");
        flash(editor, plan + "?acte=retrait", "/programmation", "day", "2027-12-24", "time", "9:00");
        assertThat(panel("scheduled")).contains("Retrait prévu le");
        String cancellation = publicationCancellation(page);
        assertThat(open(editor, cancellation).select("main").text())
                .contains("le retrait programmé pour le 24 décembre 2027 à 9 h 00 est annulé en même temps");
        assertThat(flash(editor, cancellation, "/annulation"))
                .contains("Le retrait programmé pour le 24 décembre 2027 à 9 h 00 est annulé aussi");
        assertThat(outcomes(page)).containsExactly("publish cancelled asked", "withdraw cancelled asked");
        assertThat(journal()).containsSubsequence("publication.schedule-cancelled", "publication.schedule-cancelled");

        flash(editor, plan, "/programmation", "day", "2027-11-30", "time", "9:00");
        flash(editor, plan + "?acte=retrait", "/programmation", "day", "2027-12-24", "time", "9:00");
        ApplicationDatabase.change(
                "update schedule set (outcome, ended_at, reason) = ('missed', now(), 'trashed')"
                        + " where page_id = ? and act = 'publish' and outcome is null",
                page);
        assertThat(open(editor, publication(page)).select("main").text())
                .contains("ce retrait n’aura d’effet que si une publication a lieu avant");
        flash(editor, publication(page), "/mise-en-ligne");
        site.save(page, "Noël", "Le marché ferme bientôt.");
        flash(editor, plan, "/programmation", "day", "2027-12-01", "time", "9:00");
        assertThat(open(editor, publication(page)).select("main").text()).doesNotContain("n’aura d’effet");
        cancellation = publicationCancellation(page);
        assertThat(open(editor, cancellation).select("main").text()).doesNotContain("en même temps");
        flash(editor, cancellation, "/annulation");
        assertThat(outcomes(page)).contains("withdraw waits ");
    }

    private String publicationCancellation(UUID page) {
        String schedule = ApplicationDatabase.texts(
                        "select id from schedule where page_id = ? and act = 'publish' and outcome is null", page)
                .getFirst();
        return publication(page) + "/programmation/" + schedule + "/annulation";
    }

    private String panel(String name) {
        return open(editor, site.at)
                .select("section[aria-labelledby=panel-" + name + "]")
                .text();
    }

    private List<String> badges(UUID page) {
        return open(editor, site.at + "/pages")
                .select("#p-" + page + " > div .fr-badge")
                .eachText();
    }

    /** Its team finds what it is asked to read in the list too. */
    @Test
    void theListSaysWhatAwaitsReview() {
        UUID home = site.draft("/", "Accueil", "Bienvenue.");
        UUID page = site.draft("/horaires", "Les horaires", "Ouvert le lundi.");
        assertThat(badges(page)).containsExactly("Brouillon");
        flash(contributor, publication(page), "/soumission");
        assertThat(badges(page)).containsExactly("En attente de relecture");
        flash(editor, publication(page) + "/programmation", "/programmation", "day", "2027-05-03", "time", "9h");
        assertThat(badges(page)).containsExactly("Programmée pour le 3 mai 2027 à 9 h 00");
        String cancellation = open(editor, publication(page))
                .select("main a[href$=/annulation]")
                .attr("href");
        flash(editor, cancellation, "/annulation");
        assertThat(badges(page)).containsExactly("En attente de relecture");

        site.publish(home);
        site.save(home, "Accueil", "Bienvenue à tous.");
        flash(contributor, publication(home), "/soumission");
        assertThat(badges(home)).containsExactly("Modifiée depuis la publication", "En attente de relecture");
        Document found = open(editor, site.at + "/pages?mots=accueil");
        assertThat(found.select("#pages tbody .fr-badge").eachText()).containsExactly("Modifiée depuis la publication");
        assertThat(found.select("#pages tbody tr").text()).contains("En attente de relecture");
    }

    @Test
    void theListOfSectionsSaysWhatAwaitsReview() {
        UUID section = site.draft("section", "/section:agenda", "L’agenda", "Samedi.");
        flash(contributor, publication(section), "/soumission");
        assertThat(open(editor, site.at + "/sections")
                        .select("#sections tbody .fr-badge")
                        .eachText())
                .containsExactly("En attente de relecture");
    }

    @Test
    void theListSaysWhatIsToBeWithdrawn() {
        UUID home = site.draft("/", "Accueil", "Bienvenue.");
        site.publish(home);
        String plan = publication(home) + "/programmation";
        flash(editor, plan + "?acte=retrait", "/programmation", "day", "2027-12-24", "time", "14:30");
        assertThat(badges(home)).containsExactly("Retrait programmé pour le 24 décembre 2027 à 14 h 30", "Publiée");
        assertThat(open(editor, site.at + "/pages?mots=accueil")
                        .select("#pages tbody tr")
                        .text())
                .contains("Retrait programmé pour le 24 décembre 2027 à 14 h 30");
    }

    private void waitsAgain(UUID page) {
        Document seen = open(editor, publication(page));
        assertThat(seen.select("main").text()).contains("En attente de relecture", "À relire vite.");
        assertThat(seen.select("main a[href$=/renvoi]")).hasSize(1);
        assertThat(open(editor, site.at + "/relecture").select("#waiting").text())
                .contains("Les horaires");
    }

    @Test
    void whatStandsInTheWayIsToldAndTheTimesOfParisAreExplained() {
        UUID page = site.draft("/b", "Une page", "Des mots.");
        String plan = publication(page) + "/programmation";
        String revision = site.head(page).toString();
        TestResponse skipped = editor.post(plan, "day", "2027-03-28", "time", "2h30", "revision", revision);
        assertThat(skipped.status()).isEqualTo(422);
        assertThat(Jsoup.parse(skipped.text()).select("#time-messages").text())
                .contains("Cette heure n’existe pas", "28 mars 2027", "03:30");
        TestResponse twice = editor.post(plan, "day", "2027-10-31", "time", "2:30", "revision", revision);
        assertThat(twice.status()).isEqualTo(422);
        assertThat(Jsoup.parse(twice.text()).select("input[name=turn]")).hasSize(2);
        String[] second = {"day", "2027-10-31", "time", "2:30", "revision", revision, "turn", "second"};
        assertThat(flashText(editor, editor.post(plan, second))).contains("C’est programmé");
        assertThat(ApplicationDatabase.texts(
                        "select (due_at at time zone 'UTC')::text from schedule where page_id = ?", page))
                .containsExactly("2027-10-31 01:30:00");
        for (String[] wrong : new String[][] {
            {"demain", "10:00", "day"},
            {"2027-05-03", "25:00", "time"},
            {"2020-01-01", "10:00", "day"},
            {"2036-01-01", "10:00", "day"}
        }) {
            TestResponse response = editor.post(plan, "day", wrong[0], "time", wrong[1], "revision", revision);
            assertThat(response.status()).isEqualTo(422);
            assertThat(Jsoup.parse(response.text()).select("#" + wrong[2] + "-messages .fr-message--error"))
                    .as(wrong[0])
                    .hasSize(1);
        }
        Document both = refused(editor.post(plan, "day", "31/02/2027", "time", "25h", "revision", revision));
        assertThat(both.select("#day-messages .fr-message--error, #time-messages .fr-message--error"))
                .as("both at once")
                .hasSize(2);
        TestResponse order =
                editor.post(plan, "day", "2027-10-30", "time", "10:00", "revision", revision, "deed", "withdraw");
        assertThat(order.text()).contains("Le retrait aurait lieu avant la publication");

        ApplicationDatabase.change("update page set trashed_at = now() where id = ?", page);
        comes(page, "publish");
        Eventually.until(SOON, "missed", () -> outcomes(page).contains("publish missed trashed"));
        assertThat(letters(Role.EDITOR)).last().asString().contains("n’a pas eu lieu");
        assertThat(lastLetter(Role.EDITOR))
                .contains("La publication de la page", ", programmée pour le ", "heure de Paris");
        assertThat(ApplicationDatabase.texts(
                        "select letter::text from outgoing_mail where recipient = ? order by number desc limit 1",
                        site.email(Role.EDITOR)))
                .as("what is to be done first, and where")
                .singleElement()
                .asString()
                .contains("reprenez d’abord la page de la corbeille", "/pages/" + page + "\"");
        ApplicationDatabase.change("update page set trashed_at = null where id = ?", page);
        assertThat(open(editor, publication(page)).text()).contains("pas fait, c’était dans la corbeille");
        flash(editor, plan, "/programmation", "day", "2027-06-05", "time", "9:00");
        ApplicationDatabase.change("update tenant set read_only = true where tenant_id = ?", site.id);
        comes(page, "publish");
        Eventually.until(SOON, "missed", () -> outcomes(page).contains("publish missed read-only"));
        visitorsSeeNothing("/b");
    }

    @Test
    void whatIsScheduledIsAboutItsVersionWhateverComesBack() {
        site.draft("/", "Accueil", "Bienvenue.");
        UUID page = site.draft("/foire", "La foire", "Samedi.");
        flash(editor, publication(page), "/mise-en-ligne");
        site.save(page, "La foire", "Dimanche.");
        String plan = publication(page) + "/programmation";
        flash(editor, plan, "/programmation", "day", "2027-06-05", "time", "9:00");
        flash(editor, plan + "?acte=retrait", "/programmation", "day", "2027-06-08", "time", "9:00");
        String one = site.at + "/pages/" + page;
        assertThat(open(editor, one + "/versions/1/reprise").text())
                .contains("La publication de « La foire » (version 2) reste programmée pour le 5 juin 2027")
                .contains("Le retrait de « La foire » reste programmé pour le 8 juin 2027");
        assertThat(flash(contributor, one + "/versions/1/reprise", "/reprise"))
                .contains("c’est cette version qui paraîtra");

        assertThat(open(editor, one + "/suppression").text())
                .contains("Ce qui est programmé (2)", "rien n’est reporté");
        Document thrown = open(editor, editor.post(one + "/suppression").header("location"));
        visitorsSeeNothing("/foire");
        assertThat(flashText(editor, editor.post(thrown.select("#flash form").attr("action"), "back", "on")))
                .contains("Elle est comme avant", "(version 2) reste programmée");
        visitorsSee("/foire", "Samedi.");
        assertThat(outcomes(page)).containsExactly("publish waits ", "withdraw waits ");
        editor.post(one + "/suppression");
        String back = site.at + "/corbeille/" + page;
        assertThat(open(contributor, back).select("main").text())
                .contains("redevient un brouillon", "(version 2) reste programmée");
        assertThat(flashText(contributor, contributor.post(back, "segment", "foire", "parent", "/")))
                .contains("C’est un brouillon", "(version 2) reste programmée");
        comes(page, "publish");
        visitorsSee("/foire", "Dimanche.");

        ApplicationDatabase.change(
                "update membership set role = 'contributor' where tenant_id = ? and account_id = ?",
                site.id,
                site.person(Role.EDITOR));
        comes(page, "withdraw");
        Eventually.until(SOON, "missed", () -> outcomes(page).contains("withdraw missed left"));
        visitorsSee("/foire", "Dimanche.");
        assertThat(letters(Role.OWNER)).last().asString().contains("n’aura pas lieu");
        assertThat(lastLetter(Role.OWNER)).contains("Le retrait de la page", ", programmé pour le ");
        assertThat(open(contributor, publication(page)).text())
                .contains("la personne qui l’avait décidé ne publie plus ici");
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void aBlockOfANewerVersionIsKeptAndShownAsSuch(CapturedOutput output) {
        UUID page = site.draft("/futur", "Le futur", "Des mots.");
        ApplicationDatabase.change(
                "update revision set body = '[{\"type\": \"hologramme\", \"version\": 3, \"depth\": 9}]'::jsonb || body"
                        + " where page_id = ?",
                page);
        String at = site.at + "/pages/" + page;
        Document form = open(editor, at);
        assertThat(form.select("#b0").text()).contains("vient d’une autre version de la plateforme", "gardé tel quel");
        assertThat(form.select("#b1-text").val()).contains("Des mots.");

        TestResponse saved = editor.post(at, PageStoriesTest.filled(form, "title", "Le futur proche", "then", "save"));

        assertThat(saved.status()).as(saved.text()).isEqualTo(303);
        assertThat(ApplicationDatabase.texts(
                        "select r.title || ' ' || (r.body -> 0)::text from page p join revision r on r.id ="
                                + " p.head_revision where p.id = ?",
                        page))
                .containsExactly("Le futur proche {\"type\": \"hologramme\", \"depth\": 9, \"version\": 3}");
        flash(editor, publication(page), "/mise-en-ligne");
        visitorsSee("/futur", "Des mots.");
        assertThat(output).contains("Block of unknown type or version skipped: « hologramme »");
    }

    @Test
    void versionsAreComparedAndTakenUpAgain() {
        UUID page = site.draft("/bus", "Les bus", "Ligne 1 : toutes les dix minutes.");
        flash(editor, publication(page), "/mise-en-ligne");
        site.save(page, "Les bus et les trams", "Ligne 1 : toutes les vingt minutes.");
        String versions = site.at + "/pages/" + page + "/versions";
        Document list = open(contributor, versions);
        assertThat(list.select("#versions tbody tr").eachText())
                .hasSize(2)
                .satisfiesExactly(
                        newest -> assertThat(newest).contains("Version 2", "Une plume", "Dernière"),
                        oldest -> assertThat(oldest).contains("Version 1", "Publiée"));
        Document differences = open(contributor, versions + "/comparaison?avant=1&apres=2");
        assertThat(list.select("#versions a[href$=reprise]").eachText())
                .as("the newest is there already")
                .containsExactly("Reprendre la version 1");
        assertThat(differences.select("main del").eachText()).containsExactly("dix");
        assertThat(differences.select("main ins").eachText()).containsExactly("et les trams", "vingt");
        assertThat(flashText(contributor, contributor.get(versions + "/comparaison?avant=1&apres=9")))
                .contains("Choisissez deux versions");
        assertThat(flash(contributor, versions + "/1/reprise", "/reprise")).contains("reprise");
        assertThat(ApplicationDatabase.texts("""
            select r.number || ' ' || r.title || ' ' || (r.body = first.body) || ' ' || r.comment
              from page p join revision r on r.id = p.head_revision
              join revision first on first.page_id = p.id and first.number = 1 where p.id = ?\
            """, page))
                .containsExactly("3 Les" + " bus true" + " Reprise" + " de la" + " version" + " 1");
        assertThat(open(editor, versions + "/comparaison?avant=1&apres=3").text())
                .contains("disent la même chose");
        assertThat(open(contributor, versions + "/comparaison?avant=1&apres=2")
                        .select("main a[href$=reprise]")
                        .eachText())
                .as("the one that was clicked first")
                .containsExactly("Reprendre la version 2", "Reprendre la version 1");
        assertThat(visit("/bus").text()).contains("dix minutes");
        assertThat(contributor.post(versions + "/9/reprise").status()).isEqualTo(404);
    }

    @Test
    void aDraftIsSeenOnThePreviewHostAloneAndTheHomeTellsWhatWaits() {
        Document empty = open(contributor, site.at);
        assertThat(empty.select("#empty").text()).contains("pas encore de page");
        UUID page = site.draft("/marche", "Le marché", "Des fruits.");
        flash(editor, publication(page), "/mise-en-ligne");
        visitorsSee("/marche", "Des fruits.");
        site.save(page, "Le marché", "Des légumes.");
        flash(contributor, publication(page), "/soumission");

        Document preview = open(contributor, site.at + "/pages/" + page + "/apercu?ecran=telephone&couleurs=sombre");
        String source = preview.select(".ms-frame-box--phone iframe").attr("src");
        assertThat(source).startsWith("http://apercu.localhost:");
        TestResponse framed = BackOfficeUser.anyone()
                .ask("GET", "apercu.localhost", URI.create(source).getPath());
        assertThat(framed.status()).isEqualTo(200);
        assertThat(framed.text()).contains("Des légumes.", "data-fr-scheme=\"dark\"");
        assertThat(framed.header("cache-control")).isEqualTo("no-store");
        assertThat(visit("/marche").text()).contains("Des fruits.").doesNotContain("Des légumes.");
        TestResponse other = BackOfficeUser.anyone()
                .ask("GET", "apercu.localhost", URI.create(source).getPath().replace("/marche", "/"));
        assertThat(other.text()).doesNotContain("Des légumes.");

        UUID late = site.draft("/vieux", "Une vieille page", "Mots.");
        ApplicationDatabase.change(
                "update page set review_on = '2026-01-01', owner_id = ? where id = ?", site.person(Role.OWNER), late);
        assertThat(open(editor, site.at + "/pages?mots=vieille")
                        .select("#pages tbody tr")
                        .text())
                .contains("À vérifier depuis le 1er janvier 2026");
        Document home = open(editor, site.at);
        assertThat(home.select("section[aria-labelledby=panel-waiting]").text()).contains("À relire (1)", "Le marché");
        assertThat(home.select("section[aria-labelledby=panel-overdue]").text()).contains("Une vieille page");
        assertThat(home.select("section[aria-labelledby=panel-published]").text())
                .contains("Le marché");
        assertThat(open(contributor, site.at)
                        .select("section[aria-labelledby=panel-drafts]")
                        .text())
                .contains("Mes brouillons et textes en cours (2)");
    }

    @Test
    void theHomeTellsWhatThePersonHasUnderWay() {
        UUID page = site.draft("/lavoir", "Le lavoir", "De l’eau.");
        site.publish(page);
        String at = site.at + "/pages/" + page;
        assertThat(underWay(contributor)).contains("(0)", "Vous n’avez ni brouillon ni texte en cours.");

        site.save(page, "Le lavoir", "De l’eau claire.");
        Document form = open(editor, at);
        assertThat(flashText(
                        editor, editor.post(at, PageStoriesTest.filled(form, "lead", "Au village", "then", "save"))))
                .contains("enregistr");
        assertThat(underWay(contributor)).as("others have saved since").contains("(1)", "Le lavoir", "Enregistrée le");
        assertThat(underWay(editor)).contains("(1)", "Le lavoir");

        BackOfficeUser owner = BackOfficeUser.signedIn(site.person(Role.OWNER));
        owner.post(at + "/saisie", PageStoriesTest.filled(open(owner, at), "lead", "Au bourg"));
        assertThat(underWay(owner)).contains("(1)", "Le lavoir", "Texte non enregistré");
        contributor.post(at + "/saisie", PageStoriesTest.filled(open(contributor, at), "lead", "À la mairie"));
        assertThat(underWay(contributor))
                .as("a page is told once")
                .contains("(1)", "Texte non enregistré")
                .doesNotContain("Enregistrée le");
        assertThat(open(contributor, site.at)
                        .select("section[aria-labelledby=panel-drafts] li a")
                        .attr("href"))
                .isEqualTo(at);
        contributor.post(at + "/saisie/abandon");
        site.publish(page);
        assertThat(underWay(contributor)).contains("(0)");
    }

    private String underWay(BackOfficeUser user) {
        return open(user, site.at)
                .select("section[aria-labelledby=panel-drafts]")
                .text();
    }

    private void linkEndsWithItsMaker(String links) {
        UUID leaving = accounts.account(Role.AGENT);
        accounts.member(site.id, leaving, Role.CONTRIBUTOR);
        TestResponse made = BackOfficeUser.signedIn(leaving).post(links, "label", "Une amie", "end", "expiry");
        String path = Jsoup.parse(made.text()).select("#lien").attr("value").substring(BackOfficeUser.ORIGIN.length());
        assertThat(BackOfficeUser.anyone().get(path).status()).isEqualTo(200);
        ApplicationDatabase.change("delete from membership where tenant_id = ? and account_id = ?", site.id, leaving);
        assertThat(BackOfficeUser.anyone().get(path).status()).isEqualTo(404);
        assertThat(open(contributor, links).select("#links tbody tr").first().text())
                .contains("Une amie", "n’est plus membre");
    }

    @Test
    void aCommentIsAboutTheVersionThatItsAuthorHasRead() {
        UUID page = site.draft("/parc", "Le parc", "Des arbres.");
        UUID other = site.draft("/gare", "La gare", "Des quais.");
        TestResponse made =
                contributor.post(site.at + "/pages/" + page + "/relecteurs", "label", "La mairie", "end", "expiry");
        String path = Jsoup.parse(made.text()).select("#lien").attr("value").substring(BackOfficeUser.ORIGIN.length());
        BackOfficeUser reader = BackOfficeUser.anyone();
        String read = open(reader, path).select("main form [name=revision]").attr("value");
        site.save(page, "Le parc", "Des arbres et des bancs.");
        assertThat(reader.post(path, "name", "Jo", "text", "Parlez des bancs.", "revision", read)
                        .status())
                .isEqualTo(303);
        String foreign = site.head(other).toString();
        assertThat(reader.post(path, "name", "Jo", "text", "Bien.", "revision", foreign)
                        .status())
                .isEqualTo(303);
        assertThat(ApplicationDatabase.texts(
                        "select r.number || ' ' || r.title || ': ' || c.text from preview_comment c join revision r"
                                + " on r.tenant_id = c.tenant_id and r.id = c.revision_id where c.page_id = ?"
                                + " order by c.written_at",
                        page))
                .containsExactly("1 Le parc: Parlez des bancs.", "2 Le parc: Bien.");
    }

    @Test
    void somebodyWithoutAnAccountReadsADraftAndComments() {
        UUID page = site.draft("/parc", "Le parc", "Des arbres.");
        String links = site.at + "/pages/" + page + "/relecteurs";
        assertThat(contributor.post(links, "label", " ", "end", "expiry").status())
                .isEqualTo(422);
        TestResponse made = contributor.post(links, "label", "La mairie", "end", "expiry");
        String link = Jsoup.parse(made.text()).select("#lien").attr("value");
        assertThat(link).startsWith(BackOfficeUser.ORIGIN + "/relectures/");
        String path = link.substring(BackOfficeUser.ORIGIN.length());
        assertThat(open(contributor, links).text()).contains("La mairie").doesNotContain(path);
        linkEndsWithItsMaker(links);

        BackOfficeUser reader = BackOfficeUser.anyone();
        TestResponse unknown = reader.get(path.substring(0, path.length() - 1) + (path.endsWith("A") ? "B" : "A"));
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.text()).contains("Ce lien a pris fin").doesNotContain("tableau de bord");
        Document read = open(reader, path);
        assertThat(read.select("header nav, header .fr-header__tools, .fr-breadcrumb"))
                .isEmpty();
        assertThat(open(editor, path).text()).as("whoever is signed in").doesNotContain("Se déconnecter");
        String source = read.select("iframe").attr("src");
        assertThat(BackOfficeUser.anyone()
                        .ask("GET", "apercu.localhost", URI.create(source).getPath())
                        .text())
                .contains("Des arbres.");
        TestResponse empty = reader.post(path, "name", "", "text", "Bravo");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.text()).contains("Indiquez votre nom", "Bravo");
        TestResponse said = reader.post(path, "name", "Jo <b>", "text", "Parlez des bancs.");
        assertThat(said.status()).isEqualTo(303);
        assertThat(open(reader, said.header("location")).text()).contains("Merci");
        assertThat(reader.cookie()).as("no session").isNull();
        TestResponse forged = reader.post(path, "name", "Une\u2028Cheffe\r\n\u202Eetsil ", "text", "Rien.");
        assertThat(forged.status()).isEqualTo(303);
        assertThat(ApplicationDatabase.texts(
                        "select actor || ': ' || (detail ->> 'typed-name') from audit_event where tenant_id = ? and"
                                + " action = 'publication.commented' order by id",
                        site.id))
                .containsExactly(
                        "Lien de relecture «\u00a0La mairie\u00a0»: Jo <b>",
                        "Lien de relecture «\u00a0La mairie\u00a0»: Une Cheffe etsil");
        assertThat(reader.post(path, "name", "\u202E", "text", "Rien.").status())
                .isEqualTo(422);
        assertThat(letters(Role.CONTRIBUTOR)).contains("Un commentaire sur « Le parc »");
        assertThat(ApplicationDatabase.texts(
                        "select distinct letter #>> '{action,url}' from outgoing_mail where recipient = ?"
                                + " and letter ->> 'subject' like 'Un commentaire%'",
                        site.email(Role.CONTRIBUTOR)))
                .as("where the comments are")
                .containsExactly(BackOfficeUser.ORIGIN + links);
        String letter = "/courriels/"
                + ApplicationDatabase.texts(
                                "select id from outgoing_mail where recipient = ? and letter ->> 'subject' like"
                                        + " 'Un commentaire%'",
                                site.email(Role.CONTRIBUTOR))
                        .getFirst();
        Document readByAnother = open(BackOfficeUser.signedIn(accounts.account(Role.COMMUNICATIONS)), letter);
        assertThat(readByAnother.text()).contains(BackOfficeUser.ORIGIN + links);
        assertThat(readByAnother.select("main a.fr-btn"))
                .as("the button of its recipient")
                .isEmpty();
        TestResponse expired =
                reader.postBare(path, BackOfficeUser.ORIGIN, "name", "Jo", "text", "Une remarque", "_csrf", "");
        assertThat(expired.status()).isEqualTo(403);
        assertThat(expired.text())
                .as("who has no account is not told to sign in")
                .contains("Une remarque", "rouvrez la page")
                .doesNotContain("connectez-vous de nouveau");
        Document told = open(editor, links);
        assertThat(told.select("main .fr-quote").text()).contains("Parlez des bancs.", "Jo <b>");
        String settle = told.select("main form[action$=/traitement]").attr("action");
        assertThat(flashText(editor, editor.post(settle, "settled", "true"))).contains("marqué comme vu");
        Element reopen = open(editor, links).selectFirst("main form[action=" + settle + "]");
        assertThat(reopen.text()).isEqualTo("Remettre à traiter");
        assertThat(flashText(
                        editor,
                        editor.post(
                                settle,
                                "settled",
                                reopen.select("[name=settled]").val())))
                .contains("de nouveau à traiter");
        assertThat(open(editor, links)
                        .select("main form[action=" + settle + "]")
                        .text())
                .isEqualTo("C’est vu");

        String framed = URI.create(source).getPath();
        assertThat(reader.ask("GET", "apercu.localhost", framed.replace("/parc", "/"))
                        .status())
                .as("one page")
                .isEqualTo(404);
        String revocation = told.select("main a[href$=/revocation]").attr("href");
        assertThat(flash(editor, revocation, "/revocation")).contains("ne montre plus rien");
        assertThat(reader.ask("GET", "apercu.localhost", framed).text()).contains("Aperçu fermé");
        TestResponse ended = reader.get(path);
        assertThat(ended.status()).isEqualTo(404);
        assertThat(ended.text()).isEqualTo(unknown.text());
        TestResponse late = reader.post(path, "name", "Jo", "text", "Encore");
        assertThat(late.status()).isEqualTo(404);
        assertThat(Jsoup.parse(late.text()).select("#typed li").eachText()).containsExactly("Jo", "Encore");
        String second = Jsoup.parse(contributor
                        .post(links, "label", "Une autre", "end", "expiry")
                        .text())
                .select("#lien")
                .attr("value")
                .substring(BackOfficeUser.ORIGIN.length());
        assertThat(reader.get(second).status()).isEqualTo(200);
        ApplicationDatabase.change("update preview_link set expires_at = now() where tenant_id = ?", site.id);
        assertThat(reader.get(second).status()).isEqualTo(404);
        visitorsSeeNothing("/parc");
        TestResponse until = contributor.post(links, "label", "La presse", "end", "publication");
        String third =
                Jsoup.parse(until.text()).select("#lien").attr("value").substring(BackOfficeUser.ORIGIN.length());
        assertThat(open(contributor, links).text()).contains(", ou à la publication");
        assertThat(open(reader, third).text()).contains("jusqu’à la publication de la page et au plus tard");
        flash(editor, publication(page), "/mise-en-ligne");
        assertThat(reader.get(third).status()).isEqualTo(404);
        assertThat(open(contributor, links).text()).contains("Fermé à la publication");
    }

    @Test
    void theQueueIsReadPageByPage() {
        for (int n = 0; n < 320; n++) {
            UUID page = site.draft("/p-" + n, "Page " + n, "Mot " + n);
            ApplicationDatabase.change("""
                insert into review (tenant_id, id, page_id, revision_id, submitted_by, submitted_at)
                values (?, gen_random_uuid(), ?, ?, ?, now() - make_interval(secs => ?))\
                """, site.id, page, site.head(page), site.person(Role.CONTRIBUTOR), 1_000 - n);
        }
        assertThat(open(editor, site.at + "/relecture").select("#waiting tbody tr"))
                .hasSize(20);
        Document last = open(editor, site.at + "/relecture?page=16");
        assertThat(last.select("#waiting tbody tr th").last().text()).contains("Page 319");
    }

    @Test
    void whatIsTypedIsPreviewedForItsAuthorAlone() {
        UUID page = site.draft("/en-direct", "En direct", "Des fruits.");
        String at = site.at + "/pages/" + page;
        Document form = open(contributor, at);
        String source = form.select("#preview").attr("data-ms-source");
        assertThat(previewed(contributor, source)).isEqualTo("En direct");

        TestResponse kept =
                contributor.post(at + "/saisie", PageStoriesTest.filled(form, "title", "En train de s’écrire"));

        assertThat(kept.status()).isEqualTo(200);
        assertThat(previewed(contributor, source)).isEqualTo("En train de s’écrire");
        String theirs = open(editor, at).select("#preview").attr("data-ms-source");
        assertThat(previewed(editor, theirs)).isEqualTo("En direct");
    }

    /** Returns the title of the page on the preview host at the address that an editor leads to. */
    private static String previewed(BackOfficeUser writer, String source) {
        TestResponse address = writer.get(source);
        assertThat(address.header("cache-control")).isEqualTo("no-store");
        TestResponse response = BackOfficeUser.anyone()
                .ask("GET", "apercu.localhost", URI.create(address.text()).getPath());
        assertThat(response.status()).isEqualTo(200);
        return FieldMarkText.unmarked(Jsoup.parse(response.text()).select("h1").text());
    }
}
