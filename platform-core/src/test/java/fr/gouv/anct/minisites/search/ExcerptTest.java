package fr.gouv.anct.minisites.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tests the part of a text that is shown around the words found in it. */
class ExcerptTest {

    private static String shown(String text, Integer... positions) {
        return Excerpt.of(text, List.of(positions)).parts().stream()
                .map(part -> part.found() ? "[" + part.text() + "]" : part.text())
                .collect(Collectors.joining());
    }

    /** Returns a text of numbered words. */
    private static String words(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(n -> "mot" + n).collect(Collectors.joining(" ")) + ".";
    }

    @Test
    void aShortTextIsShownWhole() {
        assertThat(shown("L’Église d’Été, en 2024.", 1, 3)).isEqualTo("L’[Église] d’Été, [en] 2024.");
        assertThat(shown("Deux mots")).isEqualTo("Deux mots");
        assertThat(shown("Un e-mail reçu", 2)).isEqualTo("Un [e-mail] reçu");
        assertThat(shown("")).isEmpty();
        assertThat(shown("…")).isEmpty();
    }

    @Test
    void aLongTextIsCutAroundTheWords() {
        String text = words(200);
        String excerpt = shown(text, 100, 102);
        assertThat(excerpt)
                .startsWith("… mot92 ")
                .endsWith(" mot131 …")
                .contains("mot99 [mot100] mot101 [mot102] mot103");
        assertThat(shown(text, 1)).startsWith("[mot1] mot2 ").endsWith("mot40 …");
        assertThat(shown(text, 200)).startsWith("… mot192 ").endsWith("[mot200].");
    }

    @Test
    void rowsOfDotsAreOneCharacter() {
        assertThat(shown("Introduction ........ 3 Le budget . . . . . . 12 Annexe·····14", 3, 4))
                .isEqualTo("Introduction … 3 [Le] [budget] … 12 Annexe… 14");
        assertThat(shown("Nom : ________________ Date")).isEqualTo("Nom : … Date");
        assertThat(shown("Et puis... rien. Version 1.2.3.4")).isEqualTo("Et puis... rien. Version 1.2.3.4");
    }

    @Test
    void itIsTakenWhereMostOfTheWordsAre() {
        assertThat(shown(words(200), 3, 150, 155, 160)).startsWith("… mot142 ").contains("[mot150]", "[mot160]");
    }

    @Test
    void positionsOutsideTheTextAreIgnored() {
        assertThat(shown("Un mot", 0, 3, 16_000)).isEqualTo("Un mot");
        assertThat(shown("İstanbul est une ville", 1)).isEqualTo("İstanbul est une ville");
    }
}
