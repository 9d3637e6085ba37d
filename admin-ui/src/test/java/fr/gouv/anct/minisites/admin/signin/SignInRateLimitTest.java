package fr.gouv.anct.minisites.admin.signin;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.platform.ClientAddresses;
import fr.gouv.anct.minisites.platform.MinisitesProperties;
import fr.gouv.anct.minisites.throttling.RateLimiterFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.util.unit.DataSize;
import org.springframework.web.reactive.function.server.ServerRequest;

class SignInRateLimitTest {

    private final SignInRateLimit rateLimit = new SignInRateLimit(
            new ClientAddresses(new MinisitesProperties(
                    "portail.gouv.fr",
                    "gouv.fr",
                    "gestion.gouv.fr",
                    "apercu.gouv.fr",
                    "https",
                    443,
                    List.of("10.0.0.0/8"),
                    null,
                    new MinisitesProperties.Cache(DataSize.ofMegabytes(1)))),
            new RateLimiterFactory(new MockEnvironment()));

    private static ServerRequest from(String client) {
        return ServerRequest.create(
                MockServerWebExchange.from(MockServerHttpRequest.get("/connexion/retour")
                        .header("X-Forwarded-For", client)
                        .remoteAddress(new InetSocketAddress(InetAddress.ofLiteral("10.0.0.1"), 443))),
                List.of());
    }

    @Test
    void an_office_signs_in_within_a_minute_and_not_more() {
        assertThat(IntStream.range(0, SignInRateLimit.A_MINUTE)).allMatch(_ -> rateLimit.admits(from("9.9.9.9")));
        assertThat(rateLimit.admits(from("9.9.9.9"))).isFalse();
        assertThat(rateLimit.admits(from("9.9.9.8")))
                .as("behind the same proxy")
                .isTrue();
    }

    @Test
    void the_journal_is_not_for_anybody_to_fill() {
        assertThat(IntStream.range(0, SignInRateLimit.LINES_A_MINUTE))
                .allMatch(_ -> rateLimit.allowsJournalEntry(from("9.9.9.9")));
        assertThat(rateLimit.allowsJournalEntry(from("9.9.9.9"))).isFalse();
    }
}
