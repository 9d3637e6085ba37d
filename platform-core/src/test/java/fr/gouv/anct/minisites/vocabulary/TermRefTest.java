package fr.gouv.anct.minisites.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks references to terms, and the terms that they stand for. */
class TermRefTest {

    @Test
    void eachVocabularyHasItsStoredForm() {
        assertThat(Arrays.stream(Vocabulary.values()).map(vocabulary -> new TermRef(vocabulary, "A_b-1")))
                .allSatisfy(reference ->
                        assertThat(TermRef.of(reference.toString())).isEqualTo(reference))
                .extracting(TermRef::toString)
                .containsExactly("theme:A_b-1", "audience:A_b-1", "territory:A_b-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "theme", "theme:", ":A", "other:A", "THEME:A", "theme:A B", "theme:é", "theme:A:B"})
    void otherTextsAreNone(String text) {
        assertThat(TermRef.find(text)).isEmpty();
    }

    @Test
    void aReplacedTermStandsForAnother() {
        Term old = new Term(Vocabulary.THEME, "OLD", "old", "Ancien", List.of(), "NEW");
        Term now = new Term(Vocabulary.THEME, "NEW", "new", "Nouveau", List.of(), null);
        Term homonym = new Term(Vocabulary.AUDIENCE, "NEW", "new", "Nouveau", List.of(), null);
        Terms terms = new Terms(List.of(homonym, old, now));
        assertThat(terms.current(old.reference())).contains(now);
        assertThat(terms.current(now.reference())).contains(now);
        assertThat(terms.current(new TermRef(Vocabulary.AUDIENCE, "OLD"))).isEmpty();
        assertThat(terms.offered(Vocabulary.THEME)).containsExactly(now);
        assertThat(terms.replaced(Vocabulary.THEME)).containsExactly(old);
        assertThat(terms.currentWithSlug(Vocabulary.THEME, "old")).contains(now);
        assertThat(terms.currentWithSlug(Vocabulary.AUDIENCE, "old")).isEmpty();
        assertThat(terms.current(Vocabulary.THEME, List.of("OLD", "NEW", "a b", "")))
                .containsExactly(now);
    }
}
