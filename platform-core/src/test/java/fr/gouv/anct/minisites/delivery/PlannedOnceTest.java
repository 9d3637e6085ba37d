package fr.gouv.anct.minisites.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.delivery.TestSites.TestSite;
import fr.gouv.anct.minisites.delivery.page.PageRequest;
import fr.gouv.anct.minisites.delivery.page.SiteUrls;
import fr.gouv.anct.minisites.delivery.page.VisitorPages;
import fr.gouv.anct.minisites.tenancy.CurrentTenant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;

/** Planning a page's statements for the values of each visitor costs more than carrying them out. */
@CoreTest
class PlannedOnceTest {

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
        List<Long> forTheirValues = Flux.range(0, 10)
                .concatMap(n -> pages.answer(PageRequest.of("/page"), URLS))
                .thenMany(database.sql("""
                    select custom_plans from pg_prepared_statements
                     where statement like '%from site s%' or statement like '%with ordinality%'
                    """)
                        .map(row -> row.get("custom_plans", Long.class))
                        .all())
                .as(TransactionalOperator.create(transactions)::transactional)
                .collectList()
                .contextWrite(CurrentTenant.is(site.id()))
                .block();
        assertThat(forTheirValues).hasSize(2).containsOnly(0L);
    }
}
