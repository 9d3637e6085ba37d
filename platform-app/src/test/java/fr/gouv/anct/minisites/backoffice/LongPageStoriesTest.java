package fr.gouv.anct.minisites.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.backoffice.testing.ApplicationDatabase;
import fr.gouv.anct.minisites.backoffice.testing.BackOfficeUser;
import fr.gouv.anct.minisites.backoffice.testing.LiveTestSite;
import fr.gouv.anct.minisites.backoffice.testing.TestAccounts;
import fr.gouv.anct.minisites.conformity.testing.ProductionClasses;
import fr.gouv.anct.minisites.content.Pages;
import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.BlockCodec;
import fr.gouv.anct.minisites.content.block.DataTable;
import fr.gouv.anct.minisites.content.block.LatestPages;
import fr.gouv.anct.minisites.content.block.Paragraph;
import fr.gouv.anct.minisites.content.block.RichText;
import fr.gouv.anct.minisites.content.block.SectionSummary;
import fr.gouv.anct.minisites.content.block.SharedSection;
import fr.gouv.anct.minisites.content.block.TableCells;
import fr.gouv.anct.minisites.content.review.PublicationWorkflow;
import fr.gouv.anct.minisites.content.schedule.PageScheduling;
import fr.gouv.anct.minisites.delivery.testing.Eventually;
import fr.gouv.anct.minisites.e2e.DemoTest;
import fr.gouv.anct.minisites.e2e.testing.TestResponse;
import fr.gouv.anct.minisites.reference.SectionRef;
import fr.gouv.anct.minisites.site.Sites;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.ClassUtils;

/**
 * Checks that no path to publication publishes what cannot be displayed to visitors, and that nothing of it is lost.
 */
@DemoTest
class LongPageStoriesTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final int SENTENCE = 100;

    @Autowired
    private Sites sites;

    @Autowired
    private BlockCodec codec;

    @Autowired
    private List<BackOfficeResource> resources;

    private TestAccounts accounts;
    private LiveTestSite site;
    private BackOfficeUser editor;
    private BackOfficeUser contributor;

    @BeforeEach
    void prepare() {
        accounts = new TestAccounts();
        site = new LiveTestSite(accounts, sites);
        editor = BackOfficeUser.signedIn(site.person(Role.EDITOR));
        contributor = BackOfficeUser.signedIn(site.person(Role.CONTRIBUTOR));
    }

    @AfterEach
    void leave() {
        accounts.close();
    }

    private UUID write(UUID page, String title, Block... blocks) {
        return site.write(page, title, codec.write(List.of(blocks)));
    }

    /** Returns tables with so many cells that the page has more than two million characters. */
    private static Block[] tables() {
        TableCells grid = new TableCells(
                Collections.nCopies(TableCells.MOST_ROWS, Collections.nCopies(TableCells.MOST_CELLS, "1")));
        DataTable table = new DataTable("Aides", grid, DataTable.Headers.BOTH, DataTable.Style.STANDARD);
        return Stream.concat(Stream.of(text(300)), Collections.nCopies(24, table).stream())
                .toArray(Block[]::new);
    }

    private static Block text(int characters) {
        String sentence = "<p>" + "Une phrase courte. ".repeat(SENTENCE).substring(0, SENTENCE) + "</p>";
        return new Paragraph(new RichText(sentence.repeat(characters / sentence.length())));
    }

    private static Block shown(UUID section) {
        return new SharedSection(new SectionRef(section));
    }

    private String at(UUID page) {
        return site.at + "/pages/" + page;
    }

    private TestResponse visit(String path) {
        return BackOfficeUser.anyone().ask("GET", site.slug + ".localhost", path);
    }

    private static String main(TestResponse response) {
        return Jsoup.parse(response.text()).select("main").text().replace('\u00a0', ' ');
    }

    private String read(BackOfficeUser user, String path) {
        TestResponse response = user.get(path);
        assertThat(response.status()).as(path).isEqualTo(200);
        return main(response);
    }

    private TestResponse publish(UUID page) {
        return editor.post(
                at(page) + "/publication/mise-en-ligne",
                "revision",
                site.head(page).toString());
    }

    /** Returns the text of the screen that a refused publication redirects to. */
    private String refused(UUID page) {
        TestResponse response = publish(page);
        assertThat(response.status()).isEqualTo(303);
        return read(editor, response.header("location"));
    }

    private TestResponse program(String method, UUID page, String address, String json) {
        String token = accounts.token(site.person(Role.EDITOR), site.id, Action.SITE_READ, Action.CONTENT_PUBLISH)
                .text();
        return BackOfficeUser.program(method, "/api/v1/sites/" + site.slug + "/pages/" + page + address, token, json);
    }

    /** The ways to publish, by the route whose resource calls the publishing service. */
    enum Way {
        SCREEN("POST /sites/{site}/pages/{page}/publication/mise-en-ligne") {
            @Override
            TestResponse take(LongPageStoriesTest test, UUID page) {
                return test.publish(page);
            }
        },
        SUBMISSION("POST /sites/{site}/pages/{page}/publication/mise-en-ligne") {
            @Override
            TestResponse take(LongPageStoriesTest test, UUID page) {
                String revision = test.site.head(page).toString();
                assertThat(test.contributor
                                .post(test.at(page) + "/publication/soumission", "revision", revision)
                                .status())
                        .as("words are there to be discussed")
                        .isEqualTo(303);
                return test.publish(page);
            }
        },
        SCHEDULE("POST /sites/{site}/pages/{page}/publication/programmation") {
            @Override
            TestResponse take(LongPageStoriesTest test, UUID page) {
                return test.editor.post(
                        test.at(page) + "/publication/programmation",
                        "day",
                        "2027-05-03",
                        "time",
                        "14:30",
                        "revision",
                        test.site.head(page).toString());
            }
        },
        SEVERAL("POST /sites/{site}/lot/pages/mise-en-ligne") {
            @Override
            TestResponse take(LongPageStoriesTest test, UUID page) {
                return test.editor.post(
                        test.site.at + "/lot/pages/mise-en-ligne", "chosen", page.toString(), "confirmed", "true");
            }

            /** The resource leaves each page to its act. */
            @Override
            String caller(Map<String, String> resources) {
                return "fr.gouv.anct.minisites.admin.publication.bulk.BulkPublication";
            }
        },
        PROGRAM("PUT /api/v1/sites/{site}/pages/{page}/publication") {
            @Override
            TestResponse take(LongPageStoriesTest test, UUID page) {
                return test.program("PUT", page, "/publication", "{\"version\": 2}");
            }
        },
        PROGRAM_SCHEDULE("POST /api/v1/sites/{site}/pages/{page}/schedules") {
            @Override
            TestResponse take(LongPageStoriesTest test, UUID page) {
                return test.program(
                        "POST",
                        page,
                        "/schedules",
                        "{\"deed\": \"publish\", \"version\": 2, \"at\": \"2027-05-03T09:00:00Z\"}");
            }
        };

        private final String route;

        Way(String route) {
            this.route = route;
        }

        abstract TestResponse take(LongPageStoriesTest test, UUID page);

        /** @param resources class of the resource of each route */
        String caller(Map<String, String> resources) {
            return Objects.requireNonNull(resources.get(route));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPageThatCannotBeShownIsPublishedInNoWay(Way way) {
        UUID page = site.draft("/tableaux", "Les tableaux", "Bientôt des tableaux.");
        site.publish(page);
        String online = "select published_revision from page where id = ?";
        List<String> before = ApplicationDatabase.texts(online, page);
        UUID written = write(page, "Les tableaux", tables());

        TestResponse response = way.take(this, page);
        assertThat(response.status()).isBetween(303, 422);
        assertThat(ApplicationDatabase.texts(online, page)).isEqualTo(before);
        assertThat(visit("/tableaux").text()).contains("Bientôt des tableaux.");
        assertThat(site.head(page)).as("the draft is there").isEqualTo(written);
        assertThat(ApplicationDatabase.count("select count(*) from schedule where page_id = ?", page))
                .isZero();
        assertThat(response.status() == 303 ? read(editor, response.header("location")) : response.text())
                .containsAnyOf("trop longue pour être publiée", "les contrôles ont trouvé des erreurs");
    }

    /** A new caller has no constant above yet. */
    @Test
    void theseAreTheWays() {
        Map<String, String> types = resources.stream()
                .flatMap(resource -> resource.routes().stream()
                        .map(route -> Map.entry(
                                route.method() + " " + route.pattern(),
                                ClassUtils.getUserClass(resource).getName())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Set<String> callers = Stream.concat(
                        callers(PublicationWorkflow.class.getName(), "publish"),
                        callers(PageScheduling.class.getName(), "publish"))
                .collect(Collectors.toSet());
        assertThat(callers)
                .isEqualTo(Stream.of(Way.values()).map(way -> way.caller(types)).collect(Collectors.toSet()));
        assertThat(callers(Pages.class.getName(), "setPublishedRevision"))
                .containsOnly(PublicationWorkflow.class.getName());
        // Package-private.
        String scheduling = PageScheduling.class.getPackageName();
        assertThat(callers(scheduling + ".Schedules", "perform")).containsOnly(scheduling + ".ScheduleExecution");
    }

    private static Stream<String> callers(String owner, String method) {
        return ProductionClasses.ALL.get(owner).getMethodCallsToSelf().stream()
                .filter(call -> call.getTarget().getName().equals(method))
                .map(call -> call.getOriginOwner().getName().replaceAll("\\$.*", ""))
                .filter(caller -> !caller.equals(owner));
    }

    @Test
    void theTeamIsToldWhatMakesThePageSoLongAndNobodyPassesOverIt() {
        UUID page = site.draft("/tableaux", "Les tableaux", "Bientôt des tableaux.");
        write(page, "Les tableaux", tables());
        assertThat(read(editor, at(page) + "/controles"))
                .contains(
                        "Erreur",
                        "Cette page est trop longue pour être publiée",
                        "Les blocs « Tableau » font 99 % de sa longueur",
                        "Personne ne peut autoriser la publication de ce qui ne peut pas être affiché");
        assertThat(refused(page)).contains("Rien n’est publié", "trop longue pour être publiée");
        BackOfficeUser central = BackOfficeUser.signedIn(accounts.account(Role.COMMUNICATIONS));
        assertThat(central.get(at(page) + "/controles").text()).doesNotContain("/controles/derogation");
        assertThat(central.get(at(page) + "/controles/derogation").status()).isEqualTo(303);

        write(page, "Les tableaux", text(1_000));
        assertThat(publish(page).status()).isEqualTo(303);
        Eventually.until(SOON, "it is online", () -> visit("/tableaux").status() == 200);
    }

    @Test
    void aPageWhoseListsCanGrowTooLongIsNotPublished() {
        UUID page = site.draft("/plan", "Le plan", "Bonjour.");
        Block list = new SectionSummary("Les pages", null);
        write(page, "Le plan", text(900_000), list, list, list);
        assertThat(refused(page)).contains("Les listes de pages de cette page peuvent s’allonger");
        UUID section = site.section("listes", "Des listes", "Bientôt des listes.");
        UUID written = write(page, "Le plan", text(900_000), list, shown(section));
        assertThat(publish(page).status()).isEqualTo(303);
        assertThat(ApplicationDatabase.texts("select published_revision from page where id = ?", page))
                .containsExactly(written.toString());
        write(section, "Des listes", list, list);
        assertThat(refused(section)).contains("« Le plan »");
    }

    /** A guide shows the pages of each of its sections. */
    @Test
    void aPageMayShowManyLists() {
        UUID page = site.draft("/plan", "Le plan", "Bonjour.");
        write(
                page,
                "Le plan",
                Collections.nCopies(40, new SectionSummary("Les pages", null)).toArray(Block[]::new));
        assertThat(publish(page).status()).isEqualTo(303);
    }

    @Test
    void longerIntroductionsDoNotMakeAPageOfListsTooLong() {
        Block list = new LatestPages("Dernières pages", LatestPages.Kind.PAGES, 12, null);
        for (int i = 0; i < 12; i++) {
            site.publish(site.draft("/page-" + i, "Page " + i, "Bonjour."));
        }
        UUID page = site.draft("/listes", "Les listes", "Bonjour.");
        write(page, "Les listes", Collections.nCopies(150, list).toArray(Block[]::new));
        assertThat(publish(page).status()).isEqualTo(303);
        ApplicationDatabase.change(
                "update revision set lead = repeat('Une introduction & ', 50) where tenant_id = ?", site.id);
        ApplicationDatabase.change("update tenant set version = version + 1 where tenant_id = ?", site.id);
        Eventually.until(
                SOON, "the lists have changed", () -> visit("/listes").text().contains("Une introduction &amp;"));
        assertThat(visit("/listes").status()).isEqualTo(200);
    }

    @Test
    void aSectionIsNotPublishedThatMakesAPageOnlineTooLong() {
        UUID section = site.section("aide", "Besoin d’aide ?", "Appelez-nous.");
        UUID page = site.draft("/une", "La longue", "Bonjour.");
        write(page, "La longue", text(800_000), shown(section));
        assertThat(publish(page).status()).isEqualTo(303);
        UUID other = site.draft("/autre", "La courte", "Bonjour.");
        write(other, "La courte", text(300), shown(section));
        assertThat(publish(other).status()).isEqualTo(303);

        UUID written = write(section, "Besoin d’aide ?", text(800_000));
        assertThat(refused(section))
                .contains("des pages en ligne qui montrent la section deviendraient trop longues", "« La longue »")
                .doesNotContain("« La courte »");
        assertThat(read(editor, at(section) + "/controles")).contains("« La longue »");
        assertThat(site.head(section)).isEqualTo(written);
        Eventually.until(SOON, "it says it", () -> visit("/une").text().contains("Appelez-nous."));

        write(page, "La longue", text(300), shown(section));
        assertThat(publish(page).status()).isEqualTo(303);
        assertThat(publish(section).status()).isEqualTo(303);
        Eventually.until(SOON, "it is longer", () -> visit("/une").text().length() > 800_000);
    }

    @Test
    void whatWasScheduledAndCannotBeShownAnyMoreIsNotPublished() {
        UUID section = site.section("aide", "Besoin d’aide ?", "Appelez-nous.");
        UUID page = site.draft("/une", "Une page", "Bonjour.");
        write(page, "Une page", text(800_000), shown(section));
        assertThat(Way.SCHEDULE.take(this, page).status()).isEqualTo(303);
        write(section, "Besoin d’aide ?", text(800_000));
        assertThat(publish(section).status()).as("no page online shows it").isEqualTo(303);
        String schedule = ApplicationDatabase.texts(
                        "update schedule set due_at = now() where page_id = ? returning id", page)
                .getFirst();
        ApplicationDatabase.change(
                "update scheduled_tasks set execution_time = now() where task_instance = ?", site.id + ":" + schedule);
        Eventually.until(
                SOON,
                "it is missed",
                () -> ApplicationDatabase.texts("select outcome || ' ' || reason from schedule where page_id = ?", page)
                        .equals(List.of("missed blocked")));
        assertThat(visit("/une").status()).isEqualTo(404);
    }

    @Test
    void theReportTellsOfAPageOnlineThatVisitorsAreNotShown() {
        UUID page = site.draft("/tableaux", "Les tableaux", "Bientôt des tableaux.");
        write(page, "Les tableaux", tables());
        site.publish(page);
        TestResponse fault = visit("/tableaux");
        assertThat(fault.status()).isEqualTo(500);
        assertThat(main(fault)).contains("Erreur inattendue");
        write(page, "Les tableaux", text(300));
        assertThat(read(contributor, site.at + "/controles"))
                .contains("Les tableaux", "La version en ligne de cette page est trop longue pour être affichée");
        assertThat(read(contributor, at(page) + "/controles"))
                .contains("La version en ligne de cette page est trop longue pour être affichée")
                .doesNotContain("ne peut pas être publiée");
        assertThat(publish(page).status()).isEqualTo(303);
        assertThat(read(contributor, site.at + "/controles")).doesNotContain("La version en ligne");
    }
}
