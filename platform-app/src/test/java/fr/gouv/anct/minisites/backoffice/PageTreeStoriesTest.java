package fr.gouv.anct.minisites.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Checks the page tree without a script: visitors find moved pages by the addresses that they know. */
@DemoTest
class PageTreeStoriesTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    @Autowired
    private Sites sites;

    private TestAccounts accounts;
    private LiveTestSite site;
    private BackOfficeUser editor;
    private BackOfficeUser contributor;
    private UUID home;
    private UUID one;
    private UUID two;

    @BeforeEach
    void prepare() {
        accounts = new TestAccounts();
        site = new LiveTestSite(accounts, sites);
        home = site.draft("/", "Accueil", "Bienvenue");
        one = site.draft("/une", "Une", "Première");
        two = site.draft("/deux", "Deux", "Seconde");
        ApplicationDatabase.change("update page set parent_id = ? where tenant_id = ? and path <> '/'", home, site.id);
        editor = BackOfficeUser.signedIn(site.person(Role.EDITOR));
        contributor = BackOfficeUser.signedIn(site.person(Role.CONTRIBUTOR));
    }

    @AfterEach
    void leave() {
        accounts.close();
    }

    private String page(UUID page) {
        return site.at + "/pages/" + page;
    }

    private void publish(UUID page) {
        TestResponse done = editor.post(
                page(page) + "/publication/mise-en-ligne",
                "revision",
                site.head(page).toString());
        assertThat(done.status()).isEqualTo(303);
    }

    private TestResponse visit(String path) {
        return BackOfficeUser.anyone().ask("GET", site.slug + ".localhost", path);
    }

    private void answers(String path, int status) {
        Eventually.until(SOON, path + " " + status, () -> visit(path).status() == status);
    }

    private static List<String> tree(Document screen) {
        return screen.select("#tree code").eachText();
    }

    private Document open(BackOfficeUser user, String path) {
        TestResponse response = user.get(path);
        assertThat(response.status()).isEqualTo(200);
        return Jsoup.parse(response.text());
    }

    @Test
    void aPublishedPageMovesAndItsOldAddressLeadsToIt() {
        publish(one);
        answers("/une", 200);
        Document form = open(editor, page(one) + "/place");
        assertThat(form.select("nav a[aria-current=page]").text()).contains("Adresse et emplacement");
        assertThat(form.select("#segment").val()).isEqualTo("une");
        assertThat(form.select("#parent option[selected]").val()).isEqualTo("/");

        Document ranks = Jsoup.parse(editor.post(
                        page(one) + "/place",
                        "segment",
                        "premiere-page",
                        "parent",
                        "/deux",
                        "rank",
                        "x",
                        "then",
                        "ranks")
                .text());
        assertThat(ranks.select("#segment").val()).as("nothing typed is lost").isEqualTo("premiere-page");
        assertThat(ranks.select("#rank option").eachText()).containsExactly("En premier", "En dernier");
        TestResponse moved = editor.post(
                page(one) + "/place", "segment", "premiere-page", "parent", "/deux", "rank", "last", "then", "move");

        assertThat(moved.status()).as(moved.text()).isEqualTo(303);
        Document after = open(editor, page(one) + "/place");
        assertThat(after.select("#flash").text())
                .contains("La page est déplacée", "/deux/premiere-page", "L’ancienne adresse y mène");
        answers("/une", 301);
        assertThat(visit("/une").header("location")).endsWith("/deux/premiere-page");
        assertThat(visit("/deux/premiere-page").text()).contains("Première");
        assertThat(ApplicationDatabase.texts(
                        "select detail ->> 'to' from audit_event where tenant_id = ? and action = 'page.moved'",
                        site.id))
                .containsExactly("/deux/premiere-page");

        Element back = after.selectFirst("#flash form");
        TestResponse undone = editor.post(
                back.attr("action"),
                "move",
                back.select("[name=move]").val(),
                "segment",
                back.select("[name=segment]").val());
        assertThat(undone.status()).isEqualTo(303);
        answers("/une", 200);
        answers("/deux/premiere-page", 301);
    }

    @Test
    void anotherParentAloneIsEnough() {
        Document form = open(editor, page(one) + "/place");
        assertThat(form.select("#rank option[selected]").val()).isEqualTo(two.toString());
        TestResponse moved = editor.post(
                page(one) + "/place",
                "segment",
                "une",
                "parent",
                "/deux",
                "rank",
                two.toString(),
                "then",
                "move",
                "seen",
                form.select("[name=seen]").val());
        assertThat(moved.status()).as(moved.text()).isEqualTo(303);
        assertThat(tree(open(editor, site.at + "/pages"))).containsExactly("/", "/deux", "/deux/une");
    }

    @Test
    void arrowsOfTheTreeChangeTheOrder() {
        ApplicationDatabase.change("update page set review_on = '2026-01-01' where id = ?", one);
        Document before = open(contributor, site.at + "/pages");
        assertThat(before.select("#p-" + one + " .fr-badge--warning").text())
                .isEqualTo("À vérifier depuis le 1er janvier 2026");
        assertThat(before.select("#tree .fr-badge--warning")).hasSize(1);
        assertThat(tree(before)).containsExactly("/", "/deux", "/une");
        String down =
                before.select("#p-" + two + " button.fr-icon-arrow-down-line").val();
        assertThat(before.select("#p-" + two + " button.fr-icon-arrow-up-line")).isEmpty();

        TestResponse moved = contributor.post(site.at + "/pages/deplacement", "move", down);

        assertThat(moved.status()).isEqualTo(303);
        assertThat(moved.header("location")).contains("ici=" + two).endsWith("#t-" + two);
        Document after = open(contributor, moved.header("location").replaceFirst("#.*", ""));
        assertThat(tree(after)).containsExactly("/", "/une", "/deux");
        assertThat(after.select("[data-ms-focus]").text()).isEqualTo("Deux");

        publish(two);
        TestResponse refused = contributor.post(site.at + "/pages/deplacement", "move", two + ">" + home + ">0");
        assertThat(refused.status()).isEqualTo(303);
        Document told = open(contributor, site.at + "/pages");
        assertThat(told.select("#flash").text()).contains("seule une personne qui publie");
        assertThat(tree(told)).containsExactly("/", "/une", "/deux");
        assertThat(open(contributor, page(two) + "/place").select("main form[action$=/place]"))
                .isEmpty();
    }

    @Test
    void whoMovesSecondIsToldAndNothingIsLost() {
        UUID three = site.draft("/trois", "Trois", "Troisième");
        ApplicationDatabase.change("update page set parent_id = ?, position = 9 where id = ?", home, three);
        Document before = open(editor, site.at + "/pages");
        assertThat(tree(before)).containsExactly("/", "/deux", "/une", "/trois");
        String down =
                before.select("#p-" + one + " button.fr-icon-arrow-down-line").val();
        assertThat(down).endsWith(before.select("#p-" + one).attr("data-ms-seen"));
        Document form = open(editor, page(one) + "/place");
        contributor.post(
                site.at + "/pages/deplacement",
                "move",
                before.select("#p-" + two + " button.fr-icon-arrow-down-line").val());

        TestResponse late = editor.post(site.at + "/pages/deplacement", "move", down);

        assertThat(late.status()).isEqualTo(303);
        Document told = open(editor, site.at + "/pages");
        assertThat(told.select("#flash").text()).contains("n’est pas déplacée", "Quelqu’un a déplacé cette page");
        assertThat(tree(told)).containsExactly("/", "/une", "/deux", "/trois");
        List<String> typed = new ArrayList<>(List.of("segment", "ma-page", "parent", "/trois", "rank", "first"));
        typed.addAll(List.of("then", "move", "seen", form.select("[name=seen]").val()));
        TestResponse conflict = editor.post(page(one) + "/place", typed.toArray(String[]::new));
        assertThat(conflict.status()).isEqualTo(409);
        Document again = Jsoup.parse(conflict.text());
        assertThat(again.select("#segment-messages").text()).contains("Quelqu’un a déplacé", "son adresse est /une");
        assertThat(again.select("#segment").val()).isEqualTo("ma-page");
        assertThat(again.select("#parent option[selected]").val()).isEqualTo("/trois");
        typed.set(typed.size() - 1, again.select("[name=seen]").val());
        assertThat(editor.post(page(one) + "/place", typed.toArray(String[]::new))
                        .status())
                .isEqualTo(303);
        assertThat(tree(open(editor, site.at + "/pages"))).containsExactly("/", "/deux", "/trois", "/trois/ma-page");
    }

    @Test
    void whatCannotBeIsToldAtItsFieldAndNothingTypedIsLost() {
        for (String[] wanted : List.of(
                new String[] {"segment", "deux", "parent", "/"},
                new String[] {"segment", "Pas Une Adresse", "parent", "/"},
                new String[] {"segment", "recherche", "parent", "/"},
                new String[] {"segment", "une", "parent", "/nulle-part"},
                new String[] {"segment", "une", "parent", "/une"})) {
            TestResponse refused = editor.post(
                    page(one) + "/place", wanted[0], wanted[1], wanted[2], wanted[3], "rank", "first", "then", "move");
            assertThat(refused.status()).as(String.join(" ", wanted)).isEqualTo(422);
            Document screen = Jsoup.parse(refused.text());
            assertThat(screen.select(".fr-message--error")).hasSize(1);
            assertThat(screen.select("#error-summary a").attr("href"))
                    .isEqualTo(wanted[1].equals("une") ? "#parent" : "#segment");
            assertThat(screen.select("#segment").val()).isEqualTo(wanted[1]);
            assertThat(screen.select("#parent option[selected]").val())
                    .as("a page that cannot be chosen is asked for again")
                    .isEqualTo(wanted[1].equals("une") ? "" : wanted[3]);
        }
        assertThat(ApplicationDatabase.texts("select path from page where tenant_id = ? order by path", site.id))
                .containsExactly("/", "/deux", "/une");
    }

    @Test
    void aCopyIsADraftOfItsOwn() {
        publish(one);
        TestResponse copied = contributor.post(page(one) + "/copie");
        assertThat(copied.status()).isEqualTo(303);
        Document copy = open(contributor, copied.header("location"));
        assertThat(copy.select("h1").text()).isEqualTo("Copie d’Une");
        assertThat(copy.select(".ms-page-head").text()).contains("Brouillon", "/une-copie");
        assertThat(copy.select("#b0-text").val()).contains("Première");
        assertThat(visit("/une-copie").status()).isEqualTo(404);
    }

    @Test
    void pagesOfOthersAreNotThereToBeMovedOrCopied() {
        LiveTestSite others = new LiveTestSite(accounts, sites);
        UUID theirs = others.draft("/", "La leur", "Ailleurs");
        String refused = "select count(*) from audit_event where action = 'access.refused' and actor_id = ?";
        long before = ApplicationDatabase.count(refused, site.person(Role.EDITOR));

        for (String move : List.of(theirs + ">" + home + ">0", one + ">" + theirs + ">0")) {
            assertThat(editor.post(site.at + "/pages/deplacement", "move", move).status())
                    .isEqualTo(404);
        }
        assertThat(editor.post(page(theirs) + "/copie").status()).isEqualTo(404);

        assertThat(ApplicationDatabase.count(refused, site.person(Role.EDITOR)) - before)
                .isEqualTo(3);
        assertThat(ApplicationDatabase.texts(
                        "select path from page where tenant_id in (?, ?) order by path", site.id, others.id))
                .containsExactly("/", "/", "/deux", "/une");
    }
}
