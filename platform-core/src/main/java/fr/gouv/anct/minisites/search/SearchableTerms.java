package fr.gouv.anct.minisites.search;

import fr.gouv.anct.minisites.vocabulary.Term;
import fr.gouv.anct.minisites.vocabulary.Terms;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The terms of the vocabularies in use, by whose labels pages are found. Labels change, so {@code index_pages} indexes a page
 * with the codes of its terms: a word of a label is sought as the codes too.
 */
public final class SearchableTerms {

    public static final SearchableTerms NONE = new SearchableTerms(List.of());

    /** First character of a code in the index; no word of a text or of a query has it. */
    private static final String CODE = "~";

    private final List<SearchableTerm> terms;

    private SearchableTerms(List<SearchableTerm> terms) {
        this.terms = terms;
    }

    /** @param codes of the term and of those that it replaces, each as an expression of one word */
    private record SearchableTerm(List<String> words, SearchableText label, List<List<String>> codes) {}

    /** Returns all words of the labels. */
    public static List<String> words(Terms terms) {
        return terms.all().stream()
                .flatMap(term -> WordTokenizer.words(term.label()).stream())
                .toList();
    }

    /** @param forms lexemes of the words of the labels */
    public static SearchableTerms of(Terms terms, Map<String, Set<String>> forms) {
        return new SearchableTerms(terms.all().stream()
                .filter(term -> term.replacedBy() == null)
                .map(term -> searchable(term, terms, forms))
                .toList());
    }

    private static SearchableTerm searchable(Term term, Terms terms, Map<String, Set<String>> forms) {
        List<String> words = WordTokenizer.words(term.label());
        return new SearchableTerm(
                words,
                new SearchableText(words, forms),
                terms.all().stream()
                        .filter(one -> terms.current(one.reference())
                                .filter(term::equals)
                                .isPresent())
                        .map(one -> List.of(CODE + one.reference()))
                        .toList());
    }

    /**
     * Returns a query in which the codes of a term mean the same as a word or a phrase of its label, or as an expression that
     * has the label as a synonym.
     *
     * @param query with its synonyms
     * @param forms lexemes of the words of the query
     */
    public SearchQuery in(SearchQuery query, Map<String, Set<String>> forms) {
        Map<Integer, List<List<String>>> synonyms = new HashMap<>(query.synonyms());
        for (SearchQuery unit : query.units()) {
            int phrase = unit.terms().getFirst().phrase();
            List<List<String>> known = query.synonyms().getOrDefault(phrase, List.of());
            List<List<String>> codes = terms.stream()
                    .filter(term -> term.label().matches(unit, forms) || known.contains(term.words()))
                    .flatMap(term -> term.codes().stream())
                    .toList();
            if (!codes.isEmpty()) {
                synonyms.put(
                        phrase, Stream.concat(known.stream(), codes.stream()).toList());
            }
        }
        return new SearchQuery(query.terms(), synonyms);
    }
}
