package fr.gouv.anct.minisites.conformity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.conformity.testing.ObservatoryScore;
import fr.gouv.anct.minisites.e2e.DemoTest;
import fr.gouv.anct.minisites.e2e.testing.Crawl;
import fr.gouv.anct.minisites.e2e.testing.DemoSite;
import fr.gouv.anct.minisites.e2e.testing.DemoVisitor;
import fr.gouv.anct.minisites.e2e.testing.SuspendedSite;
import fr.gouv.anct.minisites.e2e.testing.TestResponse;
import fr.gouv.anct.minisites.e2e.testing.Violations;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks the headers that a State site must send with every response. */
@DemoTest
class ResponseHeadersTest {

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final Map<String, String> EXACT = Map.of(
            "strict-transport-security", "max-age=31536000; includeSubDomains",
            "x-content-type-options", "nosniff",
            "referrer-policy", "strict-origin-when-cross-origin",
            "cross-origin-opener-policy", "same-origin",
            "cross-origin-embedder-policy", "require-corp",
            "cross-origin-resource-policy", "same-origin");

    static Stream<Named<Supplier<TestResponse>>> visitorAnswers() {
        return Stream.of(
                answer("200", () -> DemoVisitor.get(DemoSite.PORTAL.home())),
                answer("200, under a prefix", () -> DemoVisitor.get(DemoSite.ACTION_COEUR_DE_VILLE.home())),
                answer("200, a stylesheet", ResponseHeadersTest::stylesheet),
                answer("301", () -> DemoVisitor.get(DemoSite.on("localhost", "/action-coeur-de-ville"))),
                answer("304", ResponseHeadersTest::unchanged),
                answer("400", () -> DemoVisitor.get(DemoSite.on("localhost", "/%2e%2e/%00"))),
                answer("404", () -> DemoVisitor.get(DemoSite.FRANCE_SERVICES.at("cette-page-n-existe-pas"))),
                answer("404, unknown host", () -> DemoVisitor.get(DemoSite.UNKNOWN_HOST)),
                answer("404, in preparation", () -> DemoVisitor.get(DemoSite.IN_PREPARATION)),
                answer("503", () -> DemoVisitor.get(SuspendedSite.home())));
    }

    static Stream<Named<Supplier<TestResponse>>> allAnswers() {
        return Stream.concat(
                visitorAnswers(), Stream.of(answer("back office", () -> DemoVisitor.get(DemoSite.BACK_OFFICE))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("allAnswers")
    void earnsAnA(Supplier<TestResponse> request) {
        ObservatoryScore score = ObservatoryScore.of(request.get());
        assertThat(score.value()).as(score.toString()).isGreaterThanOrEqualTo(100);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("visitorAnswers")
    void hasTheExactHeaders(Supplier<TestResponse> request) {
        TestResponse response = request.get();
        EXACT.forEach(
                (name, value) -> assertThat(response.header(name)).as(name).isEqualTo(value));
        assertThat(response.header("content-security-policy")).isEqualTo(POLICY);
        assertThat(response.header("permissions-policy")).contains("camera=()", "geolocation=()", "microphone=()");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("allAnswers")
    void saysNothingOfTheServer(Supplier<TestResponse> request) {
        TestResponse response = request.get();
        assertThat(response.header("x-powered-by")).isEmpty();
        assertThat(response.header("server")).doesNotContainPattern("\\d");
        assertThat(response.text()).doesNotContain("Exception", "\tat ");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("visitorAnswers")
    void answersWithTheStatusOfItsName(Supplier<TestResponse> request) {
        TestResponse response = request.get();
        assertThat(response.status()).isIn(200, 301, 304, 400, 404, 503);
        assertThat(response.headers().allValues("set-cookie")).isEmpty();
    }

    @Test
    void eachStatusIsReached() {
        assertThat(visitorAnswers().map(Named::getPayload).map(Supplier::get).map(TestResponse::status))
                .containsExactly(200, 200, 200, 301, 304, 400, 404, 404, 404, 503);
    }

    @Test
    void noCookieOnAnyPageAndTheRulesOnAll() {
        Violations violations = new Violations();
        Crawl.answers().forEach((address, response) -> {
            response.headers()
                    .allValues("set-cookie")
                    .forEach(cookie -> violations.add(address, "sets a cookie: " + cookie));
            if (ObservatoryScore.of(response).value() < 100) {
                violations.add(address, "scores " + ObservatoryScore.of(response));
            }
        });
        violations.throwIfPresent("No cookie, and a score of 100 or more, at every address");
    }

    @Test
    void errorsAndUnknownHostsAreNeverStored() {
        Stream.of(DemoSite.UNKNOWN_HOST, DemoSite.IN_PREPARATION)
                .forEach(address -> assertThat(DemoVisitor.get(address).header("cache-control"))
                        .contains("no-store"));
    }

    @Test
    void aSuspendedSiteSaysWhenToComeBack() {
        TestResponse response = DemoVisitor.get(SuspendedSite.home());
        assertThat(response.header("retry-after")).matches("\\d+");
        assertThat(response.header("cache-control")).contains("no-store");
    }

    private static Named<Supplier<TestResponse>> answer(String name, Supplier<TestResponse> request) {
        return Named.of(name, request);
    }

    private static TestResponse stylesheet() {
        String href = Crawl.pages(DemoSite.PORTAL)
                .getFirst()
                .first("link[rel=stylesheet]")
                .attr("href");
        return DemoVisitor.get(DemoSite.PORTAL.originFile(href));
    }

    private static TestResponse unchanged() {
        TestResponse first = DemoVisitor.get(DemoSite.PORTAL.home());
        return DemoVisitor.get(DemoSite.PORTAL.home(), "If-None-Match", first.header("etag"));
    }
}
