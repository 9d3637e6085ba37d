package fr.gouv.anct.minisites.content.draft;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Accounts;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.trash.Trash;
import fr.gouv.anct.minisites.content.tree.ListedPageCreation;
import fr.gouv.anct.minisites.content.tree.ListedPageQuery;
import fr.gouv.anct.minisites.content.tree.PageCreation;
import fr.gouv.anct.minisites.content.tree.PageCreationRequest;
import fr.gouv.anct.minisites.content.tree.PageCreationResult;
import fr.gouv.anct.minisites.content.tree.PageListing;
import fr.gouv.anct.minisites.content.tree.PageSummary;
import fr.gouv.anct.minisites.content.tree.PageTreeNode;
import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.database.ResultPage;
import fr.gouv.anct.minisites.database.testing.SuperuserDatabase;
import fr.gouv.anct.minisites.delivery.CoreTest;
import fr.gouv.anct.minisites.delivery.testing.TestSites;
import fr.gouv.anct.minisites.delivery.testing.TestSites.TestSite;
import fr.gouv.anct.minisites.delivery.testing.VisitorClient;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.directory.TenantDirectory;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Checks the saving of drafts in the database, as the unprivileged role: drafts are hidden from visitors, and two
 * authors may edit one page.
 */
@CoreTest
class DraftSavingTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    private Accounts accounts;

    @Autowired
    private Drafts drafts;

    @Autowired
    private DraftSaving saving;

    @Autowired
    private PageCreation creation;

    @Autowired
    private ListedPageCreation listedPageCreation;

    @Autowired
    private Trash trash;

    @Autowired
    private PageListing listing;

    @Autowired
    private TestSites sites;

    @Autowired
    private TenantDirectory directory;

    @LocalServerPort
    private int port;

    private TestSite made;
    private Tenant site;
    private Account author;
    private UUID home;

    @BeforeEach
    void site() {
        made = sites.live();
        site = directory.snapshot().byId(made.id()).orElseThrow();
        author = new Account(UUID.randomUUID(), UUID.randomUUID() + "@test.example", "Ada", "Auteur", null);
        run(accounts.save(author));
        home = run(listing.home()).page().id();
    }

    private <T> T run(Mono<T> work) {
        return work.contextWrite(CurrentTenant.with(made.id())).block(SOON);
    }

    private static Revision revision(String title, Block... body) {
        return new Revision(title, null, null, "", null, List.of(), List.of(body));
    }

    private SaveResult save(UUID page, int from, String title) {
        return requireNonNull(run(saving.save(site, page, from, revision(title), "Parce que", author.actor())));
    }

    private UUID create(String segment) {
        PageCreationResult result = run(creation.create(
                site, new PageCreationRequest(PageKind.PAGE, home, segment, segment, null), author.actor()));
        return ((PageCreationResult.Created) result).page();
    }

    @Test
    void aDraftIsSeenByItsTeamAlone() {
        UUID page = sites.page(made, "/publique", "Publique");
        sites.settle(made);
        VisitorClient visitor = new VisitorClient(port);
        long version = sites.version(made);
        String before = visitor.get(made.host(), "/publique").body();

        assertThat(save(page, 1, "Réécrite")).isInstanceOfSatisfying(SaveResult.Saved.class, saved -> {
            assertThat(saved.head().number()).isEqualTo(2);
            assertThat(saved.head().state()).isEqualTo(PageState.CHANGED);
            assertThat(saved.head().author()).isEqualTo("Ada Auteur");
            assertThat(saved.head().authorId()).isEqualTo(author.id());
            assertThat(saved.head().comment()).isEqualTo("Parce que");
        });
        UUID draft = create("brouillon");

        assertThat(sites.version(made)).as("visitors have nothing new").isEqualTo(version);
        assertThat(visitor.get(made.host(), "/publique").body()).isEqualTo(before);
        assertThat(visitor.get(made.host(), "/brouillon").statusCode()).isEqualTo(404);
        assertThat(run(drafts.head(draft)).state()).isEqualTo(PageState.DRAFT);
        assertThat(run(drafts.findByNumber(page, 1)).revision().title()).isEqualTo("Publique");
    }

    @Test
    void theSecondOfTwoWhoSaveIsTold() {
        UUID page = create("a-deux");
        List<SaveResult> outcomes = requireNonNull(Flux.just("Une", "Deux", "Trois", "Quatre")
                .flatMap(title -> saving.save(site, page, 1, revision(title), null, author.actor()))
                .collectList()
                .block(SOON));

        assertThat(outcomes).filteredOn(SaveResult.Saved.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(SaveResult.Conflict.class::isInstance).hasSize(3);
        Draft draft = run(drafts.head(page));
        assertThat(draft.number()).isEqualTo(2);
        assertThat(save(page, 2, draft.revision().title())).isInstanceOf(SaveResult.Unchanged.class);
        assertThat(save(UUID.randomUUID(), 1, "Rien")).isInstanceOf(SaveResult.Missing.class);
        TestSite other = sites.live();
        assertThat(saving.save(
                                directory.snapshot().byId(other.id()).orElseThrow(),
                                page,
                                2,
                                revision("Volée"),
                                null,
                                author.actor())
                        .block(SOON))
                .as("a page of another site")
                .isInstanceOf(SaveResult.Missing.class);
    }

    @Test
    void anAddressIsFreeOrAnotherIsOffered() {
        UUID parent = create("parent");
        assertThat(run(creation.create(
                        site,
                        new PageCreationRequest(PageKind.PAGE, parent, "enfant", "Enfant", null),
                        author.actor())))
                .isInstanceOf(PageCreationResult.Created.class);
        assertThat(run(creation.create(
                        site,
                        new PageCreationRequest(PageKind.PAGE, parent, "enfant", "Enfant", null),
                        author.actor())))
                .isEqualTo(new PageCreationResult.PathTaken(Optional.of("enfant-2")));
        for (String reserved : List.of("recherche", "mentions-legales", "media")) {
            assertThat(run(creation.create(
                            site, new PageCreationRequest(PageKind.PAGE, home, reserved, "X", null), author.actor())))
                    .isEqualTo(new PageCreationResult.PathRefused());
        }
        UUID others = sites.page(sites.live(), "/ailleurs", "Ailleurs");
        assertThat(run(creation.create(
                        site, new PageCreationRequest(PageKind.PAGE, others, "ici", "Ici", null), author.actor())))
                .isEqualTo(new PageCreationResult.NoParent());
    }

    @Test
    void anArticleWithoutAListIsToldWhyThereIsNone() {
        UUID page = create("actualites");
        assertThat(run(article("un"))).isEqualTo(new PageCreationResult.ListPathTaken());

        run(trash.discard(site, page, true, author.actor()));
        assertThat(run(article("un"))).isInstanceOf(PageCreationResult.Created.class);
        assertThat(run(listing.list(PageKind.ARTICLES)).page().path()).isEqualTo("/actualites");

        TestSite homeless = sites.live();
        SuperuserDatabase.change(
                "update page set trashed_at = now(), published_revision = null where tenant_id = ?", homeless.id());
        Tenant other = directory.snapshot().byId(homeless.id()).orElseThrow();
        assertThat(listedPageCreation
                        .create(other, wanted("un"), "Actualités", author.actor())
                        .contextWrite(CurrentTenant.with(homeless.id()))
                        .block(SOON))
                .isEqualTo(new PageCreationResult.NoHome());
    }

    /** Both find no list; the second one finds the path of the list taken, by the list. */
    @Test
    void twoFirstArticlesAtOnceStandInOneList() {
        List<PageCreationResult> outcomes = requireNonNull(run(Flux.just("un", "deux")
                .parallel(2)
                .runOn(Schedulers.boundedElastic())
                .flatMap(this::article)
                .sequential()
                .collectList()));
        assertThat(outcomes).hasSize(2).allMatch(PageCreationResult.Created.class::isInstance);
        assertThat(SuperuserDatabase.texts(
                        "select path from page where tenant_id = ? and kind = 'articles'", made.id()))
                .containsExactly("/actualites");
    }

    private Mono<PageCreationResult> article(String segment) {
        return listedPageCreation.create(site, wanted(segment), "Actualités", author.actor());
    }

    private static ListedPageCreation.Request wanted(String segment) {
        return ListedPageCreation.Request.article("Article " + segment, segment, LocalDate.of(2026, 3, 12), false);
    }

    @Test
    void aTreeOfMoreThanThreeHundredIsReadBranchByBranch() {
        UUID wide = create("large");
        Flux.range(0, 340)
                .concatMap(n -> creation.create(
                        site, new PageCreationRequest(PageKind.PAGE, wide, "p" + n, "Page " + n, null), author.actor()))
                .blockLast(Duration.ofMinutes(1));

        PageSummary root = run(listing.home());
        ResultPage<PageTreeNode> top = run(listing.under(root, 1));
        assertThat(top.total()).isEqualTo(1);
        assertThat(top.items()).singleElement().satisfies(branch -> {
            assertThat(branch.line().children()).isEqualTo(340);
            assertThat(branch.children()).hasSize(PageListing.WIDEST * 6 - 1);
        });
        PageSummary parent = run(listing.line(wide));
        ResultPage<PageTreeNode> last = run(listing.under(parent, 7));
        assertThat(last.total()).isEqualTo(340);
        assertThat(last.items())
                .extracting(branch -> branch.line().title())
                .startsWith("Page 300")
                .hasSize(40);
        // Titles or paths that contain both words: those of 33, 133, 233 and 330 to 339.
        assertThat(run(listing.search("age 33", 1, 20)).items()).hasSize(13);
        assertThat(run(listing.search("%", 1, 20)).items()).isEmpty();
    }

    @Test
    void articlesAreFoundByTheirWordsAndTags() {
        Stream.of("un", "deux")
                .forEach(tag ->
                        sites.article(made, "/" + tag, "Article " + tag, LocalDate.of(2026, 1, tag.length()), tag));

        assertThat(run(listing.listed(new ListedPageQuery(PageKind.ARTICLE, null, null, 1, 20)))
                        .items())
                .extracting(PageSummary::title)
                .containsExactly("Article deux", "Article un");
        assertThat(run(listing.listed(new ListedPageQuery(PageKind.ARTICLE, "DEUX", null, 1, 20)))
                        .items())
                .hasSize(1);
        assertThat(run(listing.listed(new ListedPageQuery(PageKind.ARTICLE, null, "un", 1, 20)))
                        .items())
                .hasSize(1);
        assertThat(run(listing.tags(PageKind.ARTICLE))).containsExactly("deux", "un");
    }
}
