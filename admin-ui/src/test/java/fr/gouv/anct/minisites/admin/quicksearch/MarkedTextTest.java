package fr.gouv.anct.minisites.admin.quicksearch;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.admin.quicksearch.MarkedText.Part;
import fr.gouv.anct.minisites.wording.FoldedWords;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks which parts of a text are marked as found. */
class MarkedTextTest {

    @ParameterizedTest
    @CsvSource({
        "Aménager les îles, ame il, [Amé]nager les [îl]es",
        "ÉTÉ été ete, été, [ÉTÉ] [été] [ete]",
        "Œuvre, oe, [Œ]uvre",
        "Œuvre, o, [Œ]uvre",
        "vœux, voe, [vœ]ux",
        "L’école, ecole, L’[école]",
        "préfecture, fecture, préfecture",
        "pages, page pages, [pages]",
        "a+b (a), a, [a]+b ([a])",
        "'', a, ''"
    })
    void theBeginningOfAWordIsMarked(String text, String typed, String marked) {
        MarkedText found = MarkedText.of(text, FoldedWords.of(typed));
        assertThat(found.parts().stream()
                        .map(part -> part.hit() ? "[" + part.text() + "]" : part.text())
                        .collect(Collectors.joining()))
                .isEqualTo(marked);
        assertThat(found.parts().stream().map(Part::text).collect(Collectors.joining()))
                .isEqualTo(text);
    }

    /** A letter and its accent as two characters are marked together. */
    @ParameterizedTest
    @CsvSource({"e, 2", "et, 3", "ete, 5"})
    void anAccentStaysWithItsLetter(String typed, int length) {
        assertThat(MarkedText.of("e\u0301te\u0301", FoldedWords.of(typed))
                        .parts()
                        .getFirst())
                .isEqualTo(new Part("e\u0301te\u0301".substring(0, length), true));
    }
}
