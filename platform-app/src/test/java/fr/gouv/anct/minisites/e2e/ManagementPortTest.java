package fr.gouv.anct.minisites.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.e2e.testing.DemoPorts;
import fr.gouv.anct.minisites.e2e.testing.DemoSite;
import fr.gouv.anct.minisites.e2e.testing.DemoVisitor;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

/** Checks that the management port serves operators, and neither sites nor the back office. */
@DemoTest
class ManagementPortTest {

    @Autowired
    private List<BackOfficeResource> resources;

    private static URI on(int port, String path) {
        return URI.create("http://localhost:" + port + path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health/liveness", "/actuator/health/readiness", "/actuator/prometheus"})
    void probesAndMeasuresAreThere(String path) {
        assertThat(DemoVisitor.get(on(DemoPorts.MANAGEMENT, path)).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/demande", "/api/v1", "/accessibilite", "/assets/"})
    void nothingElseIs(String path) {
        assertThat(DemoVisitor.get(on(DemoPorts.MANAGEMENT, path)).status()).isEqualTo(404);
    }

    @Test
    void visitorsFindNoProbeOnTheirPort() {
        assertThat(DemoVisitor.get(on(DemoPorts.VISITORS, "/actuator/health")).status())
                .isEqualTo(404);
    }

    /** Every route has its own metric: Micrometer drops values beyond its limit. */
    @Test
    void everyRouteOfTheBackOfficeIsMeasured() {
        List<String> patterns = resources.stream()
                .flatMap(resource -> resource.routes().stream())
                .filter(route -> route.method().equals(HttpMethod.GET))
                .map(Route::pattern)
                .distinct()
                .toList();
        patterns.forEach(
                pattern -> DemoVisitor.get(DemoSite.BACK_OFFICE.resolve(pattern.replaceAll("\\{[^/]*}", "absent"))));
        String measures = DemoVisitor.get(on(DemoPorts.MANAGEMENT, "/actuator/prometheus"))
                .text();
        assertThat(patterns).hasSizeGreaterThan(100).allMatch(pattern -> measures.contains("uri=\"" + pattern + "\""));
    }

    @Test
    void requestsAreMeasuredByTenant() {
        DemoVisitor.get(DemoSite.PORTAL.home());
        assertThat(DemoVisitor.get(on(DemoPorts.MANAGEMENT, "/actuator/prometheus"))
                        .text())
                .contains(
                        "minisites_requests_seconds_count", "tenant=\"portail\"", "minisites_directory_listening 1.0");
    }
}
