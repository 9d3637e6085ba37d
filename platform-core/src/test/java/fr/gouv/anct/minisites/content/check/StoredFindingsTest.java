package fr.gouv.anct.minisites.content.check;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.content.Page;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.LatestPages;
import fr.gouv.anct.minisites.content.block.SharedSection;
import fr.gouv.anct.minisites.content.check.StoredFindings.Row;
import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.database.Jsonb;
import fr.gouv.anct.minisites.database.testing.PausedBackgroundJobs;
import fr.gouv.anct.minisites.database.testing.SuperuserDatabase;
import fr.gouv.anct.minisites.delivery.CoreTest;
import fr.gouv.anct.minisites.delivery.testing.TestSites;
import fr.gouv.anct.minisites.delivery.testing.TestSites.TestSite;
import fr.gouv.anct.minisites.reference.SectionRef;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * Checks the storage of findings. Pages are checked between two transactions: a page changed meanwhile is checked
 * again.
 */
@CoreTest
class StoredFindingsTest {

    @Autowired
    private StoredFindings storedFindings;

    @Autowired
    private SiteChecks checks;

    @Autowired
    private TestSites sites;

    @Autowired
    private TransactionalOperator transaction;

    @Autowired
    private AllStoredFindings allStoredFindings;

    @Autowired
    private CrossTenantScope crossTenant;

    @Autowired
    private ApplicationContext application;

    private PausedBackgroundJobs pausedJobs;
    private TestSite site;
    private UUID page;

    @BeforeEach
    void aPageWithAList() {
        pausedJobs = new PausedBackgroundJobs(application);
        site = sites.live();
        page = sites.page(site, "/liste", "Liste", new LatestPages(null, LatestPages.Kind.PAGES, 3, null));
        sites.settle(site);
    }

    @AfterEach
    void startJobs() {
        pausedJobs.close();
    }

    private <T> T run(Mono<T> work) {
        return work.as(transaction::transactional)
                .contextWrite(CurrentTenant.with(site.id()))
                .block(Duration.ofSeconds(20));
    }

    private String kept() {
        return SuperuserDatabase.text("select rules || ' ' || errors from page_check where page_id = ?", page);
    }

    private Map<UUID, String> claim() {
        return run(storedFindings.claim(100).collectMap(StoredFindings.Claim::page, StoredFindings.Claim::claim));
    }

    private long keep(String claim) {
        return run(storedFindings.keep(
                Jsonb.write(List.of(new Row(page, claim, true, null, 4, 0, List.of()))), sites.version(site)));
    }

    @Test
    void isKeptWhereTheClaimHolds() {
        Map<UUID, String> claims = claim();
        keep(claims.get(page));
        assertThat(kept()).isEqualTo(Rules.VERSION + " 4");
    }

    @Test
    void aChangeEndsTheClaim() {
        Map<UUID, String> claims = claim();
        sites.publish(site, new Page(page, null, PageKind.PAGE, "/liste", 0, null), "Liste autrement", List.of());
        keep(claims.get(page));
        assertThat(kept()).isEqualTo("0 0");
    }

    /** The change waits for the claim: to its statement the row is still stale, as it was before the claim. */
    @Test
    void aChangeEndsAClaimThatIsNotCommittedYet() throws Exception {
        UUID section = sites.section(site, "aide", TestSites.text("Aide"));
        UUID showing = sites.page(site, "/aides", "Les aides", new SharedSection(new SectionRef(section)));
        String claim;
        try (Connection claiming = SuperuserDatabase.connection();
                Statement statement = claiming.createStatement()) {
            claiming.setAutoCommit(false);
            try (ResultSet claimed = statement.executeQuery("update page_check set rules = 1, claimed_at = now() where"
                    + " page_id = '" + showing + "' returning cast(xmin as text)")) {
                claimed.next();
                claim = claimed.getString(1);
            }
            Thread change = Thread.ofVirtual()
                    .start(() -> SuperuserDatabase.change(
                            "update page set published_revision = null where id = ?", section));
            change.join(Duration.ofSeconds(1));
            claiming.commit();
            change.join();
        }
        assertThat(run(storedFindings.keep(
                        Jsonb.write(List.of(new Row(showing, claim, false, null, 4, 0, List.of()))),
                        sites.version(site))))
                .isZero();
    }

    /** The next text may have been published since: errors of the former one are not counted against it. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, Rules.VERSION})
    void findingsEndWithTheirText(int rules) {
        keep(claim().get(page));
        SuperuserDatabase.change("update page_check set rules = " + rules + " where page_id = ?", page);
        assertThat(kept()).endsWith(" 4");
        sites.publish(site, new Page(page, null, PageKind.PAGE, "/liste", 0, null), "Liste corrigée", List.of());
        assertThat(kept()).isEqualTo("0 0");
        assertThat(run(storedFindings.withErrors())).isZero();
    }

    @Test
    void isLeftToWhoClaimedItForAMinute() {
        Map<UUID, String> claims = claim();
        assertThat(claim()).isEmpty();
        assertThat(run(checks.recheck(100))).isZero();
        run(storedFindings.leaveListsToJob());
        assertThat(claim()).isEmpty();

        SuperuserDatabase.change(
                "update page_check set claimed_at = now() - interval '2 minutes' where page_id = ?", page);
        assertThat(claim().get(page)).isNotNull().isNotEqualTo(claims.get(page));
        keep(claims.get(page));
        assertThat(kept()).isNotEqualTo(Rules.VERSION + " 4");
    }

    /** Each section counts as often as it is displayed: pages with many are not read together. */
    @Test
    void asManyAreLookedAtAsAreAskedForWhateverTheyShow() {
        SharedSection section = new SharedSection(new SectionRef(sites.section(site, "aide", TestSites.text("Aide"))));
        for (int i = 0; i < 23; i++) {
            sites.page(
                    site,
                    "/page-" + i,
                    "Page " + i,
                    Collections.nCopies(i, section).toArray(Block[]::new));
        }
        sites.settle(site);
        run(checks.recheck(100));
        long looked = 0;
        // One call stops after about a second, which a busy machine needs for fewer pages.
        for (int attempt = 0; looked < 17 && attempt < 5; attempt++) {
            SuperuserDatabase.change(
                    "update page_check set rules = 0, claimed_at = null where tenant_id = ?", site.id());
            looked = run(checks.recheck(17));
        }
        assertThat(looked).isEqualTo(17);
        assertThat(pages("rules > 0")).isEqualTo(17);
        assertThat(pages("rules = 0")).isGreaterThan(7);
    }

    private long pages(String state) {
        return Long.parseLong(
                SuperuserDatabase.text("select count(*) from page_check where tenant_id = ? and " + state, site.id()));
    }

    @Test
    void whatIsLookedAtIsNotLeftToTheJob() {
        run(checks.recheck(100));
        sites.page(site, "/autre", "Autre");
        sites.settle(site);
        String claim = claim().get(page);
        run(storedFindings.leaveListsToJob());
        assertThat(keep(claim)).isOne();
    }

    /** Publication does not wait for a check, nor a check for a publication. */
    @Test
    void aPageThatSomebodyElseChangesJustThenIsLeft() throws SQLException {
        String claim = claim().get(page);
        try (Connection other = SuperuserDatabase.connection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select from page_check where page_id = '" + page + "' for no key update");
            assertThat(keep(claim)).isZero();
            other.rollback();
        }
        assertThat(keep(claim)).isOne();
    }

    /** The job selects pages by the version of the rules alone: it checks those that readers of the report leave. */
    @Test
    void listsThatAreLeftAreLeftToTheJob() {
        run(checks.recheck(100));
        assertThat(kept()).isEqualTo(Rules.VERSION + " 0");
        run(storedFindings.leaveListsToJob());
        assertThat(kept()).as("nothing has changed").isEqualTo(Rules.VERSION + " 0");
        sites.page(site, "/autre", "Autre");
        sites.settle(site);
        run(storedFindings.leaveListsToJob());
        assertThat(kept()).isEqualTo("0 0");
        assertThat(crossTenant
                        .read(CrossTenantScope.Purpose.CHECKS, allStoredFindings.findTenants())
                        .collectList()
                        .block(Duration.ofSeconds(20)))
                .contains(site.id());
    }
}
