package fr.gouv.anct.minisites.media.inspection;

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
 * Bounds what a drawing makes a browser draw. A few references that point at each other ({@code <use>}, patterns, masks,
 * markers) multiply: twenty of them, each used ten times, draw more than any machine can.
 */
final class SvgComplexity {

    /** Elements that are drawn, references resolved; a map of France by communes has some 40,000. */
    private static final int MOST_DRAWN = 100_000;

    private static final int DEEPEST = 100;

    /** Characters of selectors, by the elements that each is asked of, and by the ancestors that a combinator asks. */
    private static final long MOST_SELECTION = 100_000_000;

    private static final Pattern POINTER = Pattern.compile("url\\s*\\(\\s*['\"]?#([^'\")\\s]+)");

    private static final Pattern STRING_OR_COMMENT = Pattern.compile("\"[^\"\n\r\f]*+|'[^'\n\r\f]*+|/\\*");
    private static final Pattern COMBINATOR = Pattern.compile("[\\s>+~]");

    private static final Cost OPEN = new Cost(0, 0);

    private final Element root;
    private final Map<String, Element> named = new HashMap<>();
    private final Map<Element, CssSelector.Names> names = new IdentityHashMap<>();
    private final Map<Element, List<String>> styled = new HashMap<>();
    private final Map<Element, Cost> costs = new HashMap<>();
    private final List<Element> elements;
    private int depth = 1;
    private long selection;
    private long references;

    /**
     * What an element comes to.
     *
     * @param drawn elements, itself included
     * @param height levels below it, itself included
     */
    private record Cost(long drawn, int height) {}

    /** More than is drawn, deeper than is drawn, or a reference that leads to itself. */
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
     * Which elements the rules of a stylesheet give references to. A reference that stands elsewhere than in a rule without
     * rules inside, or in one that ends with the sheet, counts as that of all elements.
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
     * A comment that nothing ends goes on to the end of the sheet; none begins in a string. A brace in a string opens no rule:
     * what stands in its place is understood in no selector.
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
        if (style.contains("url")) {
            rule(selected(selector.trim()), style);
        }
    }

    private void rule(List<Element> selected, String style) {
        List<String> pointers =
                pointers(style).stream().filter(named::containsKey).toList();
        references += (long) pointers.size() * selected.size();
        if (references > MOST_DRAWN) {
            throw new ExceededException();
        }
        if (!pointers.isEmpty()) {
            selected.forEach(element ->
                    styled.computeIfAbsent(element, _ -> new ArrayList<>()).addAll(pointers));
        }
    }

    /** All of them where the selector is not understood. */
    private List<Element> selected(String selector) {
        int asked = COMBINATOR.matcher(selector).find() ? depth : 1;
        selection += (long) selector.length() * elements.size() * asked;
        if (selection > MOST_SELECTION) {
            throw new ExceededException();
        }
        return CssSelector.of(selector)
                .map(css -> elements.stream()
                        .filter(element -> css.selects(around(element, asked)))
                        .toList())
                .orElse(elements);
    }

    /** The element and those that it is in, from the innermost, as many as are asked. */
    private List<CssSelector.Names> around(Element element, int asked) {
        return Stream.iterate(element, Objects::nonNull, Element::parent)
                .limit(asked)
                .map(each -> names.computeIfAbsent(each, CssSelector.Names::of))
                .toList();
    }

    private static List<String> pointers(String style) {
        return POINTER.matcher(style).results().map(pointer -> pointer.group(1)).toList();
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
        long drawn = 1;
        int height = 1;
        for (Element part : parts(element)) {
            Cost cost = cost(part, depth + 1);
            drawn += cost.drawn();
            height = Math.max(height, cost.height() + 1);
            if (drawn > MOST_DRAWN) {
                throw new ExceededException();
            }
        }
        Cost cost = new Cost(drawn, height);
        costs.put(element, cost);
        return cost;
    }

    /** Those in it, and those that it points at. */
    private List<Element> parts(Element element) {
        List<Element> parts = new ArrayList<>(element.children());
        for (Attribute attribute : element.attributes()) {
            boolean link =
                    attribute.getKey().equals("href") || attribute.getKey().equals("xlink:href");
            String value = attribute.getValue().trim();
            List<String> ids = link && value.startsWith("#") ? List.of(value.substring(1)) : pointers(value);
            ids.forEach(id -> add(parts, id));
        }
        styled.getOrDefault(element, List.of()).forEach(id -> add(parts, id));
        return parts;
    }

    private void add(List<Element> parts, String id) {
        Element target = named.get(id);
        if (target != null) {
            parts.add(target);
        }
    }
}
