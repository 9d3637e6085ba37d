package fr.gouv.anct.minisites.search;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * The rules that a team adds to the search of its site: expressions that mean the same, and pages that come first for
 * certain words.
 *
 * @param synonyms each a list of expressions separated by commas, such as {@code PVD, Petites villes de demain}
 */
public record SearchRules(List<String> synonyms, List<PinnedAnswer> pinned) {

    /** Maximum number of lists of synonyms, and of pinned answers. */
    public static final int MOST = 100;

    /** Maximum length of a list of synonyms and of the words of an answer, in characters. */
    public static final int LONGEST = 200;

    public static final SearchRules NONE = new SearchRules(List.of(), List.of());

    /**
     * The first answer to a query.
     *
     * @param words that a query consists of, in any order and inflection
     * @param page of the site; nothing is pinned while it is not published
     */
    public record PinnedAnswer(String words, UUID page) {}

    /** Returns the expressions of each list of synonyms. */
    public List<List<String>> groups() {
        return synonyms.stream().map(SearchRules::expressions).toList();
    }

    /** Returns the expressions of a list of synonyms. */
    public static List<String> expressions(String list) {
        return Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(expression -> !WordTokenizer.words(expression).isEmpty())
                .distinct()
                .toList();
    }
}
