package fr.gouv.anct.minisites.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.delivery.cache.CompressionLevel;
import fr.gouv.anct.minisites.delivery.cache.PageCache;
import fr.gouv.anct.minisites.delivery.cache.PageKey;
import fr.gouv.anct.minisites.delivery.cache.Representation;
import fr.gouv.anct.minisites.delivery.testing.Eventually;
import fr.gouv.anct.minisites.delivery.testing.FakeRenderer;
import fr.gouv.anct.minisites.delivery.testing.StatementRecorder;
import fr.gouv.anct.minisites.delivery.testing.TestSites;
import fr.gouv.anct.minisites.delivery.testing.TestSites.TestSite;
import fr.gouv.anct.minisites.delivery.testing.VisitorClient;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.directory.TenantDirectory;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Checks that pages read often are warmed before the next request, and that others cost nothing. */
@CoreTest
class CacheWarmerTest {

    private static final Duration SOON = Duration.ofSeconds(10);
    /** Concurrent requests of a visitor for missing pages: fewer than a site may have waiting. */
    private static final int AT_ONCE = 20;

    @Autowired
    private TestSites sites;

    @Autowired
    private TenantDirectory directory;

    @Autowired
    private PageCache cache;

    @Autowired
    private FakeRenderer renderer;

    @Autowired
    private StatementRecorder statements;

    @LocalServerPort
    private int port;

    private Representation stored(TestSite site, String path) {
        Tenant tenant = directory.snapshot().byId(site.id()).orElseThrow();
        return cache.stored(PageKey.of(tenant, path));
    }

    private void read(TestSite site, String path, int times) {
        VisitorClient visitor = new VisitorClient(port);
        for (int i = 0; i < times; i++) {
            visitor.get(site.host(), path);
        }
    }

    @Test
    void afterAPublicationThePagesThatWereReadAreMadeAgainAndNoOther() {
        TestSite site = sites.live();
        sites.page(site, "/lue", "Lue");
        sites.page(site, "/oubliee", "Oubliée");
        sites.settle(site);
        read(site, "/lue", 3);
        read(site, "/oubliee", 1);

        sites.page(site, "/nouvelle", "Nouvelle");
        sites.settle(site);

        Eventually.until(SOON, "the page that was read", () -> stored(site, "/lue") != null);
        assertThat(stored(site, "/oubliee")).isNull();
        assertThat(stored(site, "/nouvelle")).isNull();
    }

    @Test
    void aPageThatIsReadALotIsCompressedBetter() {
        TestSite site = sites.live();
        sites.page(site, "/longue", "Longue", TestSites.text("Une page longue et variée. ".repeat(300)));
        sites.settle(site);
        VisitorClient visitor = new VisitorClient(port);
        HttpResponse<byte[]> quick = visitor.bytes(site.host(), "/longue", "Accept-Encoding", "br");

        read(site, "/longue", 120);

        Eventually.until(SOON, "better bytes", () -> stored(site, "/longue").effort() == CompressionLevel.BEST);
        HttpResponse<byte[]> best = visitor.bytes(site.host(), "/longue", "Accept-Encoding", "br");
        assertThat(best.body().length).isLessThanOrEqualTo(quick.body().length);
        assertThat(best.headers().firstValue("etag"))
                .isNotEqualTo(quick.headers().firstValue("etag"));
        assertThat(visitor.bytes(site.host(), "/longue").headers().firstValue("etag"))
                .as("what is not compressed has not changed")
                .hasValueSatisfying(tag -> assertThat(tag).doesNotContain("br"));
    }

    @Test
    void thousandsOfAddressesWithNothingDriveNoPageOut() {
        TestSite site = sites.live();
        read(site, "/", 2);
        Representation home = stored(site, "/");
        long before = renderer.renders("Page non trouvée - " + site.title());
        VisitorClient visitor = new VisitorClient(port);
        assertThat(visitor.get(site.host(), "/rien").statusCode()).isEqualTo(404);
        for (int i = 0; i < 3000; i += AT_ONCE) {
            List<CompletableFuture<HttpResponse<String>>> answers = IntStream.range(i, i + AT_ONCE)
                    .mapToObj(n -> visitor.send("GET", site.host(), "/rien-" + n))
                    .toList();
            assertThat(answers).allMatch(answer -> answer.join().statusCode() == 404);
        }
        assertThat(stored(site, "/")).isSameAs(home);
        assertThat(renderer.renders("Page non trouvée - " + site.title()) - before)
                .isLessThanOrEqualTo(1);

        HttpResponse<String> again = visitor.get(site.host(), "/rien-2999");
        assertThat(again.statusCode()).isEqualTo(404);
        assertThat(again.headers().firstValue("cache-control")).hasValue("no-store");
        assertThat(again.headers().firstValue("x-robots-tag")).hasValue("noindex");
    }

    @Test
    void anAddressWithNothingGetsAPageOnceItIsWritten() {
        TestSite site = sites.live();
        VisitorClient visitor = new VisitorClient(port);
        assertThat(visitor.get(site.host(), "/bientot").statusCode()).isEqualTo(404);
        assertThat(visitor.get(site.host(), "/bientot").statusCode()).isEqualTo(404);
        sites.page(site, "/bientot", "Bientôt");
        sites.settle(site);
        assertThat(visitor.get(site.host(), "/bientot").statusCode()).isEqualTo(200);
    }
}
