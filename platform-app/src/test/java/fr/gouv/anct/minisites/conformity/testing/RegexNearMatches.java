package fr.gouv.anct.minisites.conformity.testing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Generates texts that nearly match a regular expression again and again, from its characters in their order in it.
 * Groups, alternatives and quantifiers are not interpreted, only skipped.
 */
public final class RegexNearMatches {

    /** Characters tried against the character classes. */
    private static final List<String> CHARACTERS = "aA0é \n\t\u00a0.-_/:;,<>&\"'()[]{}=#?@%+*|\\!«»•\u0301\u200b\u0001"
            .codePoints()
            .mapToObj(Character::toString)
            .toList();

    /** Number of characters tried per class, enough to have one that is not in the next class. */
    private static final int OF_EACH = 2;

    private static final int LONGEST_START = 12;
    /** Maximum distance in the expression between two characters that are repeated together. */
    private static final int FARTHEST = 3;

    /** A start, a repeated part after it, and an end. */
    public record Shape(String start, String repeated, String end) {

        public String of(int length) {
            return start + repeated.repeat(Math.max(1, length / repeated.length())) + end;
        }
    }

    private final List<String> kinds;
    private final Set<Shape> shapes = new LinkedHashSet<>();

    private RegexNearMatches(List<String> kinds) {
        this.kinds = kinds;
    }

    public static Set<Shape> of(Pattern pattern) {
        RegexNearMatches matches = new RegexNearMatches(kinds(pattern.pattern()));
        Stream.of("", "\u0001", matches.foreign()).distinct().forEach(matches::add);
        return matches.shapes;
    }

    private void add(String end) {
        Set<String> characters = new LinkedHashSet<>();
        kinds.forEach(kind -> characters.addAll(some(kind)));
        for (String start : starts()) {
            characters.forEach(repeated -> shapes.add(new Shape(start, repeated, end)));
            if (!start.isEmpty()) {
                shapes.add(new Shape("", start, end));
            }
        }
        for (int i = 0; i < kinds.size(); i++) {
            for (int j = i + 1; j < Math.min(i + 1 + FARTHEST, kinds.size()); j++) {
                addPairs(some(kinds.get(i)), some(kinds.get(j)), end);
            }
        }
    }

    private void addPairs(List<String> some, List<String> others, String end) {
        some.forEach(one -> others.forEach(other -> shapes.add(new Shape("", one + other, end))));
    }

    /** Returns the character in the fewest classes, so that a text that matches up to it fails there. */
    private String foreign() {
        return CHARACTERS.stream()
                .min(Comparator.comparingLong(character ->
                        kinds.stream().filter(kind -> kind.contains(character)).count()))
                .orElseThrow();
    }

    /** Returns the beginnings of matching texts. */
    private List<String> starts() {
        List<String> starts = new ArrayList<>(List.of(""));
        StringBuilder start = new StringBuilder();
        kinds.stream().limit(LONGEST_START).forEach(kind -> {
            start.append(some(kind).getFirst());
            starts.add(start.toString());
        });
        return starts;
    }

    private static List<String> some(String kind) {
        return kind.codePoints().mapToObj(Character::toString).limit(OF_EACH).toList();
    }

    /** Returns, for each character or character class of an expression, the characters of the list that match it. */
    private static List<String> kinds(String expression) {
        List<String> kinds = new ArrayList<>();
        int end;
        for (int at = 0; at < expression.length(); at = end) {
            end = end(expression, at);
            String part = expression.substring(at, end);
            String meant = isCharacter(part) ? meant(part) : "";
            if (!meant.isEmpty()) {
                kinds.add(meant);
            }
        }
        return kinds;
    }

    private static boolean isCharacter(String part) {
        return !part.matches("[$^*+?|)]|[({].*|\\\\[bBGAzZ1-9R]");
    }

    private static String meant(String part) {
        Pattern kind = Pattern.compile(part, Pattern.DOTALL);
        StringBuilder meant = new StringBuilder();
        CHARACTERS.stream().filter(letter -> kind.matcher(letter).matches()).forEach(meant::append);
        return meant.isEmpty() && part.codePointCount(0, part.length()) == 1 ? part : meant.toString();
    }

    private static int end(String expression, int at) {
        return switch (expression.charAt(at)) {
            case '\\' -> escaped(expression, at);
            case '[' -> bracketed(expression, at);
            case '{' -> Math.max(expression.indexOf('}', at), at) + 1;
            case '(' -> opened(expression, at);
            default -> at + Character.charCount(expression.codePointAt(at));
        };
    }

    private static int escaped(String expression, int at) {
        boolean braces = expression.startsWith("{", at + 2);
        return switch (expression.charAt(at + 1)) {
            case 'p', 'P', 'x' ->
                braces ? expression.indexOf('}', at) + 1 : at + (expression.charAt(at + 1) == 'x' ? 4 : 3);
            case 'u' -> at + 6;
            default -> at + 2;
        };
    }

    private static int bracketed(String expression, int at) {
        int depth = 0;
        for (int i = at; i < expression.length(); i++) {
            switch (expression.charAt(i)) {
                case '\\' -> i++;
                case '[' -> depth++;
                case ']' -> depth--;
                default -> {}
            }
            if (depth == 0) {
                return i + 1;
            }
        }
        return expression.length();
    }

    /** Returns the end of an opening parenthesis with its kind: {@code (?<=}, {@code (?i)}. */
    private static int opened(String expression, int at) {
        int end = at + 1;
        if (expression.startsWith("?", end)) {
            do {
                end++;
            } while (":=!>)".indexOf(expression.charAt(end)) < 0);
            end++;
        }
        return end;
    }
}
