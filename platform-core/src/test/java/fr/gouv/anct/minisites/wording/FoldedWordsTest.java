package fr.gouv.anct.minisites.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Checks how a text is taken apart into the words that are compared. */
class FoldedWordsTest {

    @Test
    void wordsHaveNeitherAccentsNorPunctuation() {
        assertThat(FoldedWords.of("L’ÉCOLE, c’est « Œuvrer » : plan-2024.pdf"))
                .containsExactly("l", "ecole", "c", "est", "oeuvrer", "plan", "2024", "pdf");
        assertThat(FoldedWords.of("Cafe\u0301\u00a0noir")).containsExactly("cafe", "noir");
    }

    @Test
    void nothingButPunctuationHasNoWord() {
        assertThat(List.of("", " ", "%_\\'", "\u0301", "…!"))
                .allMatch(text -> FoldedWords.of(text).isEmpty());
    }
}
