package fr.gouv.anct.minisites.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.platform.ClientPrefixes;
import fr.gouv.anct.minisites.platform.MinisitesProperties;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpHeaders;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks the truncated addresses of clients, and the headers that the codec has parsed. */
class VisitHeadersTest {

    private static final String PROXY = "10.1.2.3";

    private final ClientPrefixes clients = new ClientPrefixes(new MinisitesProperties(
            "localhost",
            "localhost",
            "gestion.localhost",
            "apercu.localhost",
            "http",
            8080,
            List.of("10.0.0.0/8", "fd00::/8"),
            null,
            new MinisitesProperties.Cache(null)));

    private long prefix(String remote, String forwarded) {
        byte[] bytes = ("x" + forwarded + "x").getBytes(StandardCharsets.ISO_8859_1);
        return clients.of(new InetSocketAddress(InetAddress.ofLiteral(remote), 1), bytes, 1, bytes.length - 1);
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, '', c00002",
        "192.0.2.200, '', c00002",
        "192.0.3.7, '', c00003",
        "2001:db8:1:2::1, '', 120010db80001",
        "2001:db8:1:ffff::1, '', 120010db80001",
        // Only a trusted proxy forwards.
        "192.0.2.7, 198.51.100.1, c00002",
        "10.1.2.3, 198.51.100.1, c63364",
        "10.1.2.3, '203.0.113.9, 198.51.100.1', c63364",
        "10.1.2.3, '198.51.100.1, 10.9.9.9', c63364",
        "10.1.2.3, '198.51.100.1 ,fd00::1', c63364",
        "10.1.2.3, 2001:db8::1, 120010db80000",
        "10.1.2.3, ::ffff:198.51.100.1, c63364",
        "10.1.2.3, 198.51.100.255, c63364",
        "10.1.2.3, 255.255.255.255, ffffff",
        "10.1.2.3, 0.0.0.0, 0",
        "10.1.2.3, '  198.51.100.1  ', c63364",
        // Text that is no address is skipped, and never looked up as a name.
        "10.1.2.3, 'unknown', a0102",
        "10.1.2.3, '198.51.100.1, exemple.fr', c63364",
        "10.1.2.3, 198.51.100.256, a0102",
        "10.1.2.3, 198.51.100.1.1, a0102",
        "10.1.2.3, 198.51.100., a0102",
        "10.1.2.3, 198..100.1, a0102",
        "10.1.2.3, 198.51.100.1:443, a0102",
        "10.1.2.3, ',,,', a0102"
    })
    void theClientIsTruncated(String remote, String forwarded, String expected) {
        assertThat(Long.toHexString(prefix(remote, forwarded))).isEqualTo(expected);
    }

    @Test
    void anUnknownConnectionHasNoClient() {
        assertThat(clients.of(null, new byte[0], 0, 0)).isZero();
    }

    @Test
    void theHeadersOfTheCodecSayTheSame() {
        HttpHeaders headers = new DefaultHttpHeaders();
        headers.add("User-Agent", "Mozilla/5.0 é");
        headers.add("X-Forwarded-For", "198.51.100.1");
        headers.add("X-Forwarded-For", PROXY);
        headers.add("Referer", "https://exemple.fr/");
        headers.add("Cookie", "a=b");

        VisitHeaders.read(headers, visit -> {
            assertThat(visit.excluded()).isFalse();
            assertThat(visit.isEmbedded()).isFalse();
            assertThat(text(visit, visit.agent(), visit.agentEnd())).isEqualTo("Mozilla/5.0 é");
            assertThat(text(visit, visit.referrer(), visit.referrerEnd())).isEqualTo("https://exemple.fr/");
            assertThat(text(visit, visit.forwarded(), visit.forwardedEnd()))
                    .as("of several, the last one names the nearest client")
                    .isEqualTo(PROXY);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "Cookie, mesure=non",
        "DNT, 1",
        "Sec-GPC, 1",
        "X-Moz, prefetch",
        "Purpose, prefetch",
        "X-Purpose, preview",
        "Sec-Purpose, prefetch;prerender"
    })
    void eachHeaderThatExcludesIsRead(String name, String value) {
        for (String written : List.of(name, name.toLowerCase(Locale.ROOT), name.toUpperCase(Locale.ROOT))) {
            VisitHeaders.read(
                    new DefaultHttpHeaders().add("Accept", "text/html").add(written, value),
                    visit -> assertThat(visit.excluded()).as(written).isTrue());
        }
    }

    @Test
    void aPartOfAPageIsToldFromAPage() {
        for (String mode : List.of("Sec-Fetch-Mode", "Sec-Fetch-Site")) {
            VisitHeaders.read(
                    new DefaultHttpHeaders().add(mode, "navigate").add("Sec-Fetch-Dest", "document"),
                    visit -> assertThat(visit.isEmbedded()).isFalse());
        }
        VisitHeaders.read(
                new DefaultHttpHeaders().add("Sec-Fetch-Dest", "iframe"),
                visit -> assertThat(visit.isEmbedded()).isTrue());
    }

    @Test
    void nothingOfAVisitorStaysBehind() {
        for (int length : List.of(10, 2_000)) {
            HttpHeaders headers = new DefaultHttpHeaders()
                    .add("X-Forwarded-For", PROXY)
                    .add("User-Agent", "x".repeat(length))
                    .add("DNT", "1");
            VisitHeaders[] used = new VisitHeaders[1];
            VisitHeaders.read(headers, visit -> {
                used[0] = visit;
                assertThat(visit.agentEnd() - visit.agent()).isEqualTo(length);
                assertThat(text(visit, visit.forwarded(), visit.forwardedEnd())).isEqualTo(PROXY);
            });
            assertThat(used[0].agentEnd()).isZero();
            assertThat(used[0].excluded()).isFalse();
            VisitHeaders.read(
                    new DefaultHttpHeaders(),
                    visit -> assertThat(visit.bytes())
                            .as("memory of the thread after a user agent of %d bytes", length)
                            .containsOnly(0));
        }
    }

    private static String text(VisitHeaders visit, int from, int to) {
        return new String(visit.bytes(), from, to - from, StandardCharsets.ISO_8859_1);
    }
}
