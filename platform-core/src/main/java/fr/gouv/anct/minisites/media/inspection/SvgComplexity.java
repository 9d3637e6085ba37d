package fr.gouv.anct.minisites.media.inspection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector;

/**
 * Bounds what a drawing makes a browser draw. A few references that point at each other ({@code <use>}, patterns, masks,
 * markers) multiply: twenty of them, each used ten times, draw more than any machine can.
 */
final class SvgComplexity {

    /** Elements that are drawn, references resolved; a map of France by communes has some 40,000. */
    private static final int MOST_DRAWN = 100_000;

    private static final int DEEPEST = 100;

    private static final Pattern POINTER = Pattern.compile("url\\s*\\(\\s*['\"]?#([^'\")\\s]+)");
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)}");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern PSEUDO = Pattern.compile("::?[\\w-]+(\\([^)]*\\))?");

    private static final Cost OPEN = new Cost(0, 0);

    private final Element root;
    private final Map<String, Element> named = new HashMap<>();
    private final Map<Element, List<String>> styled = new HashMap<>();
    private final Map<Element, Cost> costs = new HashMap<>();

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
        for (Element element : root.getAllElements()) {
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

    /** Which elements the rules of a stylesheet give references to. */
    private void style(Element sheet) {
        RULE.matcher(COMMENT.matcher(sheet.wholeText()).replaceAll(" "))
                .results()
                .forEach(rule -> {
                    List<String> pointers = pointers(rule.group(2));
                    if (!pointers.isEmpty()) {
                        selected(rule.group(1))
                                .forEach(element -> styled.computeIfAbsent(element, _ -> new ArrayList<>())
                                        .addAll(pointers));
                    }
                });
    }

    /** All of them where the selector is not understood. */
    private List<Element> selected(String selector) {
        try {
            return root.select(PSEUDO.matcher(selector).replaceAll("").strip());
        } catch (Selector.SelectorParseException | IllegalArgumentException unknown) {
            return root.getAllElements();
        }
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
            String value = attribute.getValue().strip();
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
