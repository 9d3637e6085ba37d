package fr.gouv.anct.minisites.search;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.vocabulary.Term;
import fr.gouv.anct.minisites.vocabulary.Terms;
import fr.gouv.anct.minisites.vocabulary.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Checks which queries seek the terms of the vocabularies. */
class SearchableTermsTest {

    private static final Terms TERMS = new Terms(List.of(
            term("HOUSING", "Habitat", null, "logement"),
            term("LODGING", "Hébergement", "HOUSING"),
            term("CITY", "Politique de la ville", null, "QPV"),
            term("CENTRES", "Centres-villes", null)));

    private static Term term(String code, String label, String replacedBy, String... synonyms) {
        return new Term(Vocabulary.THEME, code, code.toLowerCase(), label, List.of(synonyms), replacedBy);
    }

    /** An article is a stop word, and a plural has the form of its singular. */
    private static Map<String, Set<String>> forms(List<String> words) {
        return words.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        word -> Set.of("de", "la").contains(word) ? Set.of() : Set.of(word.replaceFirst("s$", ""))));
    }

    private static SearchQuery in(String typed) {
        SearchQuery query = SearchQuery.of(typed);
        Map<String, Set<String>> forms = forms(List.of(query.words()));
        SearchQuery meant = Synonyms.of(TERMS.synonyms(), forms(Synonyms.words(TERMS.synonyms())))
                .in(query, forms);
        return SearchableTerms.of(TERMS, forms(SearchableTerms.words(TERMS))).in(meant, forms);
    }

    private static List<String> codes(String typed) {
        return in(typed).synonyms().values().stream()
                .flatMap(List::stream)
                .flatMap(List::stream)
                .filter(word -> word.startsWith("~"))
                .toList();
    }

    @Test
    void aWordOfALabelAndASynonymStandForTheTermAndThoseThatItReplaces() {
        assertThat(codes("habitats")).containsExactly("~theme:HOUSING", "~theme:LODGING");
        assertThat(codes("logements")).containsExactly("~theme:HOUSING", "~theme:LODGING");
        assertThat(codes("hébergement")).as("a replaced term").containsExactly("~theme:HOUSING", "~theme:LODGING");
        assertThat(codes("ville")).containsExactlyInAnyOrder("~theme:CITY", "~theme:CENTRES");
        assertThat(codes("QPV")).containsExactly("~theme:CITY");
        assertThat(in("aides habitat").synonyms())
                .as("the other word stays alone")
                .hasSize(1);
    }

    @Test
    void otherWordsAndExcludedOnesStandForNoTerm() {
        for (String typed : List.of("aides", "de la", "aides -habitat", "\"la ville politique\"", "")) {
            assertThat(codes(typed)).as(typed).isEmpty();
        }
        assertThat(codes("« politique de la ville »")).containsExactly("~theme:CITY");
    }
}
