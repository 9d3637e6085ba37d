package fr.gouv.anct.minisites.search;

import fr.gouv.anct.minisites.database.Jsonb;
import fr.gouv.anct.minisites.wording.UnicodeNormalization;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A visitor's query in the search of a site, parsed into required words, quoted phrases and excluded words as arguments
 * of {@code search_tenant}. Words between quotation marks form a phrase, a word after a hyphen is excluded ({@code
 * percepteur -taxe}).
 *
 * @param synonyms by phrase number, the words of expressions that mean the same as the phrase
 */
public record SearchQuery(List<Term> terms, Map<Integer, List<List<String>>> synonyms) {

    /** A query without synonyms. */
    SearchQuery(List<Term> terms) {
        this(terms, Map.of());
    }

    /** Text between quotation marks, or between spaces. */
    private static final Pattern TYPED = Pattern.compile("[\"«“]([^\"«“»”]*+)[\"»”]|([^\\s\\u00a0\"«»“”]+)");

    /** A French telephone number without the spaces used on pages. */
    private static final Pattern TELEPHONE = Pattern.compile("0\\d{9}");

    private static final int MOST = 30;

    /**
     * A word.
     *
     * @param phrase phrase number: words of one phrase are consecutive
     */
    record Term(String word, int phrase, boolean excluded) {}

    /** Parses a typed query; any text is accepted. */
    public static SearchQuery of(String typed) {
        List<Term> terms = new ArrayList<>();
        Matcher pieces = TYPED.matcher(typed);
        for (int phrase = 0; pieces.find(); phrase += MOST) {
            if (pieces.group(1) != null) {
                add(WordTokenizer.words(pieces.group(1)), phrase, 0, false, terms);
            } else {
                String piece = pieces.group(2);
                boolean excluded = piece.length() > 1 && WordTokenizer.hyphen(piece.charAt(0));
                add(WordTokenizer.words(piece), phrase, 1, excluded, terms);
            }
        }
        boolean wanted = terms.stream().anyMatch(term -> !term.excluded());
        return new SearchQuery(wanted ? terms.stream().limit(MOST).toList() : List.of());
    }

    /**
     * Returns a typed query with other words in the place of some.
     *
     * @param corrections by word of {@link #wanted}
     */
    public static String corrected(String typed, Map<String, String> corrections) {
        String composed = UnicodeNormalization.normalize(typed, Normalizer.Form.NFC);
        String plain = composed.toLowerCase(Locale.FRENCH);
        // A letter whose lower case is longer: the places are those of the other text.
        String text = plain.length() == composed.length() ? composed : plain;
        StringBuilder corrected = new StringBuilder();
        int start = 0;
        for (WordTokenizer.Word word : WordTokenizer.located(plain)) {
            String correction = corrections.get(word.text());
            if (correction != null) {
                corrected.append(text, start, word.start()).append(correction);
                start = word.end();
            }
        }
        return corrected.append(text, start, text.length()).toString();
    }

    /**
     * Returns the query with its telephone numbers as consecutive pairs of digits, as pages write them; empty when it
     * has none.
     */
    public Optional<SearchQuery> withTelephonesInPairs() {
        if (terms.stream().noneMatch(term -> TELEPHONE.matcher(term.word()).matches())) {
            return Optional.empty();
        }
        return Optional.of(new SearchQuery(
                terms.stream().flatMap(SearchQuery::inPairs).limit(MOST).toList()));
    }

    private static Stream<Term> inPairs(Term term) {
        return TELEPHONE.matcher(term.word()).matches() && !term.excluded()
                ? IntStream.range(0, 5)
                        .mapToObj(pair -> new Term(term.word().substring(2 * pair, 2 * pair + 2), term.phrase(), false))
                : Stream.of(term);
    }

    private static void add(List<String> words, int first, int step, boolean excluded, List<Term> terms) {
        for (int i = 0; i < words.size(); i++) {
            terms.add(new Term(words.get(i), first + Math.min(i, MOST - 1) * step, excluded));
        }
    }

    /** Returns the required words. */
    public List<String> wanted() {
        return terms.stream().filter(term -> !term.excluded()).map(Term::word).toList();
    }

    /** Returns the excluded words. */
    public List<String> unwanted() {
        return terms.stream().filter(Term::excluded).map(Term::word).toList();
    }

    /** Returns one query for each required word or phrase. */
    public List<SearchQuery> units() {
        return List.copyOf(terms.stream()
                .filter(term -> !term.excluded())
                .collect(Collectors.groupingBy(
                        Term::phrase,
                        LinkedHashMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), SearchQuery::new)))
                .values());
    }

    /** Argument of {@code search_tenant}: the words. */
    public String[] words() {
        return terms.stream().map(Term::word).toArray(String[]::new);
    }

    /** Argument of {@code search_tenant}: the phrase of each word. */
    public Integer[] phrases() {
        return terms.stream().map(Term::phrase).toArray(Integer[]::new);
    }

    /** Argument of {@code search_tenant}: the synonyms of phrases, as a JSON object. */
    public String synonymsJson() {
        return Jsonb.write(synonyms);
    }

    /** Argument of {@code search_tenant}: whether each word is excluded. */
    public Boolean[] excluded() {
        return terms.stream().map(Term::excluded).toArray(Boolean[]::new);
    }
}
