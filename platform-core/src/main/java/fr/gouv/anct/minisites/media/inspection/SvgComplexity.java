package fr.gouv.anct.minisites.media.inspection;

import fr.gouv.anct.minisites.media.CpuTimeLimit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/**
 * Checks whether the references and stylesheets of an SVG would make a browser draw or match too many elements. A few
 * references that point at each other ({@code <use>}, patterns, masks, markers) multiply: twenty of them, each used ten
 * times, draw more than any machine can. Fills, strokes and markers of an element are inherited by all that it shows,
 * and drawn for each. Gradients draw nothing of their own.
 */
final class SvgComplexity {

    /** Maximum number of drawn elements, references resolved; a map of France by communes has some 40,000. */
    private static final int MOST_DRAWN = 100_000;

    private static final int DEEPEST = 100;

    /** Maximum of selector characters, times the elements to test, times the ancestors that a combinator tests. */
    private static final long MOST_SELECTION = 100_000_000;

    /** Minimum cost of testing one element, in characters. */
    private static final int LEAST_SELECTION = 100;

    private static final Pattern STRING_OR_COMMENT = Pattern.compile("\"[^\"\n\r\f]*+|'[^'\n\r\f]*+|/\\*");
    private static final Pattern COMBINATOR = Pattern.compile("[\\s>+~]");

    private static final Cost OPEN = new Cost(0, 0, 0, 0);

    private final Element root;
    private final Map<String, Element> named = new HashMap<>();
    private final Map<Element, CssSelector.Names> names = new IdentityHashMap<>();
    private final Map<Element, List<SvgReference>> styled = new HashMap<>();
    private final Map<Element, Cost> costs = new HashMap<>();
    private final List<Element> elements;
    private int depth = 1;
    private long selection;
    private long references;

    /**
     * Cost of an element.
     *
     * @param drawn elements, itself included
     * @param heirs those of them that inherit from it, itself included: its descendants and the elements used in it
     * @param vertices maximum number of points of these that get a marker
     * @param height levels below it, itself included
     */
    private record Cost(long drawn, long heirs, long vertices, int height) {}

    /** Thrown when the drawing draws too much, is nested too deep, or has a circular reference. */
    private static final class ExceededException extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    private SvgComplexity(Element root) {
        this.root = root;
        this.elements = root.getAllElements();
        root.traverse((_, level) -> depth = Math.max(depth, level + 1));
        for (Element element : elements) {
            if (element.hasAttr("id")) {
                named.putIfAbsent(element.attr("id"), element);
            }
        }
        root.getElementsByTag("style").forEach(this::style);
    }

    static boolean exceeds(Element root) {
        try {
            new SvgComplexity(root).cost(root, 1);
            return false;
        } catch (ExceededException exceeded) {
            return true;
        }
    }

    /**
     * Assigns the references in a stylesheet to the elements that its rules select. A reference outside a rule without
     * nested rules, or in a rule that the end of the sheet closes, is assigned to all elements.
     */
    private void style(Element sheet) {
        String rules = withoutComments(sheet.wholeText());
        int start = 0;
        int open = -1;
        for (int at = 0; at < rules.length(); at++) {
            switch (rules.charAt(at)) {
                case '{' -> {
                    if (open >= 0) {
                        rule(elements, rules.substring(start, open));
                        start = open + 1;
                    }
                    open = at;
                }
                case '}' -> {
                    String selector = rules.substring(start, open < 0 ? at : open);
                    rule(elements, selector);
                    if (open >= 0) {
                        rule(selector, rules.substring(open + 1, at));
                    }
                    start = at + 1;
                    open = -1;
                }
                default -> {}
            }
        }
        rule(elements, rules.substring(start));
    }

    /**
     * Removes comments. An unterminated comment extends to the end of the sheet; none begins in a string. A brace in a
     * string opens no rule: its replacement is understood in no selector.
     */
    private static String withoutComments(String css) {
        StringBuilder rules = new StringBuilder();
        Matcher token = STRING_OR_COMMENT.matcher(css);
        int at = 0;
        while (token.region(at, css.length()).find()) {
            boolean comment = css.charAt(token.start()) == '/';
            rules.append(css, at, token.start()).append(comment ? " " : withoutBraces(token.group()));
            int end = comment ? css.indexOf("*/", token.end()) : token.end();
            at = end < 0 ? css.length() : Math.min(css.length(), comment ? end + 2 : end + 1);
            rules.append(css, comment ? at : token.end(), at);
        }
        return rules.append(css, at, css.length()).toString();
    }

    private static String withoutBraces(String string) {
        return string.replace('{', '\\').replace('}', '\\');
    }

    private void rule(String selector, String style) {
        if (!SvgReference.inDeclarations(style, named).isEmpty()) {
            rule(selected(selector.trim()), style);
        }
    }

    private void rule(List<Element> selected, String style) {
        List<SvgReference> found = SvgReference.inDeclarations(style, named);
        references += (long) found.size() * selected.size();
        if (references > MOST_DRAWN) {
            throw new ExceededException();
        }
        if (!found.isEmpty()) {
            selected.forEach(element ->
                    styled.computeIfAbsent(element, _ -> new ArrayList<>()).addAll(found));
        }
    }

    /** Returns the selected elements; all of them when the selector is not understood. */
    private List<Element> selected(String selector) {
        CpuTimeLimit.check();
        int asked = COMBINATOR.matcher(selector).find() ? depth : 1;
        selection += (selector.length() + (long) LEAST_SELECTION) * elements.size() * asked;
        if (selection > MOST_SELECTION) {
            throw new ExceededException();
        }
        return CssSelector.of(selector)
                .map(css -> elements.stream()
                        .filter(element -> css.selects(around(element, asked)))
                        .toList())
                .orElse(elements);
    }

    /** Returns the element and its ancestors, from the innermost, as many as needed. */
    private List<CssSelector.Names> around(Element element, int asked) {
        if (asked == 1) {
            return List.of(names.computeIfAbsent(element, CssSelector.Names::of));
        }
        return Stream.iterate(element, Objects::nonNull, Element::parent)
                .limit(asked)
                .map(each -> names.computeIfAbsent(each, CssSelector.Names::of))
                .toList();
    }

    private Cost cost(Element element, int depth) {
        Cost known = costs.get(element);
        if (known == OPEN || depth + (known == null ? 0 : known.height()) > DEEPEST) {
            throw new ExceededException();
        }
        if (known != null) {
            return known;
        }
        costs.put(element, OPEN);
        Cost cost = new Cost(1, 1, vertices(element), 1);
        for (Element part : drawnElements(element)) {
            cost = bounded(with(cost, cost(part, depth + 1)));
        }
        Cost heirs = cost;
        for (SvgReference reference : references(element)) {
            Cost target = cost(reference.target(), depth + 1);
            cost = bounded(new Cost(
                    cost.drawn() + target.drawn() * times(reference.reach(), heirs),
                    cost.heirs(),
                    cost.vertices(),
                    Math.max(cost.height(), target.height() + 1)));
        }
        costs.put(element, cost);
        return cost;
    }

    private static long times(SvgReference.Reach reach, Cost heirs) {
        return switch (reach) {
            case ONCE -> 1;
            case EACH_HEIR -> heirs.heirs();
            case EACH_VERTEX -> heirs.vertices();
        };
    }

    private static Cost with(Cost cost, Cost part) {
        return new Cost(
                cost.drawn() + part.drawn(),
                cost.heirs() + part.heirs(),
                Math.min(Integer.MAX_VALUE, cost.vertices() + part.vertices()),
                Math.max(cost.height(), part.height() + 1));
    }

    private static Cost bounded(Cost cost) {
        if (cost.drawn() > MOST_DRAWN) {
            throw new ExceededException();
        }
        return cost;
    }

    /** Returns the maximum number of points: the count of coordinates. */
    private static long vertices(Element element) {
        return 1 + numbers(element.attr("d")) + numbers(element.attr("points"));
    }

    private static long numbers(String coordinates) {
        long numbers = 0;
        boolean inNumber = false;
        for (int at = 0; at < coordinates.length(); at++) {
            char character = coordinates.charAt(at);
            boolean digit = character >= '0' && character <= '9';
            numbers += digit && !inNumber ? 1 : 0;
            inNumber = digit || inNumber && character == '.';
        }
        return numbers;
    }

    /** Returns the children of an element, and the elements that it uses. */
    private List<Element> drawnElements(Element element) {
        List<Element> shown = new ArrayList<>(element.children());
        for (String link : List.of("href", "xlink:href")) {
            String value = element.attr(link).trim();
            Element target = value.startsWith("#") ? named.get(value.substring(1)) : null;
            if (target != null) {
                shown.add(target);
            }
        }
        return shown;
    }

    private List<SvgReference> references(Element element) {
        List<SvgReference> found = new ArrayList<>(styled.getOrDefault(element, List.of()));
        for (Attribute attribute : element.attributes()) {
            found.addAll(
                    attribute.getKey().equals("style")
                            ? SvgReference.inDeclarations(withoutComments(attribute.getValue()), named)
                            : SvgReference.inAttribute(attribute.getKey(), attribute.getValue(), named));
        }
        return found;
    }
}
