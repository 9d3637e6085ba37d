package fr.gouv.anct.minisites.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "page:00000000-0000-4000-8000-000000000001 | ToPage",
                "page:00000000-0000-4000-8000-000000000001#section-2 | ToPage",
                "media:00000000-0000-4000-8000-000000000001 | ToMedia",
                "site:00000000-0000-4000-8000-000000000001/ | ToSite",
                "site:00000000-0000-4000-8000-000000000001/a/b?c=d&e=f#g | ToSite",
                "https://example.fr/a?b=c#d | External",
                "http://example.fr | External",
                "mailto:contact@example.fr | Contact",
                "mailto:jean.o'neil@example.fr | Contact",
                "tel:+33 1 23 45 67 89 | Contact"
            })
    void hasOneFormPerTarget(String value, String kind) {
        Link link = Link.of(value);
        assertThat(link.getClass().getSimpleName()).isEqualTo(kind);
        assertThat(link).hasToString(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/relative",
                "//example.fr",
                "#fragment",
                "page:",
                "page:not-an-id",
                "page:00000000-0000-4000-8000-000000000001#a b",
                "page:------------------------------------",
                "page:0000000-00000-4000-8000-000000000001",
                "media:not-an-id",
                "media:1-1-1-1-1",
                "media:00000000-0000-4000-8000-00000000000A",
                "site:",
                "site:00000000-0000-4000-8000-000000000001",
                "site:00000000-0000-4000-8000-000000000001#a",
                "site:00000000-0000-4000-8000-000000000001.example.fr/",
                "site:00000000-0000-4000-8000-000000000001/\"onclick=",
                "site:portail/",
                "javascript:alert(1)",
                "JAVASCRIPT:alert(1)",
                " https://example.fr",
                "https://example.fr/\"onclick=",
                "https://example.fr/<script>",
                "https:\\\\example.fr",
                "data:text/html,a",
                "vbscript:a",
                "ftp://example.fr",
                "mailto:a b@c",
                "tel:javascript"
            })
    void refusesTheRest(String value) {
        assertThatThrownBy(() -> Link.of(value)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https:///evil.example",
                "https://gouv.fr%40evil.example",
                "https://gouv.fr@evil.example/",
                "https://a..b/",
                "https://xn--/",
                "https://a.fr:99999/",
                "https://a.fr:/",
                "https://gouv.fr\ufe52evil",
                "https://gouv.fr\u3002evil.fr",
                "https://a.fr/\u0000"
            })
    void isNotTypedWithoutAHost(String value) {
        assertThat(Link.typed(value)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://www.exemple.fr/a?b=c#d", "www.exemple.fr", "https://a.fr:8443/é", "tel:+33 1"})
    void isTypedWithOne(String value) {
        assertThat(Link.typed(value)).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "www.exemple.fr | https://www.exemple.fr",
                "contact@exemple.fr | mailto:contact@exemple.fr",
                " contact@exemple.fr | mailto:contact@exemple.fr",
                "01 23 45 67 89 | tel:0123456789",
                "01.23.45.67.89 | tel:0123456789",
                "+33 (0)1 23 45 67 89 | tel:+33123456789",
                "mailto:contact@exemple.fr | mailto:contact@exemple.fr",
                "tel:+33 1 23 45 67 89 | tel:+33 1 23 45 67 89"
            })
    void isTypedWithoutItsScheme(String typed, String stored) {
        assertThat(Link.typed(typed)).hasToString("Optional[" + stored + "]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027", "36 46", "01 23 45 67 8", "contact@", "contact@exemple", "#ancre", "Nous écrire"})
    void isNotTakenFromWordsAndShortNumbers(String typed) {
        assertThat(Link.typed(typed)).isEmpty();
    }
}
