package fr.gouv.anct.minisites.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks which parts of a plain text are links, written in brackets. */
class LinkedTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Merci de revenir plus tard.              | Merci de revenir plus tard.",
                "https://exemple.fr/aides                 | [https://exemple.fr/aides]",
                "Voyez https://exemple.fr/a?b=c&d=é.      | Voyez [https://exemple.fr/a?b=c&d=é].",
                "(https://exemple.fr) ou http://a.fr/b/,  | ([https://exemple.fr]) ou [http://a.fr/b/],",
                "« https://exemple.fr/ »                  | « [https://exemple.fr/] »",
                "<b>javascript:alert(1)</b> ftp://a.fr    | <b>javascript:alert(1)</b> ftp://a.fr",
                "https://                                 | https://",
            })
    void webAddressesAreLinks(String text, String linked) {
        assertThat(LinkedText.of(text).stream()
                        .map(part -> part.href() == null ? part.text() : "[" + part.href() + "]")
                        .collect(Collectors.joining()))
                .isEqualTo(linked);
    }
}
