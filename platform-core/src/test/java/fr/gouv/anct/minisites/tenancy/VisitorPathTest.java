package fr.gouv.anct.minisites.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VisitorPathTest {

    @ParameterizedTest
    @CsvSource({
        "/, /, true",
        "/alpha, /alpha, true",
        "/alpha/, /alpha, false",
        "/alpha-beta, /alpha-beta, true",
        "/a/b, /a/b, true",
        "/%C3%A9t%C3%A9, /été, true",
        "/a+b, /a+b, true",
        "/a%2Bb, /a+b, true"
    })
    void reads(String raw, String normal, boolean canonical) {
        VisitorPath path = VisitorPath.parse(raw);
        assertThat(path).hasToString(normal);
        assertThat(path.canonical()).isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "alpha",
                "//",
                "//alpha",
                "/alpha//b",
                "/alpha//",
                "/.",
                "/..",
                "/alpha/../beta",
                "/%2e%2e",
                "/%2E%2e/alpha",
                "/.%2e",
                "/alpha%2Fbeta",
                "/%2Falpha",
                "/alpha%5Cbeta",
                "/alpha\\beta",
                "/alpha%00",
                "/alpha%0d%0aSet-Cookie",
                "/alpha%7f",
                "/%ff",
                "/%c3",
                "/%c0%af",
                "/%ed%a0%80",
                "/%",
                "/%zz",
                "/%2"
            })
    void refusesWhatHasTwoReadings(String raw) {
        assertThatThrownBy(() -> VisitorPath.parse(raw)).isInstanceOf(MalformedRequestException.class);
    }

    @Test
    void refusesTheTooLong() {
        assertThat(VisitorPath.parse("/" + "a".repeat(1999)).segments()).hasSize(1);
        assertThatThrownBy(() -> VisitorPath.parse("/" + "a".repeat(2000)))
                .isInstanceOf(MalformedRequestException.class);
    }

    @Test
    void isDecodedOnce() {
        assertThat(VisitorPath.parse("/%252e%252e").segments()).containsExactly("%2e%2e");
        assertThat(VisitorPath.parse("/%61lpha").segments()).containsExactly("alpha");
    }

    @Test
    void losesThePrefixAndKeepsTheSlash() {
        VisitorPath below = VisitorPath.parse("/alpha/a/b/").below(1);
        assertThat(below).isEqualTo(new VisitorPath(List.of("a", "b"), true));
        assertThat(VisitorPath.parse("/alpha").below(1).canonical()).isFalse();
        assertThat(VisitorPath.parse("/alpha/").below(1).canonical()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /                            | /
            /annuaire                    | /annuaire
            /Vos-Démarches/FAMILLE       | /vos-demarches/famille
            /cœur-de-ville/ŒUVRE         | /coeur-de-ville/oeuvre
            /annuaire.                   | /annuaire
            /annuaire/).                 | /annuaire
            /a.b/c                       | /a.b/c
            /..)                         | /
            """)
    void isFoldedAsAddressesAreWritten(String path, String folded) {
        assertThat(VisitorPath.folded(path)).isEqualTo(folded);
        assertThat(VisitorPath.folded(folded)).isEqualTo(folded);
    }
}
