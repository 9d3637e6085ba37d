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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Checks that the question before several pages are withdrawn or deleted names the consequences of both together. */
@DemoTest
class BulkActQuestionTest {

    @Autowired
    private Sites sites;

    private TestAccounts accounts;
    private BulkActStage stage;

    @BeforeEach
    void prepare() {
        accounts = new TestAccounts();
        stage = new BulkActStage(accounts, new LiveTestSite(accounts, sites));
    }

    @AfterEach
    void leave() {
        accounts.close();
    }

    /** Creates a published page below another one. */
    private UUID child(UUID parent) {
        UUID child = stage.published(stage.page("enfant"));
        ApplicationDatabase.change("update page set parent_id = ?, path = '/un/enfant' where id = ?", parent, child);
        return child;
    }

    /** Creates a draft that links to a page. */
    private void link(UUID target) {
        stage.site.write(
                stage.page("renvoi"),
                "renvoi",
                Map.of("type", "paragraph", "version", 1, "text", "<p><a href=\"page:" + target + "\">Un</a></p>"));
    }

    private String question(Role role, String act, UUID... chosen) {
        List<String> fields = new ArrayList<>();
        for (UUID page : chosen) {
            fields.addAll(List.of("chosen", page.toString()));
        }
        TestResponse shown = BackOfficeUser.signedIn(stage.site.person(role))
                .post(stage.site.at + "/lot/pages/" + act, fields.toArray(String[]::new));
        assertThat(shown.status()).isEqualTo(200);
        return Jsoup.parse(shown.text()).select("main").text();
    }

    @Test
    void aWithdrawalNamesWhatStays() {
        UUID page = stage.published(stage.page("un"));
        child(page);
        link(page);
        stage.site.publish(stage.home);
        stage.site.save(page, "un", "Un texte plus récent");

        assertThat(question(Role.EDITOR, "retrait", stage.home, page))
                .contains("La page d’accueil en fait partie")
                .contains("Une page publiée, placée dessous, reste publiée")
                .contains("contient un lien qui n’y mènera plus")
                .contains("Pour 1 élément, une version plus récente est enregistrée")
                .doesNotContain("Vous pourrez publier de nouveau");
    }

    @Test
    void pagesThatAreWithdrawnTogetherDoNotStayBelowOneAnother() {
        UUID page = stage.published(stage.page("un"));
        UUID child = child(page);

        assertThat(question(Role.EDITOR, "retrait", page, child))
                .contains("Vous pourrez publier de nouveau")
                .doesNotContain("placée dessous", "La page d’accueil", "version plus récente");
    }

    @Test
    void aDeletionNamesWhatGoesWithThePages() {
        UUID page = stage.published(stage.page("un"));
        UUID child = child(page);
        link(page);
        ApplicationDatabase.change(
                "insert into page_presence (tenant_id, page_id, account_id) values (?, ?, ?)",
                stage.site.id,
                child,
                stage.site.person(Role.OWNER));

        assertThat(question(Role.EDITOR, "suppression", page, stage.page("deux")))
                .contains("Une page placée dessous va aussi à la corbeille")
                .contains("2 pages publiées")
                .contains("contient un lien qui n’y mènera plus")
                .contains("dans l’éditeur");
        assertThat(question(Role.EDITOR, "suppression", page, child))
                .contains("2 pages publiées")
                .doesNotContain("placée dessous");
    }

    @Test
    void aMoveLeadsToTheFirstFolderWhereThereIsNone() {
        BackOfficeUser editor = BackOfficeUser.signedIn(stage.site.person(Role.EDITOR));
        String path = stage.site.at + "/lot/medias/deplacement";
        String file = stage.file().toString();

        TestResponse sent = editor.post(path, "chosen", file);

        assertThat(sent.status()).isEqualTo(303);
        Element flash = Jsoup.parse(editor.get(sent.header("location")).text()).selectFirst("#flash");
        assertThat(flash).isNotNull();
        assertThat(flash.text()).contains("Il n’y a pas encore de dossier");
        assertThat(flash.select("a").text()).isEqualTo("Créer un dossier");

        stage.folder();
        assertThat(editor.post(path, "chosen", file).status()).isEqualTo(200);
    }

    @Test
    void aDeletionSaysWhatAContributorCannotDelete() {
        UUID page = stage.page("un");
        child(page);

        assertThat(question(Role.CONTRIBUTOR, "suppression", page, stage.page("deux")))
                .contains("seule une personne qui publie")
                .doesNotContain("pages publiées", "une page publiée :");
    }
}
