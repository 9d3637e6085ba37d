package fr.gouv.anct.minisites.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks that a name shows all of its characters. */
class PlainTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u200b",
                "\u200e\u200f",
                "\u202a\u202b\u202c\u202d\u202e",
                "\u2060\u2066\u2069",
                "\ufeff",
                "\u00ad",
                "\u200c\u200d",
                "\u3164",
                "\u00a0\u202f\u2007",
                "\u2800",
                "\udb40\udc41",
                " \u200b \u00a0"
            })
    void aTextOfInvisibleCharactersIsBlank(String typed) {
        assertThat(PlainText.line(typed)).isEmpty();
        assertThat(PlainText.lines(typed)).isEmpty();
        assertThat(PlainText.clean(typed)).isEmpty();
        assertThat(PlainText.items(typed + "\n" + typed)).isEmpty();
    }

    @Test
    void namesThatLookTheSameAreTheSame() {
        assertThat(PlainText.line("\u202eMa\u200birie\u2060 de\ufeff\u2028Nice\u200d"))
                .isEqualTo("Mairie de Nice");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "« Où\u00a0? »",
                "12\u202f000\u202f€",
                "Famille 👩\u200d👩\u200d👧",
                "Fierté 🏳\ufe0f\u200d🌈",
                "Santé 👩🏽\u200d⚕\ufe0f",
                "e\u0301te\u0301",
                "anti\u00adconstitution",
                "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
                "\u0641\u0631\u0646\u0633\u0627 (France)\u200f \u0648"
            })
    void textOfAnyLanguageAndEmojiStay(String typed) {
        assertThat(PlainText.line(typed)).isEqualTo(typed);
        assertThat(PlainText.clean(typed)).isEqualTo(typed);
    }

    @Test
    void theBeginningOfATextSplitsNoCharacter() {
        assertThat(PlainText.start("abc", 2)).isEqualTo("ab");
        assertThat(PlainText.start("ab👧", 3)).isEqualTo("ab");
        assertThat(PlainText.start("ab👧", 4)).isEqualTo("ab👧");
    }
}
