package fr.gouv.anct.minisites.wording;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.testing.LinearTimeAssertion;
import java.text.Normalizer;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UnicodeNormalizationTest {

    @ParameterizedTest
    @EnumSource(Normalizer.Form.class)
    void marksInAnyNumberAndOrderTakeLinearTime(Normalizer.Form form) {
        LinearTimeAssertion.assertLinear(
                "e", "\u0301\u0323", "", 60_000, text -> UnicodeNormalization.normalize(text, form));
        assertThat(UnicodeNormalization.normalize("a" + "\u0301".repeat(40) + "bé\ud834\udd65c", form))
                .isEqualTo(Normalizer.normalize("a" + "\u0301".repeat(30) + "bé\ud834\udd65c", form));
    }

    @ParameterizedTest
    @EnumSource(Normalizer.Form.class)
    void whatBecomesAMarkIsCountedAsOne(Normalizer.Form form) {
        LinearTimeAssertion.assertLinear(
                "e", "\uff9e\u0323", "", 60_000, text -> UnicodeNormalization.normalize(text, form));
        assertThat(IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                        .mapToObj(Character::toString)
                        .filter(one ->
                                Normalizer.normalize(one, form).codePoints().allMatch(UnicodeNormalizationTest::isMark))
                        .filter(one -> UnicodeNormalization.normalize(one.repeat(31), Normalizer.Form.NFC)
                                .equals(Normalizer.normalize(one.repeat(31), Normalizer.Form.NFC))))
                .isEmpty();
    }

    private static boolean isMark(int character) {
        return Character.getType(character) == Character.NON_SPACING_MARK;
    }

    @ParameterizedTest
    @EnumSource(Normalizer.Form.class)
    void wordsAreNormalizedAsTheStandardHasIt(Normalizer.Form form) {
        for (String text : new String[] {"", "Été à l’œuvre", "e\u0323\u0301te\u0301", "ﬁn ²", "שָׁלוֹם", "नमस्ते"}) {
            assertThat(UnicodeNormalization.normalize(text, form)).isEqualTo(Normalizer.normalize(text, form));
        }
    }
}
