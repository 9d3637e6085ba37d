package fr.gouv.anct.minisites.backoffice;

import static fr.gouv.anct.minisites.backoffice.PageStoriesTest.filled;
import static fr.gouv.anct.minisites.backoffice.PageStoriesTest.followed;
import static fr.gouv.anct.minisites.backoffice.PageStoriesTest.seen;
import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.backoffice.testing.ApplicationDatabase;
import fr.gouv.anct.minisites.backoffice.testing.BackOfficeUser;
import fr.gouv.anct.minisites.backoffice.testing.LiveTestSite;
import fr.gouv.anct.minisites.backoffice.testing.TestAccounts;
import fr.gouv.anct.minisites.e2e.DemoTest;
import fr.gouv.anct.minisites.e2e.testing.TestResponse;
import fr.gouv.anct.minisites.site.Sites;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Checks that the buttons of the editor save the page before its next step, and decide nothing by themselves. */
@DemoTest
class NextStepStoriesTest {

    private static final String STEPS = ".ms-save-bar button:is([value=publish], [value=schedule], [value=review])";

    @Autowired
    private Sites sites;

    private TestAccounts accounts;
    private LiveTestSite site;
    private BackOfficeUser editor;
    private BackOfficeUser contributor;
    private UUID id;
    private String page;

    @BeforeEach
    void prepare() {
        accounts = new TestAccounts();
        site = new LiveTestSite(accounts, sites);
        editor = BackOfficeUser.signedIn(site.person(Role.EDITOR));
        contributor = BackOfficeUser.signedIn(site.person(Role.CONTRIBUTOR));
        id = site.draft("/essai", "Essai", "Premiers mots.");
        page = site.at + "/pages/" + id;
    }

    @AfterEach
    void leave() {
        accounts.close();
    }

    private int newest() {
        return (int) ApplicationDatabase.count("select max(number) from revision where page_id = ?", id);
    }

    private long published() {
        return ApplicationDatabase.count(
                "select count(*) from page where id = ? and published_revision is not null", id);
    }

    private TestResponse press(BackOfficeUser user, String button, String lead) {
        return user.post(page, filled(seen(user.get(page)), "lead", lead, "then", button));
    }

    @Test
    void aMemberWhoPublishesIsShownWhatWillChangeAndConfirms() {
        assertThat(seen(editor.get(page)).select(STEPS).eachText()).containsExactly("Publier", "Programmer");
        TestResponse pressed = press(editor, "publish", "Un chapô.");
        assertThat(pressed.header("location")).isEqualTo(page + "/publication");
        assertThat(newest()).as("saved").isEqualTo(2);
        assertThat(published()).as("not published yet").isZero();
        Document first = followed(editor, pressed);
        assertThat(first.select("#flash").text())
                .contains("Le brouillon est enregistré", "Il reste à confirmer la publication");
        assertThat(first.select("#flash + div > form[action$=/publication/mise-en-ligne] button"))
                .as("right below the message, and only there")
                .hasSize(1)
                .isEqualTo(first.select("form[action$=/publication/mise-en-ligne] button"));
        assertThat(first.select("#replacement").text()).contains("la version 2 sera la première");
        site.publish(id);

        Document second = followed(editor, press(editor, "publish", "Un autre chapô."));
        assertThat(second.select("#replacement").text())
                .contains("La version 3 remplacera la version 2", "Chapô : ")
                .doesNotContain("Texte");
        assertThat(seen(editor.get(second.select("#replacement a").attr("href")))
                        .select("main ins")
                        .text())
                .contains("autre");
        Document unchanged = followed(editor, press(editor, "publish", "Un autre chapô."));
        assertThat(newest()).as("nothing to save").isEqualTo(3);
        assertThat(unchanged.select("#replacement")).hasSize(1);
    }

    @Test
    void aScheduleIsAskedForAfterTheSave() {
        TestResponse pressed = press(editor, "schedule", "Un chapô.");
        assertThat(pressed.header("location")).isEqualTo(page + "/publication/programmation");
        Document form = followed(editor, pressed);
        assertThat(form.select("#day")).hasSize(1);
        assertThat(form.select("#flash").text()).contains("Il reste à choisir le jour et l’heure");
        assertThat(newest()).isEqualTo(2);
        assertThat(published()).isZero();
    }

    /** The link text says nothing of its target, so that a check finds an error in it. */
    @Test
    void errorsAreListedInPlaceOfTheStepThatTheyPrevent() {
        site.save(id, "Accueil", "Lisez <a href=\"https://ailleurs.example/\">ici</a>.");
        int saved = 0;
        for (String button : List.of("publish", "schedule", "schedule")) {
            TestResponse pressed = press(editor, button, "Un chapô.");
            assertThat(pressed.header("location")).as(button).isEqualTo(page + "/publication");
            Document listed = followed(editor, pressed);
            assertThat(listed.select("#flash").text())
                    .isEqualTo((saved++ == 0
                                    ? "Le brouillon est enregistré"
                                    : "Rien n’a changé depuis la dernière version")
                            + " Une erreur empêche de le publier : la voici.");
            assertThat(listed.select("#flash + section[aria-labelledby=checks] li")
                            .text())
                    .as("right below the message")
                    .contains("Erreur", "ne dit pas où il mène");
            assertThat(listed.select(".fr-alert:not(#flash)")).as("said once").isEmpty();
            assertThat(listed.select("form[action$=/publication/mise-en-ligne], #day"))
                    .isEmpty();
        }
        assertThat(newest()).as("the second and third time nothing is new").isEqualTo(3);
        Document opened = seen(editor.get(page + "/publication/programmation"));
        assertThat(opened.select("#refusal").text()).contains("Les voici").doesNotContain("L’onglet");
        assertThat(opened.select("#blocked")).isEmpty();
        assertThat(seen(editor.get(page + "/publication")).select("#blocked"))
                .as("without a message")
                .hasSize(1);
        assertThat(followed(contributor, press(contributor, "review", "Un chapô."))
                        .select("#flash")
                        .text())
                .as("errors can be discussed")
                .contains("Il reste à soumettre");
    }

    @Test
    void aContributorAsksForAReviewAndCanDoNoMoreByAnotherName() {
        assertThat(seen(contributor.get(page)).select(STEPS).eachText()).containsExactly("Soumettre à relecture");
        Document asked = followed(contributor, press(contributor, "review", "Un chapô."));
        assertThat(asked.select("form[action$=/soumission] button").text()).contains("Soumettre");
        assertThat(asked.select("#replacement")).as("of who publishes").isEmpty();
        for (String button : new String[] {"publish", "schedule"}) {
            assertThat(press(contributor, button, "Par " + button).header("location"))
                    .isEqualTo(page + "/publication");
        }
        assertThat(published()).isZero();
    }

    @Test
    void whatCannotBeSavedOrPublishedStaysInTheEditorWithItsInput() {
        Document form = seen(editor.get(page));
        TestResponse untitled = editor.post(page, filled(form, "title", "", "lead", "Gardé", "then", "publish"));
        assertThat(untitled.status()).isEqualTo(422);
        assertThat(newest()).isEqualTo(1);

        Document block = followed(
                editor, editor.post(page, filled(form, "lead", "Gardé", "then", "add-block", "type", "quote")));
        TestResponse incomplete = editor.post(page, filled(block, "then", "publish"));
        assertThat(incomplete.header("location"))
                .as("the field to fill in is there")
                .isEqualTo(page);
        assertThat(followed(editor, incomplete).select("#flash").text()).contains("incomplet");
        assertThat(newest()).isEqualTo(2);

        Document slower = seen(editor.get(page));
        press(contributor, "save", "Plus rapide");
        assertThat(editor.post(page, filled(slower, "lead", "Plus lent", "then", "publish"))
                        .status())
                .isEqualTo(409);
        assertThat(published()).isZero();
    }
}
