package fr.gouv.anct.minisites.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gouv.anct.minisites.tenancy.MalformedRequestException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.util.unit.DataSize;

class TrustedProxiesTest {

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.1.2, true",
        "10.0.0.0/8, 11.0.0.1, false",
        "192.168.1.128/25, 192.168.1.200, true",
        "192.168.1.128/25, 192.168.1.127, false",
        "127.0.0.1, 127.0.0.1, true",
        "127.0.0.1, 127.0.0.2, false",
        "0.0.0.0/0, 8.8.8.8, true",
        "0.0.0.0/0, ::1, false",
        "2001:db8::/32, 2001:db8:1::1, true",
        "2001:db8::/32, 2001:db9::1, false",
        "::1, ::1, true"
    })
    void aBlockHoldsItsAddresses(String block, String address, boolean inside) {
        assertThat(CidrBlock.of(block).contains(InetAddress.ofLiteral(address))).isEqualTo(inside);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "example.fr", "10.0.0.0/x", "10.0.0/8/8"})
    void aBlockIsNothingElse(String block) {
        assertThatThrownBy(() -> CidrBlock.of(block)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String host(String from, String... forwarded) {
        return new TrustedProxies(List.of("10.0.0.0/8"))
                .host(
                        new InetSocketAddress(InetAddress.ofLiteral(from), 1234),
                        List.of("asked.example.fr"),
                        List.of(forwarded))
                .name();
    }

    @Test
    void onlyATrustedProxySaysWhichHostWasAsked() {
        assertThat(host("10.1.2.3", "Public.example.fr:443")).isEqualTo("public.example.fr");
        assertThat(host("11.1.2.3", "public.example.fr")).isEqualTo("asked.example.fr");
    }

    @Test
    void aProxyThatNamesTwoHostsIsNotBelieved() {
        assertThatThrownBy(() -> host("10.1.2.3", "a.example.fr, b.example.fr"))
                .isInstanceOf(MalformedRequestException.class);
        assertThatThrownBy(() -> host("10.1.2.3", "a.example.fr", "b.example.fr"))
                .isInstanceOf(MalformedRequestException.class);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "11.1.2.3, 9.9.9.9, 11.1.2.3",
                "10.1.2.3, 9.9.9.9, 9.9.9.9",
                "10.1.2.3, -, 10.1.2.3",
                "10.1.2.3, '6.6.6.6, 9.9.9.9', 9.9.9.9",
                "10.1.2.3, '9.9.9.9, 10.4.4.4', 9.9.9.9",
                "10.1.2.3, 'unknown, 10.4.4.4', 10.1.2.3",
                "10.1.2.3, '2001:db8:1:2:3:4:5:6', 20010db800010002"
            })
    void whoAsksIsTheLastAddressThatNoTrustedProxyHas(String from, @Nullable String forwarded, String client) {
        MockServerHttpRequest.BaseBuilder<?> request =
                MockServerHttpRequest.get("/").remoteAddress(new InetSocketAddress(InetAddress.ofLiteral(from), 1234));
        if (forwarded != null) {
            request.header("X-Forwarded-For", forwarded);
        }
        MinisitesProperties properties = new MinisitesProperties(
                "",
                "",
                "",
                "",
                "https",
                443,
                List.of("10.0.0.0/8"),
                null,
                new MinisitesProperties.Cache(DataSize.ofBytes(1)));
        assertThat(new ClientAddresses(properties).of(request.build())).isEqualTo(client);
    }
}
