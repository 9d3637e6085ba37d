package fr.gouv.anct.minisites.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks that expressions are found in queries, and that their words become one unit with the others of their group. */
class SynonymsTest {

    private static final List<List<String>> GROUPS =
            List.of(List.of("PVD", "Petites villes de demain"), List.of("villes", "communes", "cités d’art"));

    /** Words without a final s; no lexeme for « de ». */
    private static Map<String, Set<String>> forms(List<String> words) {
        return words.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        word -> word.equals("de") ? Set.of() : Set.of(word.replaceFirst("s$", ""))));
    }

    private static SearchQuery in(String typed) {
        SearchQuery query = SearchQuery.of(typed);
        Synonyms synonyms = Synonyms.of(GROUPS, forms(Synonyms.words(GROUPS)));
        return synonyms.in(query, forms(List.of(query.words())));
    }

    private static List<Integer> phrases(SearchQuery query) {
        return Stream.of(query.phrases()).toList();
    }

    @Test
    void anAcronymStandsForItsWords() {
        SearchQuery query = in("guide pvd");
        assertThat(query.synonyms().values()).containsExactly(List.of(List.of("petites", "villes", "de", "demain")));
        assertThat(query.synonyms()).containsOnlyKeys(phrases(query).get(1));
    }

    @Test
    void theLongestExpressionIsMeantWhateverItsInflection() {
        SearchQuery query = in("petite ville de demain");
        assertThat(phrases(query)).hasSize(4).containsOnly(0);
        assertThat(query.synonyms()).containsExactly(Map.entry(0, List.of(List.of("pvd"))));
        assertThat(in("petites villes demain guide").synonyms().values())
                .as("without the stop word")
                .containsExactly(List.of(List.of("pvd")));
        assertThat(in("petite ville").synonyms().values())
                .containsExactly(List.of(List.of("communes"), List.of("cités", "art")));
    }

    @Test
    void allGroupsThatHaveAnExpressionCount() {
        List<List<String>> groups = List.of(List.of("Économie", "commerce"), List.of("Entreprises", "commerce"));
        SearchQuery query = SearchQuery.of("commerces");
        Synonyms synonyms = Synonyms.of(groups.subList(0, 1), forms(Synonyms.words(groups)))
                .and(Synonyms.of(groups.subList(1, 2), forms(Synonyms.words(groups))));
        assertThat(synonyms.in(query, forms(List.of(query.words()))).synonyms().values())
                .containsExactly(List.of(List.of("économie"), List.of("entreprises")));
    }

    @Test
    void whatIsQuotedOrExcludedStaysAsItWasTyped() {
        for (String typed : List.of("« petites villes de demain »", "guide -pvd", "\"guide pvd\"", "demain", "")) {
            assertThat(in(typed).synonyms()).as(typed).isEmpty();
            assertThat(in(typed).terms()).isEqualTo(SearchQuery.of(typed).terms());
        }
    }
}
