package fr.gouv.anct.minisites.content.tree;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Accounts;
import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.content.Page;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.Pages;
import fr.gouv.anct.minisites.content.draft.Draft;
import fr.gouv.anct.minisites.content.draft.Drafts;
import fr.gouv.anct.minisites.content.draft.PageState;
import fr.gouv.anct.minisites.content.trash.Trash;
import fr.gouv.anct.minisites.content.trash.TrashRestoration;
import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.delivery.CoreTest;
import fr.gouv.anct.minisites.delivery.testing.TestSites;
import fr.gouv.anct.minisites.delivery.testing.TestSites.TestSite;
import fr.gouv.anct.minisites.delivery.testing.VisitorClient;
import fr.gouv.anct.minisites.tenancy.Address;
import fr.gouv.anct.minisites.tenancy.Host;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.TenantState;
import fr.gouv.anct.minisites.tenancy.directory.TenantDirectory;
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Checks moves of pages with their descendants, while visitors keep using the addresses that they know. */
@CoreTest
class PageMovesTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    private Accounts accounts;

    @Autowired
    private Drafts drafts;

    @Autowired
    private PageCreation creation;

    @Autowired
    private PageCopying copying;

    @Autowired
    private PageMoves moves;

    @Autowired
    private PageListing listing;

    @Autowired
    private Pages pages;

    @Autowired
    private Trash trash;

    @Autowired
    private TrashRestoration restorations;

    @Autowired
    private TestSites sites;

    @Autowired
    private TenantDirectory directory;

    @Autowired
    private DatabaseClient database;

    @Autowired
    private TransactionalOperator transaction;

    @LocalServerPort
    private int port;

    private TestSite made;
    private Tenant site;
    private AuditActor by;
    private UUID home;

    @BeforeEach
    void site() {
        made = sites.live();
        site = directory.snapshot().byId(made.id()).orElseThrow();
        Account author = new Account(UUID.randomUUID(), UUID.randomUUID() + "@test.example", "Ada", "Auteur", null);
        run(accounts.save(author));
        by = author.actor();
        home = run(listing.home()).page().id();
    }

    private <T> T run(Mono<T> work) {
        return work.contextWrite(CurrentTenant.with(made.id())).block(SOON);
    }

    private UUID draft(UUID parent, String segment) {
        PageCreationRequest request = new PageCreationRequest(PageKind.PAGE, parent, segment, segment, null);
        return ((PageCreationResult.Created) run(creation.create(site, request, by))).page();
    }

    private UUID published(UUID parent, String path) {
        return sites.publish(
                made, new Page(UUID.randomUUID(), parent, PageKind.PAGE, path, 9, null), "Page " + path, List.of());
    }

    private PageMoveResult move(UUID page, UUID parent, String segment, Rank rank) {
        PageMoveResult result = run(moves.move(site, page, new TargetPosition(parent, segment, rank), true, by));
        sites.settle(made);
        return result;
    }

    private String path(UUID page) {
        return run(drafts.head(page)).page().path();
    }

    private List<String> order(UUID parent) {
        return run(listing.children(run(listing.line(parent)))).stream()
                .map(summary -> PagePath.segment(summary.page().path()))
                .toList();
    }

    private void leadsTo(String from, String to) {
        HttpResponse<String> answer = new VisitorClient(port).get(made.host(), from);
        assertThat(answer.statusCode()).as(from).isEqualTo(301);
        assertThat(URI.create(answer.headers().firstValue("location").orElseThrow())
                        .getPath())
                .isEqualTo(to);
    }

    private int status(String path) {
        return new VisitorClient(port).get(made.host(), path).statusCode();
    }

    @Test
    void oldAddressesOfAWholeBranchLeadToTheNewInOneStep() {
        UUID actions = published(home, "/actions");
        UUID housing = published(actions, "/actions/habitat");
        published(housing, "/actions/habitat/aides");
        UUID hidden = draft(housing, "secret");
        UUID programme = published(home, "/programme");

        PageMoveResult first = move(housing, programme, "logement", new Rank.Last());

        assertThat(first).isInstanceOfSatisfying(PageMoveResult.Moved.class, moved -> {
            assertThat(moved.path()).isEqualTo("/programme/logement");
            assertThat(moved.before().path()).isEqualTo("/actions/habitat");
            assertThat(moved.parent()).isEqualTo(actions);
            assertThat(moved.addresses()).as("the two that visitors know").isEqualTo(2);
        });
        assertThat(path(hidden)).isEqualTo("/programme/logement/secret");
        assertThat(status("/programme/logement/aides")).isEqualTo(200);
        leadsTo("/actions/habitat", "/programme/logement");
        leadsTo("/actions/habitat/aides", "/programme/logement/aides");
        assertThat(status("/actions/habitat/secret")).as("nobody knew it").isEqualTo(404);

        move(housing, home, "toit", new Rank.First());
        leadsTo("/actions/habitat/aides", "/toit/aides");
        leadsTo("/programme/logement", "/toit");

        move(housing, actions, "habitat", new Rank.Last());
        assertThat(status("/actions/habitat"))
                .as("back, and no redirect in the way")
                .isEqualTo(200);
        leadsTo("/toit/aides", "/actions/habitat/aides");
        leadsTo("/programme/logement/aides", "/actions/habitat/aides");
    }

    /**
     * A move is not refused for its number of redirects: known addresses must keep working. One statement writes them
     * all.
     */
    @Test
    void aBranchOfAThousandPagesMovesInATransactionOfItsOwnAndLeavesNoneBehind() {
        UUID branch = published(home, "/mille");
        run(database.sql("""
            with made as (
                insert into page (tenant_id, id, parent_id, kind, path, position)
                select tenant_id, gen_random_uuid(), id, 'page', '/mille/p' || n, n
                  from page cross join generate_series(1, 999) n where id = :branch
                returning tenant_id, id, path)
            insert into revision (tenant_id, id, page_id, number, title, description, body, author)
            select tenant_id, id, id, 1, path, 'D', '[]', 'Ada' from made
            """).bind("branch", branch).then().as(transaction::transactional));
        run(database.sql("update page set (head_revision, published_revision, published_at) = (id, id, now())"
                        + " where parent_id = :branch")
                .bind("branch", branch)
                .then()
                .as(transaction::transactional));
        sites.settle(made);
        Instant before = Instant.now();

        PageMoveResult moved = move(branch, home, "un-millier", new Rank.Last());

        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(10));
        assertThat(moved)
                .isInstanceOfSatisfying(
                        PageMoveResult.Moved.class,
                        done -> assertThat(done.addresses()).isEqualTo(1_000));
        leadsTo("/mille/p999", "/un-millier/p999");
        assertThat(status("/un-millier/p1")).isEqualTo(200);
        String counts = run(database.sql("select (select count(*) from redirect where path like '/mille%') || ' '"
                        + " || (select count(*) from page where path like '/mille%')")
                .map(row -> row.get(0, String.class))
                .one()
                .as(transaction::transactional));
        assertThat(counts).isEqualTo("1000 0");
    }

    /**
     * After withdrawal, two moves and a new publication, the address that visitors knew redirects to the page; the
     * intermediate one is unknown.
     */
    @Test
    void theLastAddressThatVisitorsKnewLeadsToAPageThatMovedWhileItWasWithdrawn() {
        UUID actions = published(home, "/actions");
        UUID housing = published(actions, "/actions/habitat");
        UUID aids = published(housing, "/actions/habitat/aides");
        UUID programme = published(home, "/programme");
        List.of(housing, aids).forEach(page -> sites.withdraw(made, page));
        move(housing, programme, "entre-deux", new Rank.Last());
        assertThat(status("/actions/habitat")).as("nothing to read yet").isEqualTo(404);
        move(programme, home, "projets", new Rank.Last());
        move(housing, home, "logement", new Rank.Last());

        publish(housing);
        leadsTo("/actions/habitat", "/logement");
        assertThat(status("/actions/habitat/aides")).as("still withdrawn").isEqualTo(404);
        publish(aids);
        leadsTo("/actions/habitat/aides", "/logement/aides");
        assertThat(status("/programme/entre-deux")).as("nobody knew it").isEqualTo(404);
        assertThat(status("/projets/entre-deux")).as("nobody knew it").isEqualTo(404);

        sites.withdraw(made, housing);
        move(housing, actions, "habitat", new Rank.Last());
        publish(housing);
        assertThat(status("/actions/habitat")).as("back where it was").isEqualTo(200);
        leadsTo("/logement", "/actions/habitat");
        leadsTo("/logement/aides", "/actions/habitat/aides");
    }

    private void publish(UUID page) {
        run(pages.setPublishedRevision(page, run(drafts.head(page)).revisionId()));
        sites.settle(made);
    }

    @Test
    void theAddressOfAPageThatIsNotOnlineIsNobodyElsesLoss() {
        UUID other = published(home, "/autre");
        UUID replaced = published(home, "/remplacee");
        sites.withdraw(made, replaced);
        sites.redirect(made, "/remplacee", other);
        move(replaced, home, "remplacee-2", new Rank.Last());
        publish(replaced);
        leadsTo("/remplacee", "/autre");

        UUID discarded = published(home, "/jetee");
        run(trash.discard(site, discarded, true, by));
        published(home, "/jetee");
        run(restorations.restore(site, discarded, new TrashRestoration.Request(null, "rendue"), false, by));
        publish(discarded);
        assertThat(new VisitorClient(port).get(made.host(), "/jetee").body()).contains("Page /jetee");
        assertThat(count("select count(*) from redirect where path = '/jetee'")).isZero();

        UUID back = published(home, "/revenue");
        run(trash.discard(site, back, true, by));
        run(restorations.restore(site, back, new TrashRestoration.Request(null, "revenante"), false, by));
        publish(back);
        leadsTo("/revenue", "/revenante");
    }

    private long count(String sql) {
        return run(database.sql(sql).map(row -> row.get(0, Long.class)).one().as(transaction::transactional));
    }

    @Test
    void aPageComesBeforeTheRedirectThatStoodAtItsNewAddress() {
        UUID one = published(home, "/une");
        UUID two = published(home, "/deux");
        move(one, home, "trois", new Rank.Last());
        leadsTo("/une", "/trois");

        move(two, home, "une", new Rank.Last());

        assertThat(new VisitorClient(port).get(made.host(), "/une").body()).contains("Page /deux");
        leadsTo("/deux", "/une");
        assertThat(status("/trois")).isEqualTo(200);
    }

    @Test
    void whatCannotBeIsSaidAndNothingIsDone() {
        UUID parent = draft(home, "haut");
        UUID child = draft(parent, "bas");
        UUID other = draft(home, "autre");
        UUID list = sites.articles(made, "/actualites", "Actualités");

        assertThat(move(parent, child, "haut", new Rank.Last())).isEqualTo(new PageMoveResult.UnderItself());
        assertThat(move(parent, parent, "haut", new Rank.Last())).isEqualTo(new PageMoveResult.UnderItself());
        assertThat(move(other, home, "haut", new Rank.Last()))
                .isEqualTo(new PageMoveResult.PathTaken(Optional.of("haut-2")));
        assertThat(move(other, home, "recherche", new Rank.Last())).isEqualTo(new PageMoveResult.PathRefused());
        assertThat(move(other, home, "Pas une adresse", new Rank.Last())).isEqualTo(new PageMoveResult.PathRefused());
        assertThat(move(other, list, "autre", new Rank.Last())).isEqualTo(new PageMoveResult.NoParent());
        assertThat(move(other, home, "autre", new Rank.After(child))).isEqualTo(new PageMoveResult.NoSibling());
        assertThat(move(home, other, "accueil", new Rank.Last())).isEqualTo(new PageMoveResult.Home());
        assertThat(move(child, parent, "bas", new Rank.Last())).isEqualTo(new PageMoveResult.Unchanged());
        UUID foreign = sites.page(sites.live(), "/ailleurs", "Ailleurs");
        assertThat(move(other, foreign, "autre", new Rank.Last())).isEqualTo(new PageMoveResult.NoParent());
        assertThat(move(foreign, home, "autre", new Rank.Last())).isEqualTo(new PageMoveResult.Missing());

        UUID deep = home;
        for (int level = 1; level <= PagePath.DEEPEST; level++) {
            deep = draft(deep, "n" + level);
        }
        assertThat(move(other, deep, "autre", new Rank.Last())).isEqualTo(new PageMoveResult.TooDeep());
        assertThat(run(creation.create(site, new PageCreationRequest(PageKind.PAGE, deep, "x", "X", null), by)))
                .isEqualTo(new PageCreationResult.TooDeep());
        assertThat(List.of(path(parent), path(child), path(other))).containsExactly("/haut", "/haut/bas", "/autre");
    }

    /** A number after an address that the database has refused would be a guess. */
    @Test
    void noAddressIsOfferedUncheckedForThatOfASiteUnderAPathPrefix() {
        Address prefixed = new Address(new Host(made.host()), "/voisin");
        sites.site("voisin-" + made.slug(), TenantState.LIVE, prefixed, List.of());
        UUID page = draft(home, "page");
        UUID discarded = draft(home, "jetee");
        run(trash.discard(site, discarded, true, by));

        assertThat(run(creation.create(
                        site, new PageCreationRequest(PageKind.PAGE, home, "voisin", "Voisin", null), by)))
                .isEqualTo(new PageCreationResult.PathTaken(Optional.empty()));
        assertThat(move(page, home, "voisin", new Rank.Last()))
                .isEqualTo(new PageMoveResult.PathTaken(Optional.empty()));
        assertThat(run(restorations.restore(site, discarded, new TrashRestoration.Request(null, "voisin"), false, by)))
                .isEqualTo(new PageMoveResult.PathTaken(Optional.empty()));
        assertThat(path(page)).isEqualTo("/page");
    }

    @Test
    void whoMayNotPublishMovesWhatVisitorsDoNotSee() {
        UUID parent = draft(home, "cachee");
        published(parent, "/cachee/vue");
        UUID free = draft(home, "libre");

        assertThat(run(moves.move(site, parent, new TargetPosition(home, "autre", new Rank.Last()), false, by)))
                .isEqualTo(new PageMoveResult.Public());
        assertThat(run(moves.move(site, parent, new TargetPosition(home, "cachee", new Rank.Last()), false, by)))
                .as("its rank alone would change what visitors see")
                .isEqualTo(new PageMoveResult.Public());
        assertThat(run(moves.move(site, free, new TargetPosition(parent, "libre", new Rank.First()), false, by)))
                .isInstanceOf(PageMoveResult.Moved.class);
        assertThat(order(parent)).containsExactly("libre", "vue");
    }

    @Test
    void ranksAreTakenBackByTheNumberThatTheyGive() {
        List<UUID> pages =
                IntStream.range(0, 4).mapToObj(n -> draft(home, "p" + n)).toList();
        assertThat(order(home)).containsExactly("p0", "p1", "p2", "p3");

        PageMoveResult up = move(pages.get(3), home, "p3", new Rank.At(1));
        assertThat(order(home)).containsExactly("p0", "p3", "p1", "p2");
        move(pages.get(3), home, "p3", new Rank.At(((PageMoveResult.Moved) up).index()));
        assertThat(order(home)).containsExactly("p0", "p1", "p2", "p3");

        PageMoveResult down = move(pages.get(0), home, "p0", new Rank.After(pages.get(2)));
        assertThat(order(home)).containsExactly("p1", "p2", "p0", "p3");
        move(pages.get(0), home, "p0", new Rank.At(((PageMoveResult.Moved) down).index()));
        assertThat(order(home)).containsExactly("p0", "p1", "p2", "p3");
    }

    @Test
    void aCopyIsADraftBesideItsSource() {
        UUID source = published(home, "/modele");
        draft(source, "dessous");

        assertThat(run(copying.copy(site, source, "Copie de Page /modele", by)))
                .isInstanceOf(PageCreationResult.Created.class);
        UUID second = ((PageCreationResult.Created) run(copying.copy(site, source, "Encore", by))).page();

        assertThat(path(second)).isEqualTo("/modele-copie-2");
        Draft copy = run(drafts.head(second));
        assertThat(copy.state()).isEqualTo(PageState.DRAFT);
        assertThat(copy.revision().description())
                .isEqualTo(run(drafts.head(source)).revision().description());
        assertThat(copy.revision().title()).isEqualTo("Encore");
        assertThat(status("/modele-copie")).isEqualTo(404);
        assertThat(order(second)).as("what stands under it is not copied").isEmpty();
        assertThat(path(((PageCreationResult.Created) run(copying.copy(site, home, "Copie de l’accueil", by))).page()))
                .isEqualTo("/copie-de-l-accueil");
        assertThat(run(copying.copy(site, sites.articles(made, "/actualites", "Actualités"), "Deux listes", by)))
                .as("there is one list of articles")
                .isEqualTo(new PageCreationResult.NoParent());
        assertThat(run(copying.copy(site, sites.page(sites.live(), "/ailleurs", "Ailleurs"), "Volée", by)))
                .as("a page of another site")
                .isNull();
    }

    @Test
    void aCopyOfAnArticleIsOfToday() {
        UUID articles = sites.articles(made, "/actualites", "Actualités");
        PageCreationRequest lastYear =
                new PageCreationRequest(PageKind.ARTICLE, articles, "bilan", "Bilan", LocalDate.of(2020, 1, 2));
        UUID article = ((PageCreationResult.Created) run(creation.create(site, lastYear, by))).page();

        UUID copy = ((PageCreationResult.Created) run(copying.copy(site, article, "Bilan, encore", by))).page();

        assertThat(run(drafts.head(copy)).page().date()).isEqualTo(LocalDate.now(ParisCalendar.ZONE));
    }

    @Test
    void aPageMadeUnderOneThatMovesHasAnAddressOfTheNewBranch() {
        UUID branch = draft(home, "branche");
        UUID under = draft(branch, "dessous");
        UUID target = draft(home, "cible");

        List<Object> outcomes = Flux.range(0, 12)
                .flatMap(n -> Mono.<Object>defer(() -> n % 4 == 0
                                ? moves.move(
                                        site,
                                        branch,
                                        new TargetPosition(n % 8 == 0 ? target : home, "branche", new Rank.Last()),
                                        true,
                                        by)
                                : creation.create(
                                        site, new PageCreationRequest(PageKind.PAGE, under, "e" + n, "E", null), by))
                        .subscribeOn(Schedulers.parallel()))
                .collectList()
                .block(SOON);

        assertThat(outcomes).hasSize(12).noneMatch(Throwable.class::isInstance);
        String above = path(under);
        assertThat(run(listing.children(run(listing.line(under)))))
                .hasSize(9)
                .allSatisfy(summary -> assertThat(summary.page().path()).startsWith(above + "/e"));
    }
}
