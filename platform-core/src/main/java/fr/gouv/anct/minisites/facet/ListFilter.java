package fr.gouv.anct.minisites.facet;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The values and the order that a visitor selected in a generated list of a site, part of the key of its cached pages:
 * at most {@link #MOST} values, in one order, whatever the order of the query parameters.
 *
 * @param byTitle whether the pages are sorted by title instead of newest first
 */
public record ListFilter(List<Choice> choices, boolean byTitle) {

    /** Maximum number of selected values: each combination is one more page to cache. */
    public static final int MOST = 5;

    /** The whole list, newest first. */
    public static final ListFilter NONE = new ListFilter(List.of(), false);

    private static final String SORT = "tri";
    private static final String BY_TITLE = "titre";

    /** A selected value of a facet. */
    public record Choice(ListFacet facet, String value) {

        private static final Comparator<Choice> ORDER =
                Comparator.comparing(Choice::facet).thenComparing(Choice::value);

        private String parameter() {
            return facet.parameter() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
        }
    }

    public ListFilter {
        choices = choices.stream().distinct().sorted(Choice.ORDER).limit(MOST).toList();
    }

    /** Reads the query parameters of a request; values that nothing can have, and parameters without one, are ignored. */
    public static ListFilter of(Map<String, List<String>> parameters) {
        List<Choice> choices = Arrays.stream(ListFacet.values())
                .flatMap(facet -> parameters.getOrDefault(facet.parameter(), List.of()).stream()
                        .filter(Objects::nonNull)
                        .limit(MOST)
                        .map(String::strip)
                        .filter(facet::accepts)
                        .map(value -> new Choice(facet, value)))
                .toList();
        boolean byTitle = parameters.getOrDefault(SORT, List.of()).contains(BY_TITLE);
        return choices.isEmpty() && !byTitle ? NONE : new ListFilter(choices, byTitle);
    }

    /** Returns the selected values of a facet. */
    public List<String> values(ListFacet facet) {
        return choices.stream()
                .filter(choice -> choice.facet() == facet)
                .map(Choice::value)
                .toList();
    }

    /** Returns the filter with each value replaced by another one, in the same order of the list. */
    public ListFilter mapped(UnaryOperator<Choice> other) {
        return new ListFilter(choices.stream().map(other).toList(), byTitle);
    }

    /** Returns the filter by one tag, in the newest order. */
    public static ListFilter ofTag(String tag) {
        return new ListFilter(List.of(new Choice(ListFacet.TAG, tag)), false);
    }

    /** Whether a value is selected. */
    public boolean has(Choice choice) {
        return choices.contains(choice);
    }

    /** Returns the filter with a value more; without it where it is selected. */
    public ListFilter toggled(Choice choice) {
        Stream<Choice> toggled = has(choice)
                ? choices.stream().filter(other -> !other.equals(choice))
                : Stream.concat(choices.stream(), Stream.of(choice));
        return new ListFilter(toggled.toList(), byTitle);
    }

    /** Whether no further value can be selected. */
    public boolean isFull() {
        return choices.size() >= MOST;
    }

    /** Returns the filter in the other order. */
    public ListFilter reordered() {
        return new ListFilter(choices, !byTitle);
    }

    /** Returns the query of its URL, encoded; empty for the whole list. */
    public String query() {
        return Stream.concat(
                        choices.stream().map(Choice::parameter),
                        byTitle ? Stream.of(SORT + "=" + BY_TITLE) : Stream.empty())
                .collect(Collectors.joining("&"));
    }
}
