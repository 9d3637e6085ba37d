package fr.gouv.anct.minisites.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostTest {

    @ParameterizedTest
    @CsvSource({
        "alpha.localhost, alpha.localhost",
        "ALPHA.LocalHost, alpha.localhost",
        "alpha.localhost., alpha.localhost",
        "alpha.localhost:8080, alpha.localhost",
        "alpha.localhost.:443, alpha.localhost",
        "été.example.fr, xn--t-9fab.example.fr",
        "XN--T-9FAB.example.fr, xn--t-9fab.example.fr",
        "127.0.0.1:80, 127.0.0.1"
    })
    void normalises(String header, String name) {
        assertThat(Host.parse(header).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                ":80",
                "a..b",
                "-a.fr",
                "a-.fr",
                "a b",
                "a/b",
                "a@b",
                "a%2eb",
                "alpha.localhost:port",
                "alpha.localhost:123456",
                "alpha.localhost:80:80",
                "alpha.localhost..",
                "[::1]",
                "a_b.fr",
                "a\u0000.fr",
                "aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffgggg.fr"
            })
    void refusesWhatIsNotAHostName(String header) {
        assertThatThrownBy(() -> Host.parse(header)).isInstanceOf(MalformedRequestException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {254, 300, 15_000})
    void refusesTheTooLong(int length) {
        assertThatThrownBy(() -> Host.parse("a.".repeat(length / 2) + "fr"))
                .isInstanceOf(MalformedRequestException.class);
        assertThatThrownBy(() -> Host.parse("é".repeat(length))).isInstanceOf(MalformedRequestException.class);
    }
}
