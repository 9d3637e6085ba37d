package fr.gouv.anct.minisites.delivery;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.delivery.page.SiteUrls;
import fr.gouv.anct.minisites.delivery.page.VisitorPageRequest;
import fr.gouv.anct.minisites.delivery.page.VisitorPages;
import fr.gouv.anct.minisites.delivery.testing.TestSites;
import fr.gouv.anct.minisites.delivery.testing.TestSites.TestSite;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Checks that the query plans of a page are reused: planning its statements for each visitor costs more than executing
 * them.
 */
@CoreTest
class QueryPlanReuseTest {

    private static final SiteUrls URLS = new SiteUrls("https://site.example.fr", "", false);

    @Autowired
    private TestSites sites;

    @Autowired
    private VisitorPages pages;

    @Autowired
    private DatabaseClient database;

    @Autowired
    private ReactiveTransactionManager transactions;

    @Test
    void theStatementsOfAPageAreNotPlannedForEachVisitor() {
        TestSite site = sites.live();
        sites.page(site, "/page", "Page");
        Mono<List<Long>> plans = database.sql("""
            select coalesce(sum(custom_plans), 0)::bigint as custom, coalesce(sum(generic_plans), 0)::bigint as generic
              from pg_prepared_statements
             where statement like '%from site s%' or statement like '%as related%'
            """)
                .map(row -> List.of(
                        requireNonNull(row.get("custom", Long.class)), requireNonNull(row.get("generic", Long.class))))
                .one();
        List<List<Long>> counts = Flux.concat(
                        plans,
                        Flux.range(0, 10)
                                .concatMap(n -> pages.answer(VisitorPageRequest.of("/page"), URLS))
                                .thenMany(plans))
                .as(TransactionalOperator.create(transactions)::transactional)
                .collectList()
                .contextWrite(CurrentTenant.with(site.id()))
                .block();
        assertThat(counts).hasSize(2);
        assertThat(counts.get(1).get(0))
                .as("planned for their values")
                .isEqualTo(counts.get(0).get(0));
        assertThat(counts.get(1).get(1) - counts.get(0).get(1))
                .as("of two statements a page, ten times")
                .isEqualTo(20);
    }
}
