package fr.gouv.anct.minisites.measurement.signal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.backoffice.testing.ApplicationDatabase;
import fr.gouv.anct.minisites.backoffice.testing.BackOfficeUser;
import fr.gouv.anct.minisites.backoffice.testing.LiveTestSite;
import fr.gouv.anct.minisites.backoffice.testing.MeasuredConsultation;
import fr.gouv.anct.minisites.backoffice.testing.TestAccounts;
import fr.gouv.anct.minisites.e2e.DemoTest;
import fr.gouv.anct.minisites.e2e.testing.TestResponse;
import fr.gouv.anct.minisites.mail.LetterMessages;
import fr.gouv.anct.minisites.site.Sites;
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Checks who gets the letter of the week, what it says, and how it is stopped. */
@DemoTest
class WeekLetterStoriesTest {

    @Autowired
    private Sites sites;

    @Autowired
    private WeekLetterJob job;

    @Autowired
    private List<Signal> signals;

    private TestAccounts accounts;
    private LiveTestSite site;
    private BackOfficeUser editor;

    @BeforeEach
    void prepare() {
        accounts = new TestAccounts();
        site = new LiveTestSite(accounts, sites);
        editor = BackOfficeUser.signedIn(site.person(Role.EDITOR));
    }

    @AfterEach
    void leave() {
        accounts.close();
    }

    private static Document open(BackOfficeUser user, String path) {
        TestResponse response = user.get(path);
        assertThat(response.status()).as(path).isEqualTo(200);
        return Jsoup.parse(response.text());
    }

    @Test
    void theLetterOfTheWeekIsAskedForAndIsLeftByItsLink() {
        UUID person = site.person(Role.EDITOR);
        new MeasuredConsultation(site.id).missing(1, "/ancien/guide.html", 12).record();
        assertThat(letters(person)).as("nobody gets it by default").isEmpty();
        assertThat(editor.post("/compte/semaine", "wanted", "on").status()).isEqualTo(303);
        sendLetters();
        assertThat(letters(person)).as("it begins with the next week").isEmpty();
        ApplicationDatabase.change("update account set week_letter_on = current_date - 7 where id = ?", person);
        sendLetters();
        sendLetters();
        String letter = letters(person).stream().reduce((_, _) -> "two letters").orElseThrow();
        assertThat(letter).contains("Site " + site.slug).contains("un point, dont une adresse introuvable");
        assertThat(letter).as("visitors invent addresses").doesNotContain("ancien");
        Matcher link = Pattern.compile("/semaine/[A-Za-z0-9_-]{43,}").matcher(letter);
        assertThat(link.find()).isTrue();
        String mail = ApplicationDatabase.texts(
                        "select m.id from outgoing_mail m join account a on a.email = m.recipient where a.id = ?",
                        person)
                .getFirst();
        assertThat(editor.get("/courriels/" + mail).text()).contains(link.group());
        assertThat(BackOfficeUser.signedIn(accounts.account(Role.ADMINISTRATOR))
                        .get("/courriels/" + mail)
                        .text())
                .as("others do not read the link")
                .doesNotContain(link.group());
        BackOfficeUser anyone = BackOfficeUser.anyone();
        assertThat(open(anyone, link.group()).select("main form button").text()).contains("Ne plus recevoir");
        assertThat(wants(person)).as("opening the link stops nothing").isTrue();
        assertThat(anyone.post(link.group()).status()).isEqualTo(303);
        assertThat(wants(person)).isFalse();
        assertThat(open(anyone, link.group()).select("h1").text()).contains("Vous ne recevez pas");
        assertThat(editor.post("/compte/semaine", "wanted", "on").status()).isEqualTo(303);
        for (int i = 0; i < 2; i++) {
            assertThat(anyone.postRaw(link.group(), "List-Unsubscribe=One-Click")
                            .status())
                    .as("a mail service, without a token and without following")
                    .isEqualTo(200);
            assertThat(wants(person)).isFalse();
        }
        assertThat(letter).contains("\"stop\"");
        String forged = link.group().substring(0, link.group().length() - 2) + "AA";
        assertThat(anyone.get(forged).status()).isEqualTo(404);
        assertThat(anyone.post(forged).status()).isEqualTo(404);
        assertThat(anyone.postRaw(forged, "List-Unsubscribe=One-Click").status())
                .isEqualTo(404);
    }

    @Test
    void theLetterNamesPagesAndNothingThatVisitorsInvent() {
        UUID person = site.person(Role.EDITOR);
        UUID overdue = site.draft("/a-verifier", "Une page à vérifier", "Un texte");
        site.publish(overdue);
        ApplicationDatabase.change("update page set review_on = current_date - 3 where id = ?", overdue);
        ApplicationDatabase.change("update account set week_letter_on = current_date - 7 where id = ?", person);
        sendLetters();
        assertThat(letters(person))
                .singleElement()
                .asString()
                .contains("une page à vérifier", "«\u00a0Une page à vérifier\u00a0»");

        new MeasuredConsultation(site.id)
                .searches(1, "gagnez un prix sur prix.example", 9, 9)
                .record();
        ApplicationDatabase.change("update account set week_letter_on = current_date - 7 where id = ?", person);
        sendLetters();
        assertThat(letters(person))
                .hasSize(2)
                .anySatisfy(letter -> assertThat(letter).contains("2 points, dont une recherche sans résultat"))
                .noneSatisfy(letter -> assertThat(letter).contains("prix"));
    }

    @Test
    void everySignalHasWordsInTheLetter() {
        LetterMessages words = new LetterMessages("messages/signal-letter");
        assertThat(signals)
                .isNotEmpty()
                .allSatisfy(signal ->
                        assertThat(words.get("week.kind." + signal.code())).isNotBlank());
    }

    private void sendLetters() {
        job.runFor(LocalDate.now(ParisCalendar.ZONE)).block(Duration.ofSeconds(20));
    }

    private static List<String> letters(UUID person) {
        return ApplicationDatabase.texts(
                "select letter::text from outgoing_mail m join account a on a.email = m.recipient where a.id = ?"
                        + " and letter::text like '%/semaine/%'",
                person);
    }

    private static boolean wants(UUID person) {
        return ApplicationDatabase.count(
                        "select count(*) from account where id = ? and week_letter_on is not null", person)
                == 1;
    }
}
