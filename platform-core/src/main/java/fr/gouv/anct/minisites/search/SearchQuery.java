package fr.gouv.anct.minisites.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a visitor looks for: pages with all of these words. Words between quotation marks follow each other, a word after a
 * hyphen must not be there ({@code percepteur -taxe}).
 */
public record SearchQuery(List<Term> terms) {

    /** What stands between quotation marks, or between spaces. */
    private static final Pattern TYPED = Pattern.compile("[\"«“]([^\"«“»”]*+)[\"»”]|([^\\s\\u00a0\"«»“”]+)");

    /** A French telephone number without the spaces that pages write it with. */
    private static final Pattern TELEPHONE = Pattern.compile("0\\d{9}");

    private static final int MOST = 30;

    /**
     * A word.
     *
     * @param phrase its number: words of one phrase follow each other
     */
    record Term(String word, int phrase, boolean excluded) {}

    /** Reads what was typed; nothing in it is refused. */
    public static SearchQuery of(String typed) {
        List<Term> terms = new ArrayList<>();
        Matcher pieces = TYPED.matcher(typed);
        for (int phrase = 0; pieces.find(); phrase += MOST) {
            if (pieces.group(1) != null) {
                add(WordScanner.words(pieces.group(1)), phrase, 0, false, terms);
            } else {
                String piece = pieces.group(2);
                boolean excluded = piece.length() > 1 && WordScanner.hyphen(piece.charAt(0));
                add(WordScanner.words(piece), phrase, 1, excluded, terms);
            }
        }
        boolean wanted = terms.stream().anyMatch(term -> !term.excluded());
        return new SearchQuery(wanted ? terms.stream().limit(MOST).toList() : List.of());
    }

    /** The same with its telephone numbers as pages write them, in pairs of digits that follow each other; empty without any. */
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

    /** The words that pages must have. */
    public List<String> wanted() {
        return terms.stream().filter(term -> !term.excluded()).map(Term::word).toList();
    }

    /** The words that pages must not have. */
    public List<String> unwanted() {
        return terms.stream().filter(Term::excluded).map(Term::word).toList();
    }

    /** What pages must have, one by one: each word, or each phrase. */
    public List<SearchQuery> units() {
        return List.copyOf(terms.stream()
                .filter(term -> !term.excluded())
                .collect(Collectors.groupingBy(
                        Term::phrase,
                        LinkedHashMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), SearchQuery::new)))
                .values());
    }

    /** For {@code search_site}: the words. */
    public String[] words() {
        return terms.stream().map(Term::word).toArray(String[]::new);
    }

    /** For {@code search_site}: the phrase of each word. */
    public Integer[] phrases() {
        return terms.stream().map(Term::phrase).toArray(Integer[]::new);
    }

    /** For {@code search_site}: whether each word is excluded. */
    public Boolean[] excluded() {
        return terms.stream().map(Term::excluded).toArray(Boolean[]::new);
    }
}
