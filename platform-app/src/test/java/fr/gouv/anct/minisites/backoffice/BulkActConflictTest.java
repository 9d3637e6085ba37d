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
import java.util.UUID;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Checks acts on several things while other people work on the same ones: during the run, and before it is undone. */
@DemoTest
class BulkActConflictTest {

    @Autowired
    private Sites sites;

    private TestAccounts accounts;
    private BulkActStage stage;
    private BackOfficeUser editor;
    private BackOfficeUser owner;

    @BeforeEach
    void prepare() {
        accounts = new TestAccounts();
        stage = new BulkActStage(accounts, new LiveTestSite(accounts, sites));
        editor = BackOfficeUser.signedIn(stage.site.person(Role.EDITOR));
        owner = BackOfficeUser.signedIn(stage.site.person(Role.OWNER));
        editor.token();
    }

    @AfterEach
    void leave() {
        accounts.close();
    }

    /** Sends a confirmed act on things as a list shows them that has no versions. */
    private TestResponse act(BackOfficeUser user, String act, List<UUID> chosen, String... input) {
        List<String> fields = new ArrayList<>(List.of("confirmed", "true"));
        fields.addAll(List.of(input));
        chosen.forEach(thing -> fields.addAll(List.of("chosen", thing.toString())));
        return user.post(stage.site.at + "/lot/" + act, fields.toArray(String[]::new));
    }

    private Element receipt(TestResponse sent) {
        assertThat(sent.status()).isEqualTo(303);
        Element flash = Jsoup.parse(editor.get(sent.header("location")).text()).selectFirst("#flash");
        assertThat(flash).isNotNull();
        return flash;
    }

    private Element undo(Element receipt) {
        Element form = receipt.selectFirst("form");
        assertThat(form).isNotNull();
        List<String> fields = new ArrayList<>();
        form.select("input[type=hidden]:not([name=_csrf])")
                .forEach(field -> fields.addAll(List.of(field.attr("name"), field.val())));
        return receipt(editor.post(form.attr("action"), fields.toArray(String[]::new)));
    }

    private static void says(Element receipt, String title, String... reasons) {
        assertThat(receipt.select(".fr-alert__title").text()).contains(title);
        assertThat(receipt.select("li").text()).contains(reasons);
    }

    private long recorded(String action) {
        return ApplicationDatabase.count(
                "select count(*) from audit_event where actor_id = ? and action = ?",
                stage.site.person(Role.EDITOR),
                action);
    }

    @Test
    void aMessageThatIsHandledDuringTheRunIsRefused() {
        UUID first = stage.message(false);
        UUID second = stage.message(false);

        Element receipt = receipt(ApplicationDatabase.meanwhile(
                () -> act(editor, "messages/traitement", List.of(first, second)),
                "update contact_message set handled_at = now() where id = ?",
                second));

        says(receipt, "1 message traité, 1 refus", "déjà traité");
        assertThat(receipt.select("input[name=chosen]").val())
                .startsWith(first.toString())
                .doesNotContain(second.toString());
        assertThat(recorded("contact.handled")).isEqualTo(1);
    }

    @Test
    void aMessageThatIsDeletedDuringTheRunIsRefused() {
        UUID first = stage.message(false);
        UUID second = stage.message(true);

        Element receipt = receipt(ApplicationDatabase.meanwhile(
                () -> act(editor, "messages/suppression", List.of(first, second)),
                "delete from contact_message where id = ?",
                second));

        says(receipt, "1 message supprimé, 1 refus", "n’existe plus");
        assertThat(recorded("contact.deleted")).isEqualTo(1);
    }

    @Test
    void aFileThatIsDeletedDuringTheRunIsNotMoved() {
        UUID first = stage.file();
        UUID second = stage.file();
        String folder = stage.folder().toString();

        Element receipt = receipt(ApplicationDatabase.meanwhile(
                () -> act(editor, "medias/deplacement", List.of(first, second), "folder", folder),
                "delete from media where id = ?",
                second));

        says(receipt, "1 fichier déplacé, 1 refus", "n’existe plus");
        assertThat(recorded("media.moved")).isEqualTo(1);
    }

    private <T> T whileAPageTakes(UUID file, Supplier<T> act) {
        return ApplicationDatabase.meanwhile(
                act,
                "with taken as (insert into media_use (tenant_id, media_id, revision_id) values (?, ?, ?)"
                        + " returning media_id) update media set title = title where id in (select media_id from taken)",
                stage.site.id,
                file,
                stage.site.head(stage.page("prise")));
    }

    @Test
    void aFileThatAPageTakesDuringTheRunIsKept() {
        UUID first = stage.file();
        UUID second = stage.file();

        Element receipt =
                receipt(whileAPageTakes(second, () -> act(editor, "medias/suppression", List.of(first, second))));

        says(receipt, "1 fichier supprimé, 1 refus", "a changé");
        assertThat(recorded("media.removed")).isEqualTo(1);
    }

    /** The removal of one file is asked about again, with the page. */
    @Test
    void aFileThatAPageTakesWhileItIsRemovedIsAskedAboutAgain() {
        UUID file = stage.file();
        String removal = stage.site.at + "/medias/" + file + "/suppression";

        TestResponse asked = whileAPageTakes(file, () -> editor.post(removal));

        assertThat(asked.status()).isEqualTo(409);
        assertThat(Jsoup.parse(asked.text()).select("main li").text()).contains("prise");
        assertThat(recorded("media.removed")).isZero();
    }

    @Test
    void aFolderThatIsDeletedDuringTheRunIsARefusal() {
        UUID folder = stage.folder();
        List<UUID> files = List.of(stage.file(), stage.file());

        Element receipt = receipt(ApplicationDatabase.meanwhile(
                () -> act(editor, "medias/deplacement", files, "folder", folder.toString()),
                "delete from media_folder where id = ?",
                folder));

        says(receipt, "Rien n’est fait, 2 refus", "Ce dossier n’existe plus");
        assertThat(recorded("media.moved")).isZero();
    }

    @Test
    void aFolderOfAnotherSiteDoesNotExist() {
        UUID file = stage.file();
        UUID theirs = accounts.folder(accounts.site(TestAccounts.freshSlug()));

        assertThat(act(editor, "medias/deplacement", List.of(file), "folder", theirs.toString())
                        .status())
                .isEqualTo(404);
        assertThat(recorded("access.refused")).isEqualTo(1);
    }

    @Test
    void aPageThatAnotherPersonDeletedAgainIsNotRestored() {
        UUID mine = stage.published(stage.page("un"));
        UUID theirs = stage.published(stage.page("deux"));
        Element receipt = receipt(act(editor, "pages/suppression", List.of(mine, theirs)));

        owner.post(stage.site.at + "/corbeille/" + theirs, "back", "on");
        act(owner, "pages/suppression", List.of(theirs));
        Element undone = undo(receipt);

        says(undone, "1 page restaurée, 1 refus", "modifié depuis");
        assertThat(ApplicationDatabase.texts(
                        "select id from page where tenant_id = ? and published_revision is not null", stage.site.id))
                .containsExactly(mine.toString());
    }

    @Test
    void aMessageThatAnotherPersonHandledAgainIsNotReopened() {
        UUID mine = stage.message(false);
        UUID theirs = stage.message(false);
        Element receipt = receipt(act(editor, "messages/traitement", List.of(mine, theirs)));

        act(owner, "messages/reouverture", List.of(theirs));
        act(owner, "messages/traitement", List.of(theirs));
        Element undone = undo(receipt);

        says(undone, "1 message remis à traiter, 1 refus", "modifié depuis");
    }

    @Test
    void aPageWhoseAddressIsTakenSaysSo() {
        UUID page = stage.page("un");
        Element receipt = receipt(act(editor, "pages/suppression", List.of(page)));

        stage.page("un");
        Element undone = undo(receipt);

        says(undone, "Rien n’est fait, 1 refus", "Une autre page a déjà cette adresse");
    }
}
