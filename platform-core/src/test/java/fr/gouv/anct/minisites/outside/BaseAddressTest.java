package fr.gouv.anct.minisites.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks which addresses the client of an outside service requests. */
class BaseAddressTest {

    private static final BaseAddress BASE = BaseAddress.of("https://aides.exemple.fr/v1/");

    @ParameterizedTest
    @CsvSource({
        "/aids/?page=2, https://aides.exemple.fr/v1/aids/?page=2",
        "https://aides.exemple.fr/v1/aids/?page=2, https://aides.exemple.fr/v1/aids/?page=2",
        "https://aides.exemple.fr:443/v1/aids/, https://aides.exemple.fr:443/v1/aids/",
        "https://AIDES.exemple.fr/v1/aids/, https://AIDES.exemple.fr/v1/aids/",
    })
    void anAddressBelowTheBaseIsRequested(String address, String url) {
        assertThat(BASE.resolve(address)).hasToString(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://aides.exemple.fr/v1/aids/",
                "https://aides.exemple.fr:8443/v1/aids/",
                "https://aides.exemple.fr.autre.fr/v1/aids/",
                "https://autre.fr/v1/aids/",
                "https://aides.exemple.fr@autre.fr/v1/aids/",
                "https://camille:secret@aides.exemple.fr/v1/aids/",
                "https://127.0.0.1/v1/aids/",
                "https://[::1]/v1/aids/",
                "https://aides.exemple.fr/v2/aids/",
                "https://aides.exemple.fr/v1/../admin",
                "/../admin",
                "/%2e%2e/admin",
                "/..%2Fadmin",
                "/..%5cadmin",
                "//../../../admin",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "https://aides.exemple.fr/v1/ space",
                "aids",
                "",
            })
    void anyOtherAddressIsRefused(String address) {
        assertThatThrownBy(() -> BASE.resolve(address))
                .isInstanceOfSatisfying(
                        OutsideException.class,
                        refused -> assertThat(refused.fault()).isEqualTo(OutsideFault.FOREIGN_ADDRESS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aides.exemple.fr",
                "ftp://aides.exemple.fr",
                "https:///v1",
                "https://a@exemple.fr",
                "https://exemple.fr/?a"
            })
    void aBaseIsAUrl(String configured) {
        assertThatThrownBy(() -> BaseAddress.of(configured)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "224.0.0.1",
                "::1",
                "fe80::1",
                "fd00::1",
                "::",
                "::ffff:127.0.0.1",
                "::10.0.0.1",
                "64:ff9b::a9fe:a9fe",
                "2002:a00:1::1",
                "2001:db8::1",
                "192.0.0.8",
                "198.18.0.1",
                "240.0.0.1",
                "255.255.255.255",
            })
    void aNameThatResolvesToAPrivateAddressIsNotConnectedTo(String address) throws UnknownHostException {
        List<InetSocketAddress> resolved = List.of(new InetSocketAddress(InetAddress.getByName(address), 443));
        assertThat(BASE.admitted(resolved)).isEmpty();
        assertThat(BaseAddress.of("http://127.0.0.1:9000").admitted(resolved).size())
                .as("unless the operator has configured an IP address")
                .isEqualTo(1);
    }

    @Test
    void aPublicAddressIsConnectedTo() throws UnknownHostException {
        List<InetSocketAddress> resolved = List.of(
                new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 443),
                new InetSocketAddress(InetAddress.getByName("185.24.184.1"), 443),
                new InetSocketAddress(InetAddress.getByName("2001:660::1"), 443));
        assertThat(BASE.admitted(resolved).size()).isEqualTo(2);
    }
}
