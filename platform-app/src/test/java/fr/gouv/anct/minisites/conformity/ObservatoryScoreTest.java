package fr.gouv.anct.minisites.conformity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.conformity.testing.ObservatoryScore;
import fr.gouv.anct.minisites.e2e.testing.TestResponse;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ObservatoryScoreTest {

    private final Map<String, List<String>> headers = new HashMap<>(Map.of(
            "Content-Security-Policy",
                    List.of("default-src 'none'; script-src 'self'; form-action 'self'; frame-ancestors 'none'"),
            "Strict-Transport-Security", List.of("max-age=31536000; includeSubDomains"),
            "X-Content-Type-Options", List.of("nosniff"),
            "Referrer-Policy", List.of("strict-origin-when-cross-origin"),
            "Cross-Origin-Resource-Policy", List.of("same-origin")));

    @Test
    void everythingInPlace() {
        assertThat(score()).isEqualTo(130);
    }

    @Test
    void nothingInPlace() {
        headers.clear();
        assertThat(score()).isEqualTo(30);
    }

    @Test
    void inlineScriptsCostTheBonusesToo() {
        headers.put("Content-Security-Policy", List.of("default-src 'self' 'unsafe-inline'; frame-ancestors 'none'"));
        assertThat(score()).isEqualTo(80);
    }

    @Test
    void aShortHstsKeepsTheBonuses() {
        headers.put("Strict-Transport-Security", List.of("max-age=3600"));
        assertThat(score()).isEqualTo(120);
    }

    @Test
    void aCookieWithoutItsFlags() {
        headers.put("Set-Cookie", List.of("a=b; Path=/"));
        assertThat(score()).isEqualTo(80);
    }

    private int score() {
        return ObservatoryScore.of(new TestResponse(
                        URI.create("http://localhost/"), 200, HttpHeaders.of(headers, (n, v) -> true), new byte[0]))
                .value();
    }
}
