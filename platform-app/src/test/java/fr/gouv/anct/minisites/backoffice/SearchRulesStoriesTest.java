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
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Checks the screen of the rules of a site's search: what it stores, what it refuses, and what it keeps of it. */
@DemoTest
class SearchRulesStoriesTest {

    @Autowired
    private Sites sites;

    private TestAccounts accounts;
    private LiveTestSite site;
    private BackOfficeUser editor;
    private String rules;

    @BeforeEach
    void prepare() {
        accounts = new TestAccounts();
        site = new LiveTestSite(accounts, sites);
        editor = BackOfficeUser.signedIn(site.person(Role.EDITOR));
        rules = site.at + "/recherche";
    }

    @AfterEach
    void leave() {
        accounts.close();
    }

    private static Document read(TestResponse response, int status) {
        assertThat(response.status()).isEqualTo(status);
        return Jsoup.parse(response.text());
    }

    private TestResponse save(String synonyms, String answers) {
        return editor.post(rules, "synonyms", synonyms, "answers", answers);
    }

    @Test
    void synonymsAndAnswersAreKeptAndAnAnswerFollowsItsPage() {
        UUID page = site.draft("/premiers-pas", "Premiers pas", "Par où commencer");
        assertThat(save("PVD, Petites villes de demain\r\nélu, maire", "premiers pas = /premiers-pas")
                        .status())
                .isEqualTo(303);
        Document kept = read(editor.get(rules), 200);
        assertThat(kept.select("#synonyms").val()).isEqualTo("PVD, Petites villes de demain\nélu, maire");
        assertThat(kept.select("#answers").val()).isEqualTo("premiers pas = /premiers-pas");
        assertThat(ApplicationDatabase.texts("select pinned::text from search_rules where tenant_id = ?", site.id))
                .containsExactly("[{\"page\": \"" + page + "\", \"words\": \"premiers pas\"}]");
        assertThat(ApplicationDatabase.texts(
                        "select action from audit_event where tenant_id = ? and action = 'site.search-changed'",
                        site.id))
                .hasSize(1);
        assertThat(save("PVD, Petites villes de demain\r\nélu, maire", "premiers pas = /premiers-pas")
                        .status())
                .as("nothing changed")
                .isEqualTo(303);
        assertThat(ApplicationDatabase.texts("select version::text from search_rules where tenant_id = ?", site.id))
                .containsExactly("1");
        assertThat(save("", "").status()).isEqualTo(303);
        assertThat(read(editor.get(rules), 200).select("#synonyms").val()).isEmpty();
    }

    @Test
    void whatIsWrongIsToldBesideItsFieldAndLosesNothing() {
        Document alone = read(save("seul", "sans signe"), 422);
        assertThat(alone.select("#synonyms-messages").text()).contains("« seul » n’a qu’une expression");
        assertThat(alone.select("#answers-messages").text()).contains("mots = /adresse");
        assertThat(alone.select("#synonyms").val()).isEqualTo("seul");
        assertThat(alone.select("#answers").val()).isEqualTo("sans signe");
        Document unknown = read(save("un, deux", "mots = /nulle-part"), 422);
        assertThat(unknown.select("#answers-messages").text()).contains("/nulle-part");
        assertThat(unknown.select("#synonyms").val()).isEqualTo("un, deux");
        for (List<String> hostile : List.of(
                List.of("a,".repeat(3_000), ""),
                List.of("<b>, &amp;\u0000", ""),
                List.of("", "mots = https://ailleurs.example/"),
                List.of("", "= /"),
                List.of("x, y\n".repeat(200), ""))) {
            assertThat(save(hostile.get(0), hostile.get(1)).status())
                    .as(hostile.toString())
                    .isIn(303, 422);
        }
    }

    @Test
    void whoMayNotArrangeTheSiteReadsNoForm() {
        BackOfficeUser contributor = BackOfficeUser.signedIn(site.person(Role.CONTRIBUTOR));
        assertThat(contributor.get(rules).status()).isEqualTo(403);
        assertThat(contributor.post(rules, "synonyms", "a, b", "answers", "").status())
                .isEqualTo(403);
        ApplicationDatabase.change("update tenant set read_only = true where tenant_id = ?", site.id);
        assertThat(save("a, b", "").status()).isIn(403, 423);
    }
}
