package fr.gouv.anct.minisites.backoffice.testing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.e2e.testing.TestResponse;
import fr.gouv.anct.minisites.site.Sites;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A live site with an editor, who creates pages of a generated list by their form. */
public final class ListedPageStage implements AutoCloseable {

    public final TestAccounts accounts = new TestAccounts();
    public final LiveTestSite site;
    public final BackOfficeUser editor;
    private final String list;

    /** @param list last segment of the path of the list in the back office */
    public ListedPageStage(Sites sites, String list) {
        this.site = new LiveTestSite(accounts, sites);
        this.list = list;
        site.draft("/", "Accueil", "Bienvenue.");
        this.editor = BackOfficeUser.signedIn(site.person(Role.EDITOR));
    }

    /** Returns a screen of the editor. */
    public Document seen(String path) {
        TestResponse response = editor.get(path);
        assertThat(response.status()).as(path).isEqualTo(200);
        return Jsoup.parse(response.text());
    }

    /** Creates a page and returns the address of its editor. */
    public String create(String title) {
        return create("", title);
    }

    /** @param query of the address of the form */
    public String create(String query, String title) {
        TestResponse made =
                editor.post(site.at + "/" + list + "/nouveau" + query, "title", title, "date", "2026-03-12");
        assertThat(made.status()).as(made.text()).isEqualTo(303);
        return made.header("location");
    }

    /** Returns the paths of the pages of a kind. */
    public List<String> paths(String kind) {
        return ApplicationDatabase.texts(
                "select path from page where tenant_id = ? and kind = ? and trashed_at is null order by path",
                site.id,
                kind);
    }

    @Override
    public void close() {
        accounts.close();
    }
}
