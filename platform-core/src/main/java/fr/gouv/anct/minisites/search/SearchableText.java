package fr.gouv.anct.minisites.search;

import fr.gouv.anct.minisites.search.SearchQuery.Term;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A text that is not a page of the database, and so not indexed, matched by the rules of the site search. */
public final class SearchableText {

    private static final BitSet NOWHERE = new BitSet();

    private final Map<String, BitSet> positions = new HashMap<>();

    /** @param forms lexemes by word */
    public SearchableText(List<String> words, Map<String, Set<String>> forms) {
        for (int i = 0; i < words.size(); i++) {
            for (String form : forms.getOrDefault(words.get(i), Set.of())) {
                positions.computeIfAbsent(form, _ -> new BitSet()).set(i);
            }
        }
    }

    /** Splits a text into words, like queries. */
    public static List<String> words(String text) {
        return WordTokenizer.words(text);
    }

    /**
     * Whether the text matches a query, by the rules of {@code search_query}.
     *
     * @param forms lexemes of the query by word; a word without any is ignored
     */
    public boolean matches(SearchQuery query, Map<String, Set<String>> forms) {
        Map<Integer, BitSet> phrases = new HashMap<>();
        Map<Integer, Integer> starts = new HashMap<>();
        for (int i = 0; i < query.terms().size(); i++) {
            Term term = query.terms().get(i);
            Set<String> said = forms.getOrDefault(term.word(), Set.of());
            BitSet at = at(said);
            if (term.excluded() && !at.isEmpty()) {
                return false;
            }
            if (!term.excluded() && !said.isEmpty()) {
                starts.putIfAbsent(term.phrase(), i);
                int after = i - starts.get(term.phrase());
                phrases.merge(term.phrase(), at.get(after, Math.max(at.length(), after)), SearchableText::both);
            }
        }
        return !phrases.isEmpty() && phrases.values().stream().noneMatch(BitSet::isEmpty);
    }

    /** Whether the text has one of these lexemes. */
    public boolean has(Set<String> forms) {
        return forms.stream().anyMatch(positions::containsKey);
    }

    /** Returns the lexemes of all its words. */
    public Set<String> forms() {
        return Set.copyOf(positions.keySet());
    }

    private BitSet at(Set<String> forms) {
        BitSet at = new BitSet();
        forms.forEach(form -> at.or(positions.getOrDefault(form, NOWHERE)));
        return at;
    }

    private static BitSet both(BitSet one, BitSet other) {
        one.and(other);
        return one;
    }
}
