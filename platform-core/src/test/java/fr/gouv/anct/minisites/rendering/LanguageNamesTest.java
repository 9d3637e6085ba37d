package fr.gouv.anct.minisites.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageNamesTest {

    @ParameterizedTest
    @CsvSource({
        "fr, en, Anglais",
        "fr, oc, Occitan",
        "fr, gcf, Créole guadeloupéen",
        "fr, rcf, Créole réunionnais",
        "fr, xx, Xx",
        "en, br, Breton"
    })
    void areThoseOfTheReader(String in, String tag, String name) {
        assertThat(LanguageNames.of(tag, Locale.of(in))).isEqualTo(name);
    }
}
