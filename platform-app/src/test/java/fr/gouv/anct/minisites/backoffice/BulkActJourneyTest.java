package fr.gouv.anct.minisites.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.admin.bulk.BulkAct;
import fr.gouv.anct.minisites.admin.bulk.BulkList;
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
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Plays every act on several things of every list, as declared: two things are done and one is refused with its reason,
 * what can be taken back is, and things of another site are neither found nor changed.
 */
@DemoTest
class BulkActJourneyTest {

    @Autowired
    private Sites sites;

    @Autowired
    private List<BulkList<?>> lists;

    /** Plays on a site of its own, which is deleted afterwards. */
    private void play(Consumer<BulkActStage> story) {
        try (TestAccounts accounts = new TestAccounts()) {
            story.accept(new BulkActStage(accounts, new LiveTestSite(accounts, sites)));
        }
    }

    @TestFactory
    Stream<DynamicTest> everyActOfEveryListIsDoneRefusedAndTakenBack() {
        return lists.stream()
                .flatMap(list -> list.acts().stream()
                        .filter(BulkAct::offered)
                        .map(act -> DynamicTest.dynamicTest(
                                list.name() + " " + act.name(), () -> play(stage -> everyOutcome(stage, list, act)))));
    }

    private static void everyOutcome(BulkActStage stage, BulkList<?> list, BulkAct<?> act) {
        BackOfficeUser editor = BackOfficeUser.signedIn(stage.site.person(Role.EDITOR));
        BulkActStage.Scenario scenario = stage.scenario(list.name() + " " + act.name());
        Document shown = list(editor, stage, list);
        String path = list.path(act).linkOf(stage.site.slug);
        assertThat(shown.select("#bulk button[formaction='" + path + "']")).hasSize(1);
        assertThat(shown.select("#bulk [data-ms-bulk-all][hidden], #bulk [data-ms-bulk-none][hidden]"))
                .as("only a script selects all or none")
                .hasSize(2);
        List<String> fields = new ArrayList<>();
        scenario.all().forEach(id -> fields.addAll(List.of("chosen", box(shown, id))));
        scenario.meanwhile().run();

        TestResponse sent = editor.post(path, fields.toArray(String[]::new));
        if (act.asks()) {
            Document question = open(sent);
            assertThat(scenario.reached()).as("nothing is done yet").isZero();
            List<String> confirmed = fields(question.selectFirst("main form[method=post]"));
            confirmed.addAll(List.of(scenario.input()));
            sent = editor.post(path, confirmed.toArray(String[]::new));
            assertThat(editor.post(path, confirmed.toArray(String[]::new)).header("location"))
                    .as("sent twice")
                    .isEqualTo(sent.header("location"));
        }

        assertThat(sent.status()).isEqualTo(303);
        Element receipt = open(editor.get(sent.header("location"))).selectFirst("#flash");
        assertThat(receipt).isNotNull();
        assertThat(receipt.select(".fr-alert__title").text())
                .as(receipt.text())
                .contains("2")
                .endsWith(", 1 refus");
        assertThat(receipt.select("li").text()).contains(scenario.reason());
        assertThat(scenario.reached()).isEqualTo(2);
        BulkAct<?> next = list.acts().stream()
                .filter(other -> other.name().equals(act.next()))
                .findFirst()
                .orElse(null);
        if (next != null) {
            follow(editor, scenario, next, receipt);
        }
    }

    /** Presses the button of a receipt: it takes the act back, or asks about the next one for the same things. */
    private static void follow(
            BackOfficeUser editor, BulkActStage.Scenario scenario, BulkAct<?> next, Element receipt) {
        Element button = receipt.selectFirst("form");
        assertThat(button).isNotNull();
        TestResponse sent = editor.post(button.attr("action"), fields(button).toArray(String[]::new));
        if (next.asks()) {
            assertThat(button.select("button").text()).contains("2");
            assertThat(open(sent).select("h1").text()).contains("2");
            assertThat(open(sent).select("main").text()).doesNotContain("Rien ne sera fait");
            assertThat(scenario.reached())
                    .as("the next act is only asked about")
                    .isEqualTo(2);
            return;
        }
        assertThat(open(editor.get(sent.header("location"))).select("#flash").text())
                .contains("2")
                .doesNotContain("refus");
        assertThat(scenario.reached()).isZero();
    }

    @TestFactory
    Stream<DynamicTest> thingsOfAnotherSiteAreNeitherFoundNorChanged() {
        return lists.stream()
                .flatMap(list -> list.acts().stream()
                        .map(act -> DynamicTest.dynamicTest(
                                list.name() + " " + act.name(), () -> play(stage -> foreign(stage, list, act)))));
    }

    private static void foreign(BulkActStage stage, BulkList<?> list, BulkAct<?> act) {
        UUID person = stage.site.person(Role.EDITOR);
        BackOfficeUser editor = BackOfficeUser.signedIn(person);
        UUID foreign = stage.foreign(list.name() + " " + act.name());
        String before = stage.stateOfForeign(foreign);
        String path = list.path(act).linkOf(stage.site.slug);

        TestResponse sent = editor.post(
                path, "chosen", foreign.toString(), "confirmed", "true", "folder", "", "tag", "Eau", "credit", "Un");

        assertThat(sent.status()).isEqualTo(303);
        assertThat(open(editor.get(sent.header("location"))).select("#flash").text())
                .contains("n’existe plus");
        assertThat(stage.stateOfForeign(foreign)).isEqualTo(before);
        assertThat(ApplicationDatabase.count(
                        "select count(*) from audit_event where actor_id = ? and action = 'access.refused'", person))
                .isEqualTo(1);
        assertThat(editor.post(path, "chosen", foreign + "%27", "confirmed", "true")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void nothingOrTooMuchIsNotActedOn() {
        play(stage -> {
            BackOfficeUser editor = BackOfficeUser.signedIn(stage.site.person(Role.EDITOR));
            String path = stage.site.at + "/lot/pages/suppression";

            String none = editor.post(path, "list", "mots=un").header("location");
            assertThat(none).endsWith("/pages?mots=un");
            assertThat(open(editor.get(none)).select("#flash").text()).contains("Rien n’est coché");

            String[] fields = IntStream.rangeClosed(0, BulkList.MOST)
                    .boxed()
                    .flatMap(_ -> Stream.of("chosen", UUID.randomUUID().toString()))
                    .toArray(String[]::new);
            String many = editor.post(path, fields).header("location");
            assertThat(open(editor.get(many)).select("#flash").text()).contains("Trop d’éléments");
        });
    }

    @Test
    void eachActIsOfferedToWhomItIsAllowed() {
        play(stage -> {
            stage.page("un");
            BackOfficeUser contributor = BackOfficeUser.signedIn(stage.site.person(Role.CONTRIBUTOR));

            Document pages = open(contributor.get(stage.site.at + "/pages"));
            assertThat(pages.select("#bulk button[formaction]").eachText()).containsExactly("Supprimer");
            assertThat(contributor
                            .post(stage.site.at + "/lot/pages/mise-en-ligne")
                            .status())
                    .isEqualTo(403);
        });
    }

    /** Publications are done within the request: those of a whole page of a list must not take long. */
    @Test
    void aWholePageOfAListIsPublishedAtOnce() {
        play(stage -> {
            BackOfficeUser editor = BackOfficeUser.signedIn(stage.site.person(Role.EDITOR));
            List<String> fields = new ArrayList<>(List.of("confirmed", "true"));
            IntStream.range(0, BulkList.MOST)
                    .forEach(number -> fields.addAll(
                            List.of("chosen", stage.page("page-" + number).toString())));

            TestResponse sent = editor.post(stage.site.at + "/lot/pages/mise-en-ligne", fields.toArray(String[]::new));

            assertThat(open(editor.get(sent.header("location")))
                            .select("#flash")
                            .text())
                    .contains(BulkList.MOST + " pages publiées");
        });
    }

    /** Opens the list with all things of its site. */
    private static Document list(BackOfficeUser user, BulkActStage stage, BulkList<?> list) {
        String all = list.name().equals("media") ? "?mots=Essai" : "";
        return open(user.get(list.path().linkOf(stage.site.slug) + all));
    }

    private static String box(Document shown, UUID thing) {
        Element box = shown.selectFirst("input[type=checkbox][name=chosen][form=bulk]#choice-" + thing);
        assertThat(box).isNotNull();
        assertThat(shown.select("label[for=choice-" + thing + "]").text()).startsWith("Cocher «");
        return box.val();
    }

    private static Document open(TestResponse response) {
        assertThat(response.status()).isEqualTo(200);
        return Jsoup.parse(response.text());
    }

    private static List<String> fields(Element form) {
        assertThat(form).isNotNull();
        List<String> fields = new ArrayList<>();
        form.select("input[type=hidden]:not([name=_csrf])").forEach(field -> {
            fields.add(field.attr("name"));
            fields.add(field.val());
        });
        return fields;
    }
}
