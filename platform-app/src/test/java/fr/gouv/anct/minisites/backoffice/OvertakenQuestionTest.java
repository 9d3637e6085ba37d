package fr.gouv.anct.minisites.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.backoffice.testing.ApplicationDatabase;
import fr.gouv.anct.minisites.backoffice.testing.BackOfficeUser;
import fr.gouv.anct.minisites.backoffice.testing.LiveTestSite;
import fr.gouv.anct.minisites.backoffice.testing.TestAccounts;
import fr.gouv.anct.minisites.e2e.DemoTest;
import fr.gouv.anct.minisites.e2e.testing.TestResponse;
import fr.gouv.anct.minisites.site.Sites;
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Checks that nobody ends the publication of what they have not seen: another person has changed it meanwhile. */
@DemoTest
class OvertakenQuestionTest {

    @Autowired
    private Sites sites;

    private TestAccounts accounts;
    private LiveTestSite site;
    private BackOfficeUser editor;
    private BackOfficeUser communications;
    private UUID page;

    @BeforeEach
    void prepare() {
        accounts = new TestAccounts();
        site = new LiveTestSite(accounts, sites);
        site.publish(site.draft("/", "Accueil", "Bienvenue"));
        page = site.draft("/horaires", "Horaires", "Ouvert le lundi.");
        site.publish(page);
        editor = BackOfficeUser.signedIn(site.person(Role.EDITOR));
        communications = BackOfficeUser.signedIn(accounts.account(Role.COMMUNICATIONS));
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

    /** Sends the form of a question, with further fields. */
    private static TestResponse confirm(BackOfficeUser user, Document question, String path, String... typed) {
        List<String> fields = new ArrayList<>(List.of(typed));
        question.select("main form[method=post] input[type=hidden]:not([name=_csrf])")
                .forEach(field -> fields.addAll(List.of(field.attr("name"), field.attr("value"))));
        return user.post(path, fields.toArray(String[]::new));
    }

    private boolean online() {
        return ApplicationDatabase.count(
                        "select count(*) from page where id = ? and published_revision is not null and trashed_at is null",
                        page)
                == 1;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/publication/retrait", "/suppression"})
    void aVersionPublishedMeanwhileIsAskedAboutAgain(String act) {
        String path = site.at + "/pages/" + page + act;
        Document question = open(editor, path);
        site.save(page, "Horaires", "Ouvert le mardi.");
        site.publish(page);

        TestResponse overtaken = confirm(editor, question, path);
        assertThat(overtaken.status()).isEqualTo(303);
        assertThat(overtaken.header("location")).isEqualTo(path);
        assertThat(online()).isTrue();
        Document again = open(editor, path);
        assertThat(again.select("#flash").text()).contains("Rien n’est encore fait");
        assertThat(confirm(editor, again, path).status()).isEqualTo(303);
        assertThat(online()).isFalse();
    }

    @Test
    void communicationsKeepTheirReasonForTheCorrectedVersion() {
        String path = site.at + "/pages/" + page + "/retrait";
        Document question = open(communications, path);
        site.save(page, "Horaires", "Corrigé.");
        site.publish(page);

        TestResponse overtaken = confirm(communications, question, path, "reason", "Contenu inexact.");
        assertThat(overtaken.status()).isEqualTo(409);
        Document again = Jsoup.parse(overtaken.text());
        assertThat(again.select("#reason").text()).isEqualTo("Contenu inexact.");
        assertThat(again.select("main").text()).contains("Une autre version a été publiée");
        assertThat(online()).isTrue();
        assertThat(confirm(communications, again, path, "reason", "Contenu inexact.")
                        .status())
                .isEqualTo(303);
        assertThat(online()).isFalse();
    }

    @Test
    void anotherNoticeIsNotRemoved() {
        String notice = site.at + "/bandeau";
        assertThat(editor.post(notice, "kind", "info", "title", "Travaux").status())
                .isEqualTo(303);
        Document question = open(editor, notice + "/retrait");
        assertThat(editor.post(notice, "kind", "warning", "title", "Inondation").status())
                .isEqualTo(303);
        TestResponse overtaken = confirm(editor, question, notice + "/retrait");
        assertThat(overtaken.header("location")).isEqualTo(notice + "/retrait");
        assertThat(open(editor, notice).select("main").html()).contains("Inondation");
        confirm(editor, open(editor, notice + "/retrait"), notice + "/retrait");
        assertThat(open(editor, notice).select("main").html()).doesNotContain("Inondation");
    }

    /** Each sending writes to central communications. */
    @Test
    void aLaterEndIsNotRequestedOverAndOver() {
        ApplicationDatabase.change("insert into site_end (tenant_id, ends_on) values (?, current_date + 100)", site.id);
        BackOfficeUser owner = BackOfficeUser.signedIn(site.person(Role.OWNER));
        String path = site.at + "/fin/report";
        int sent = 0;
        TestResponse last;
        do {
            Document form = open(owner, path);
            last = confirm(
                    owner,
                    form,
                    path,
                    "wishedOn",
                    LocalDate.now(ParisCalendar.ZONE).plusYears(1).toString(),
                    "reason",
                    "Un essai.");
            if (last.status() == 303) {
                sent++;
                confirm(owner, open(owner, path + "/retrait"), path + "/retrait");
            }
        } while (last.status() == 303 && sent < 50);
        assertThat(sent).isEqualTo(10);
        assertThat(last.status()).isEqualTo(429);
        assertThat(Jsoup.parse(last.text()).select("#reason").text()).isEqualTo("Un essai.");
    }
}
