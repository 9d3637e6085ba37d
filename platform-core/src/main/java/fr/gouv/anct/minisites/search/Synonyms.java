package fr.gouv.anct.minisites.search;

import fr.gouv.anct.minisites.search.SearchQuery.Term;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Expressions that mean the same, found in queries whatever the inflection of their words: {@code petite ville de demain}
 * is the expression « Petites villes de demain ».
 */
public final class Synonyms {

    public static final Synonyms NONE = new Synonyms(List.of());

    /** Maximum number of expressions that are sought for one: each costs a search what a word does. */
    private static final int MOST = 30;

    private final List<Expression> expressions;

    private Synonyms(List<Expression> expressions) {
        this.expressions = expressions;
    }

    /**
     * An expression of a group.
     *
     * @param forms of its words but for stop words, which people leave out
     * @param others the words of the other expressions of its group
     */
    private record Expression(List<Set<String>> forms, List<List<String>> others) {

        /** Returns the number of words of a query that are this expression from a place on; 0 if they are not. */
        int length(List<Term> terms, int start, Map<String, Set<String>> known) {
            int met = 0;
            for (int i = start; i < terms.size() && met < forms.size(); i++) {
                Term term = terms.get(i);
                Set<String> said = known.getOrDefault(term.word(), Set.of());
                boolean stopWord = said.isEmpty() && met > 0;
                if (term.excluded() || isQuoted(terms, i) || !stopWord && Collections.disjoint(forms.get(met), said)) {
                    return 0;
                }
                met += stopWord ? 0 : 1;
                if (met == forms.size()) {
                    return i + 1 - start;
                }
            }
            return 0;
        }
    }

    /** Whether a word belongs to a phrase of several: what is between quotation marks is sought as it stands. */
    private static boolean isQuoted(List<Term> terms, int place) {
        int phrase = terms.get(place).phrase();
        return terms.stream().filter(term -> term.phrase() == phrase).count() > 1;
    }

    /** Returns all words of groups of expressions. */
    public static List<String> words(Collection<List<String>> groups) {
        return groups.stream()
                .flatMap(List::stream)
                .flatMap(expression -> WordTokenizer.words(expression).stream())
                .distinct()
                .toList();
    }

    /**
     * @param groups of expressions that mean the same
     * @param forms lexemes of their words
     */
    public static Synonyms of(Collection<List<String>> groups, Map<String, Set<String>> forms) {
        return new Synonyms(groups.stream()
                .flatMap(group -> of(group.stream().map(WordTokenizer::words).toList(), forms))
                .filter(expression -> !expression.forms().isEmpty())
                .toList());
    }

    private static Stream<Expression> of(List<List<String>> group, Map<String, Set<String>> forms) {
        return group.stream()
                .map(words -> new Expression(
                        words.stream()
                                .map(word -> forms.getOrDefault(word, Set.of()))
                                .filter(lexemes -> !lexemes.isEmpty())
                                .toList(),
                        group.stream().filter(other -> !other.equals(words)).toList()));
    }

    /** Returns these and others. */
    public Synonyms and(Synonyms others) {
        return others.expressions.isEmpty()
                ? this
                : new Synonyms(Stream.concat(expressions.stream(), others.expressions.stream())
                        .toList());
    }

    /**
     * Returns a query in which each expression is one unit, with the others of its groups. Of two expressions that begin
     * at the same word the longer one is meant.
     *
     * @param forms lexemes of the words of the query
     */
    public SearchQuery in(SearchQuery query, Map<String, Set<String>> forms) {
        List<Term> terms = new ArrayList<>(query.terms());
        Map<Integer, List<List<String>>> found = new HashMap<>();
        for (int i = 0; i < terms.size(); ) {
            int start = i;
            int length = expressions.stream()
                    .mapToInt(expression -> expression.length(query.terms(), start, forms))
                    .max()
                    .orElse(0);
            if (length == 0) {
                i++;
                continue;
            }
            int phrase = terms.get(start).phrase();
            found.put(
                    phrase,
                    expressions.stream()
                            .filter(expression -> expression.length(query.terms(), start, forms) == length)
                            .flatMap(expression -> expression.others().stream())
                            .distinct()
                            .limit(MOST)
                            .toList());
            for (; i < start + length; i++) {
                terms.set(i, new Term(terms.get(i).word(), phrase, false));
            }
        }
        return found.isEmpty() ? query : new SearchQuery(terms, found);
    }
}
