package fr.gouv.anct.minisites.delivery.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks that the address of a tool keeps its meaning in a header, whose characters are ASCII. */
class ServiceToolsTest {

    @ParameterizedTest
    @CsvSource({
        "https://exemple.fr/a?b=c#d, https://exemple.fr/a?b=c#d",
        "https://exemple.fr:8443, https://exemple.fr:8443",
        "https://exemple.fr/d%C3%A9marche, https://exemple.fr/d%C3%A9marche",
        "https://exemple.fr/démarche, https://exemple.fr/d%C3%A9marche",
        "https://évian.exemple.fr:444/é?ê=è, https://xn--vian-9oa.exemple.fr:444/%C3%A9?%C3%AA=%C3%A8",
        "https://a b/, ",
        "https://exemple.fr/%zz, ",
        // A letter that is not seen, and a dot that is none: neither makes another host of it.
        "https://evil.example\u3164.impots.gouv.fr/, https://evil.xn--example-wh2a.impots.gouv.fr/",
        "https://evil.example\u2024impots.gouv.fr/, "
    })
    void ofAnyUrl(String stored, String sent) {
        assertThat(ServiceTools.ascii(stored)).isEqualTo(sent);
    }
}
