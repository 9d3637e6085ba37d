package fr.gouv.anct.minisites.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks that a text of a client is what a report will show. */
class CountedTextTest {

    @ParameterizedTest
    @CsvSource({
        "/plan, /plan",
        "/élus-été, /élus-été",
        "'/\u202Efdp.tropmoc', '/\uFFFDfdp.tropmoc'",
        "'/a\u200Bb\u00ADc\u2066', '/a\uFFFDb\uFFFDc\uFFFD'",
        "'/a\u0007\u0000b', '/a\uFFFD\uFFFDb'",
        "'/\uD800x', '/\uFFFDx'",
        "/0123456789abcdef, /0123456789abcde",
    })
    void hiddenCharactersAreShown(String typed, String kept) {
        assertThat(CountedText.of(typed, 16)).isEqualTo(kept);
    }
}
