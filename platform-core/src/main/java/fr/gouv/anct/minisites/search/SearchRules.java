package fr.gouv.anct.minisites.search;

import fr.gouv.anct.minisites.validation.Checked;
import fr.gouv.anct.minisites.validation.PlainText;
import fr.gouv.anct.minisites.validation.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The rules that a team adds to the search of its site: expressions that mean the same, and pages that come first for
 * certain words.
 *
 * @param synonyms each a list of expressions separated by commas, such as {@code PVD, Petites villes de demain}
 */
public record SearchRules(
        @Size(max = SearchRules.MOST) List<String> synonyms,
        @Size(max = SearchRules.MOST) List<@Valid PinnedAnswer> pinned)
        implements Checked {

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
    public record PinnedAnswer(
            @NotBlank @Size(max = LONGEST) String words, UUID page) {}

    /** Returns a copy whose texts are one line each, without empty lists of synonyms. */
    public SearchRules normalized() {
        return new SearchRules(
                synonyms.stream()
                        .map(PlainText::line)
                        .filter(list -> !list.isEmpty())
                        .toList(),
                pinned.stream()
                        .map(answer -> new PinnedAnswer(PlainText.line(answer.words()), answer.page()))
                        .toList());
    }

    @Override
    public List<Problem> problems() {
        return IntStream.range(0, synonyms.size())
                .boxed()
                .flatMap(place -> problems("synonyms." + place, synonyms.get(place)))
                .toList();
    }

    private static Stream<Problem> problems(String path, String list) {
        if (list.length() > LONGEST) {
            return Stream.of(Problem.of(path, "each-long", LONGEST));
        }
        return expressions(list).size() < 2 ? Stream.of(Problem.of(path, "alone", list)) : Stream.empty();
    }

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
