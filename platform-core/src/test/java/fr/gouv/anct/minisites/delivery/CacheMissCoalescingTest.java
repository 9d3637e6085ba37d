package fr.gouv.anct.minisites.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.delivery.testing.FakeRenderer;
import fr.gouv.anct.minisites.delivery.testing.TestSites;
import fr.gouv.anct.minisites.delivery.testing.TestSites.TestSite;
import fr.gouv.anct.minisites.delivery.testing.VisitorClient;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@CoreTest
class CacheMissCoalescingTest {

    @Autowired
    private TestSites sites;

    @Autowired
    private FakeRenderer renderer;

    @LocalServerPort
    private int port;

    @Test
    void aThousandVisitorsOfAColdPageMakeItOnce() {
        TestSite site = sites.live();
        sites.page(site, "/lente", FakeRenderer.SLOW);
        sites.settle(site);
        VisitorClient visitor = new VisitorClient(port);
        List<CompletableFuture<HttpResponse<String>>> asked = IntStream.range(0, 1000)
                .mapToObj(i -> visitor.send("GET", site.host(), "/lente?source=" + i))
                .toList();
        IntStream.range(0, 1000)
                .filter(i -> i % 10 == 0)
                .forEach(i -> asked.get(i).cancel(true));
        assertThat(IntStream.range(0, 1000)
                        .filter(i -> i % 10 != 0)
                        .mapToObj(i -> asked.get(i).join()))
                .allMatch(answer -> answer.statusCode() == 200 && answer.body().contains(FakeRenderer.SLOW));
        assertThat(renderer.renders(FakeRenderer.SLOW + " - " + site.title())).isOne();
    }
}
