package fr.gouv.anct.minisites.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.backoffice.testing.ApplicationDatabase;
import fr.gouv.anct.minisites.backoffice.testing.BackOfficeUser;
import fr.gouv.anct.minisites.backoffice.testing.LiveTestSite;
import fr.gouv.anct.minisites.backoffice.testing.Multipart;
import fr.gouv.anct.minisites.backoffice.testing.TestAccounts;
import fr.gouv.anct.minisites.delivery.testing.Eventually;
import fr.gouv.anct.minisites.e2e.DemoTest;
import fr.gouv.anct.minisites.e2e.testing.TestResponse;
import fr.gouv.anct.minisites.media.inspection.TestFiles;
import fr.gouv.anct.minisites.site.Sites;
import java.time.Duration;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Checks that no screen of a site in preparation claims that visitors see its content: they will once it is online. */
@DemoTest
class PreparationWordingTest {

    private static final String LATER = "quand le site sera en ligne";

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
        site.draft("/", "Accueil", "Bienvenue");
        editor = BackOfficeUser.signedIn(site.person(Role.EDITOR));
        contributor = BackOfficeUser.signedIn(site.person(Role.CONTRIBUTOR));
        ApplicationDatabase.change("update tenant set state = 'preparation' where tenant_id = ?", site.id);
    }

    @AfterEach
    void leave() {
        accounts.close();
    }

    private String published(UUID page) {
        site.publish(page);
        return site.at + "/pages/" + page;
    }

    private static String read(BackOfficeUser user, String path) {
        TestResponse response = user.get(path);
        assertThat(response.status()).as(path).isEqualTo(200);
        return Jsoup.parse(response.text()).select("main").text();
    }

    /** Returns the message on the screen that a response redirects to. */
    private static String flashText(BackOfficeUser user, TestResponse response) {
        assertThat(response.status()).isEqualTo(303);
        return read(user, response.header("location"));
    }

    @Test
    void aPublishedPageIsSeenOnceTheSiteIsOnline() {
        String page = published(site.draft("/une", "Une page", "Bonjour"));
        assertThat(read(editor, page + "/suppression"))
                .containsIgnoringCase(LATER)
                .doesNotContain("dès maintenant");
        assertThat(flashText(contributor, contributor.post(page + "/suppression")))
                .contains("les visiteurs la verront " + LATER)
                .doesNotContain("Les visiteurs voient");
        assertThat(read(contributor, page + "/place"))
                .contains("les visiteurs la verront " + LATER)
                .doesNotContain("Les visiteurs voient");
    }

    @Test
    void aScheduledPublicationIsSeenOnceTheSiteIsOnline() {
        UUID draft = site.draft("/une", "Une page", "Bonjour");
        String publication = site.at + "/pages/" + draft + "/publication";
        String plan = publication + "/programmation";
        assertThat(read(editor, plan)).contains(LATER).doesNotContain("paraîtra");
        assertThat(flashText(
                        editor,
                        editor.post(
                                plan,
                                "day",
                                "2027-05-03",
                                "time",
                                "9h",
                                "revision",
                                site.head(draft).toString())))
                .contains("Pour le 3 mai 2027 à 9 h 00", "Les visiteurs n’en verront l’effet que " + LATER);
        assertThat(read(editor, publication))
                .contains("La version 1 sera publiée le 3 mai 2027", LATER)
                .doesNotContain("paraîtra");
        assertThat(read(editor, plan + "?acte=retrait")).contains("n’en verront rien " + LATER);
        assertThat(read(editor, site.at)).contains("Publication prévue le").doesNotContain("Paraîtra");

        ApplicationDatabase.change("update tenant set state = 'live' where tenant_id = ?", site.id);
        Eventually.until(
                Duration.ofSeconds(10),
                "online",
                () -> read(editor, publication).contains("La version 1 paraîtra le"));
    }

    @Test
    void aSectionIsShownWhenItIsPublishedToo() {
        UUID section = site.draft("section", "/section:aide", "Besoin d’aide", "Phrase");
        UUID page = site.draft("/une", "Une page", "Bonjour");
        site.show(page, "Une page", section);
        published(page);
        String uses = site.at + "/pages/" + section + "/utilisations";
        assertThat(read(editor, uses)).contains("la section s’y affichera quand elle sera publiée");

        published(section);
        assertThat(read(editor, uses)).contains("Affichée " + LATER).doesNotContain("Affichée aux visiteurs");
        assertThat(flashText(contributor, contributor.post(site.at + "/pages/" + section + "/suppression")))
                .contains("les visiteurs la verront " + LATER);

        ApplicationDatabase.change("update tenant set state = 'live' where tenant_id = ?", site.id);
        assertThat(read(editor, uses)).contains("Affichée aux visiteurs");
    }

    @Test
    void theNoticeIsShownOnceTheSiteIsOnline() {
        String notice = site.at + "/bandeau";
        assertThat(editor.post(notice, "kind", "warning", "title", "Accueil fermé.")
                        .status())
                .isEqualTo(303);
        assertThat(read(editor, notice))
                .contains("Affiché " + LATER, "Dès que le site sera en ligne et sans date de fin.")
                .doesNotContain("Affiché en ce moment", "Dès maintenant et");
        assertThat(read(editor, notice + "/retrait")).contains(LATER).doesNotContain("immédiatement");
    }

    @Test
    void aFileOfAPublishedPageIsSeenOnceTheSiteIsOnline() {
        String library = site.at + "/medias";
        assertThat(editor.post(
                                library,
                                new Multipart().file("plan.png", TestFiles.image("png", 40, 30)),
                                BackOfficeUser.ORIGIN)
                        .status())
                .isLessThan(400);
        String id = ApplicationDatabase.texts("select id from media where tenant_id = ?", site.id)
                .getFirst();
        String file = library + "/" + id;
        assertThat(read(editor, file)).contains("à son adresse publique dès que l’espace est en ligne");

        UUID page = site.draft("/une", "Une page", "Bonjour");
        site.write(page, "Une page", "[{\"type\": \"image\", \"image\": \"media:" + id + "\", \"alt\": \"Un plan\"}]");
        ApplicationDatabase.change("update media set alt = 'Un plan', described = true where tenant_id = ?", site.id);
        published(page);
        assertThat(read(contributor, file)).contains(LATER).doesNotContain("ce que voient les visiteurs");
        assertThat(contributor
                        .post(file + "/alternative", "description", "Autre")
                        .text())
                .contains(LATER);
    }
}
