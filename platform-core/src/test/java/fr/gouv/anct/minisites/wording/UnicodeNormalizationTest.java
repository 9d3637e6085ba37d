package fr.gouv.anct.minisites.wording;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.LinearWork;
import java.text.Normalizer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UnicodeNormalizationTest {

    @ParameterizedTest
    @EnumSource(Normalizer.Form.class)
    void marksInAnyNumberAndOrderTakeLinearTime(Normalizer.Form form) {
        LinearWork.assertLinear("e", "\u0301\u0323", "", 60_000, text -> UnicodeNormalization.normalize(text, form));
        assertThat(UnicodeNormalization.normalize("a" + "\u0301".repeat(40) + "bé\ud834\udd65c", form))
                .isEqualTo(Normalizer.normalize("a" + "\u0301".repeat(30) + "bé\ud834\udd65c", form));
    }

    @ParameterizedTest
    @EnumSource(Normalizer.Form.class)
    void wordsAreNormalizedAsTheStandardHasIt(Normalizer.Form form) {
        for (String text : new String[] {"", "Été à l’œuvre", "e\u0323\u0301te\u0301", "ﬁn ²", "שָׁלוֹם", "नमस्ते"}) {
            assertThat(UnicodeNormalization.normalize(text, form)).isEqualTo(Normalizer.normalize(text, form));
        }
    }
}
