package fr.gouv.anct.minisites.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.backoffice.testing.ApplicationDatabase;
import fr.gouv.anct.minisites.backoffice.testing.BackOfficeUser;
import fr.gouv.anct.minisites.backoffice.testing.LiveTestSite;
import fr.gouv.anct.minisites.backoffice.testing.TestAccounts;
import fr.gouv.anct.minisites.delivery.testing.Eventually;
import fr.gouv.anct.minisites.e2e.DemoTest;
import fr.gouv.anct.minisites.e2e.testing.TestResponse;
import fr.gouv.anct.minisites.site.Sites;
import java.time.Duration;
import java.util.Collections;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Checks shared sections: a team writes one once, shows it on several pages, and sees which pages show it. */
@DemoTest
class SectionStoriesTest {

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
        site.draft("/", "Accueil", "Bienvenue");
        editor = BackOfficeUser.signedIn(site.person(Role.EDITOR));
        contributor = BackOfficeUser.signedIn(site.person(Role.CONTRIBUTOR));
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

    private String made(String title) {
        TestResponse made = contributor.post(site.at + "/sections/nouvelle", "title", title);
        assertThat(made.status()).as(made.text()).isEqualTo(303);
        return made.header("location");
    }

    private static UUID id(String address) {
        return UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
    }

    private TestResponse save(String page, String type, String field, String value) {
        Document blank = open(contributor, page);
        Document with = PageStoriesTest.followed(
                contributor, contributor.post(page, PageStoriesTest.filled(blank, "then", "add-block", "type", type)));
        int last = with.select("main [name=block]").size() - 1;
        return contributor.post(page, PageStoriesTest.filled(with, "b" + last + "-" + field, value, "then", "save"));
    }

    private void publish(String page) {
        String revision = site.head(id(page)).toString();
        assertThat(editor.post(page + "/publication/mise-en-ligne", "revision", revision)
                        .status())
                .isEqualTo(303);
    }

    private void says(String path, String words) {
        Eventually.until(
                SOON,
                path + " " + words,
                () -> BackOfficeUser.anyone()
                        .ask("GET", site.slug + ".localhost", path)
                        .text()
                        .contains(words));
    }

    @Test
    void aSectionIsWrittenOnceAndShownWhereItIsWanted() {
        String section = made("Besoin d’aide ?");
        Document blank = open(contributor, section);
        assertThat(blank.select("label[for=title]").text()).contains("les visiteurs ne le voient pas");
        assertThat(blank.select("#lead, #description, #tags")).isEmpty();
        assertThat(blank.select("nav.fr-nav a").eachText())
                .contains("Utilisations")
                .doesNotContain("Adresse et emplacement");
        assertThat(save(section, "paragraph", "text", "Phrase partagée").status())
                .isEqualTo(303);
        publish(section);
        String page = site.at + "/pages/" + site.draft("/une", "Une page", "Bonjour");

        assertThat(open(contributor, page).select("#link-sections option").eachAttr("value"))
                .as("by its title, which the field takes")
                .containsExactly("Besoin d’aide ?");
        assertThat(open(contributor, page).select("#link-targets option").eachAttr("value"))
                .doesNotContain("/section:besoin-d-aide");
        assertThat(save(page, "shared-section", "section", "/section:besoin-d-aide")
                        .status())
                .isEqualTo(303);
        publish(page);
        says("/une", "Phrase partagée");
        assertThat(BackOfficeUser.anyone()
                        .ask("GET", site.slug + ".localhost", "/section:besoin-d-aide")
                        .status())
                .isEqualTo(404);
        assertThat(open(editor, section + "/publication").select("main a").eachText())
                .as("no page of its own")
                .isNotEmpty()
                .doesNotContain("Voir la page en ligne");
        assertThat(open(editor, page + "/publication").select("main a").eachText())
                .anyMatch(words -> words.startsWith("Voir la page en ligne"));

        assertThat(open(editor, section + "/utilisations").select("main table").text())
                .contains("Une page", "/une", "Affichée aux visiteurs");
        assertThat(open(editor, site.at + "/sections").select("main table").text())
                .contains("Besoin d’aide ?", "1 page", "Publiée");
        assertThat(open(editor, site.at + "/pages").select("#tree code").eachText())
                .containsExactly("/", "/une");
        assertThat(editor.get(site.at + "/pages/cibles?genre=section&mots=besoin")
                        .text())
                .contains("/section:besoin-d-aide");
        assertThat(editor.get(site.at + "/pages/cibles?mots=besoin").text()).doesNotContain("/section:");
    }

    @Test
    void aSectionTakesNoSectionAndAPageIsNone() {
        made("Première");
        String second = made("Seconde");
        assertThat(open(contributor, second)
                        .select("main select[name=type] option, [data-ms-type]")
                        .eachAttr("value"))
                .isNotEmpty()
                .doesNotContain("shared-section");

        TestResponse inside = save(second, "shared-section", "section", "/section:premiere");

        assertThat(inside.status()).isEqualTo(422);
        assertThat(Jsoup.parse(inside.text()).select("#error-summary").text())
                .contains("Une section partagée ne peut pas en contenir une autre");
        String page = site.at + "/pages/" + site.draft("/une", "Une page", "Bonjour");
        TestResponse plain = save(page, "shared-section", "section", "/une");
        assertThat(plain.status()).as("an incomplete block").isEqualTo(303);
        assertThat(open(contributor, page).select("#b1-section-messages, #b1").text())
                .contains("Aucune section partagée n’a ce titre ni cette adresse");
        TestResponse link = save(page, "paragraph", "text", "<a href=\"/section:premiere\">là</a>");
        assertThat(link.status()).isEqualTo(303);
        assertThat(open(contributor, page).select("main").text())
                .as("nothing leads to a section")
                .contains("mène à une adresse qui n’existe pas");
    }

    @Test
    void aPageShowsTwentySectionsAtMost() {
        made("Première");
        UUID section = id(made("Seconde"));
        UUID id = site.draft("/une", "Une page", "Bonjour");
        String block = "{\"type\": \"shared-section\", \"version\": 1, \"section\": \"section:" + section + "\"}";
        site.write(id, "Une page", Collections.nCopies(20, block).toString());
        String page = site.at + "/pages/" + id;

        TestResponse typed = save(page, "shared-section", "section", "/section:premiere");

        assertThat(typed.status()).isEqualTo(422);
        assertThat(Jsoup.parse(typed.text()).select("#error-summary a").eachText())
                .singleElement()
                .asString()
                .contains("Une page montre au plus 20 sections partagées");
        String token = accounts.token(site.person(Role.EDITOR), Action.values()).text();
        String address = "/api/v1" + page;
        String content = "{\"content\": {\"title\": \"Une page\", \"body\": %s}}";
        TestResponse sent = BackOfficeUser.program(
                "PUT",
                address,
                token,
                content.formatted(Collections.nCopies(21, block)),
                "If-Match",
                BackOfficeUser.program("GET", address, token, "").header("etag"));
        assertThat(sent.status()).as(sent.text()).isEqualTo(422);
        assertThat(sent.text()).contains("/content/body/20/section", "au plus 20 sections partagées");
    }

    @Test
    void aSectionHasNoPlaceInTheTree() {
        String section = made("Sans place");
        UUID page = site.draft("/une", "Une page", "Bonjour");

        assertThat(editor.get(section + "/place").status()).isEqualTo(404);
        assertThat(editor.get(site.at + "/pages/" + page + "/utilisations").header("location"))
                .endsWith("/pages/" + page);
        assertThat(editor.post(site.at + "/pages/nouvelle", "title", "Dessous", "parent", "/section:sans-place")
                        .status())
                .isEqualTo(422);
        assertThat(contributor
                        .post(site.at + "/sections/nouvelle", "title", " ")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void whatIsThrownAwayIsToldFirstAndComesBack() {
        String section = made("Rappel");
        save(section, "paragraph", "text", "Phrase partagée");
        publish(section);
        String page = site.at + "/pages/" + site.draft("/une", "Une page", "Bonjour");
        save(page, "shared-section", "section", "/section:rappel");
        publish(page);
        says("/une", "Phrase partagée");

        assertThat(contributor.get(section + "/suppression").header("location")).endsWith("/utilisations");
        String asked = open(editor, section + "/suppression").select("main").text();
        assertThat(asked)
                .contains("La page « Une page » affiche cette section", "La section « Rappel » part à la corbeille")
                .contains("ne montreront plus rien à sa place", "Supprimer la section")
                .doesNotContain("adresse");
        assertThat(editor.post(section + "/suppression").header("location")).endsWith("/sections");
        Eventually.until(
                SOON,
                "the page without it",
                () -> !BackOfficeUser.anyone()
                        .ask("GET", site.slug + ".localhost", "/une")
                        .text()
                        .contains("Phrase partagée"));
        made("Rappel");
        String bin = site.at + "/corbeille/" + id(section);
        assertThat(open(editor, bin).select("main form input:not([type=hidden])"))
                .isEmpty();
        assertThat(open(editor, bin).select("main").text())
                .contains("La section redevient un brouillon", "Restaurer la section");
        assertThat(editor.post(bin).status()).isEqualTo(303);
        assertThat(ApplicationDatabase.texts("select path from page where id = ?", id(section)))
                .as("another has its name meanwhile")
                .containsExactly("/section:rappel-2");
        publish(section);
        says("/une", "Phrase partagée");
        assertThat(contributor.post(section + "/copie").status()).isEqualTo(303);
        assertThat(open(editor, site.at + "/sections").select("main tbody tr")).hasSize(3);
    }
}
