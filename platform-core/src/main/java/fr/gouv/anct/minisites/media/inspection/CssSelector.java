package fr.gouv.anct.minisites.media.inspection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates the selectors of a CSS rule: types, classes, identifiers, attributes with or without a value, descendants
 * and children. It selects at least the elements that a browser would: pseudo-classes are ignored, a child is any
 * descendant, and case is ignored. The selectors of jsoup are another language, in which a file could have regular
 * expressions evaluated.
 */
final class CssSelector {

    private static final String NAME = "[\\w\\x{80}-\\x{10ffff}-]++";

    private static final Pattern SIMPLE = Pattern.compile("(?<type>\\*|%1$s)|\\.(?<class>%1$s)|#(?<id>%1$s)"
            .concat("|\\[\\s*+(?<attribute>%1$s)\\s*+(?:=\\s*+")
            .concat("(?:\"(?<double>[^\"\\\\\n]*+)\"|'(?<single>[^'\\\\\n]*+)'|(?<plain>%1$s))\\s*+)?+\\]")
            .concat("|::?+[\\w-]++(?:\\([^()\"'\\\\]*+\\))?+")
            .formatted(NAME));

    private static final Pattern COMBINATOR = Pattern.compile("\\s*+(?<list>,)\\s*+|\\s*+>\\s*+|\\s++");

    /** The compounds of each alternative, from the left, each with its simple selectors. */
    private final List<List<List<Predicate<Names>>>> alternatives;

    /** Properties by which an element is selected, in lower case. */
    record Names(String type, String id, Set<String> classes, Map<String, String> attributes) {

        static Names of(Element element) {
            Map<String, String> attributes = new HashMap<>();
            for (Attribute attribute : element.attributes()) {
                attributes.put(small(attribute.getKey()), small(attribute.getValue()));
            }
            return new Names(
                    small(element.tagName()),
                    attributes.getOrDefault("id", ""),
                    new HashSet<>(List.of(attributes.getOrDefault("class", "").split("\\s+"))),
                    attributes);
        }
    }

    private CssSelector(List<List<List<Predicate<Names>>>> alternatives) {
        this.alternatives = alternatives;
    }

    /** Parses a selector list; empty when a part of it is not understood. */
    static Optional<CssSelector> of(String text) {
        String css = text.trim();
        Matcher simple = SIMPLE.matcher(css);
        Matcher combinator = COMBINATOR.matcher(css);
        List<List<List<Predicate<Names>>>> alternatives = new ArrayList<>();
        List<List<Predicate<Names>>> compounds = new ArrayList<>();
        int at = 0;
        while (simple.region(at, css.length()).lookingAt()) {
            List<Predicate<Names>> compound = new ArrayList<>();
            do {
                test(simple).ifPresent(compound::add);
                at = simple.end();
            } while (simple.region(at, css.length()).lookingAt());
            compounds.add(compound);
            boolean more = combinator.region(at, css.length()).lookingAt();
            if (!more || combinator.group("list") != null) {
                alternatives.add(compounds);
                compounds = new ArrayList<>();
            }
            if (!more) {
                return at == css.length() ? Optional.of(new CssSelector(alternatives)) : Optional.empty();
            }
            at = combinator.end();
        }
        return Optional.empty();
    }

    private static Optional<Predicate<Names>> test(Matcher simple) {
        String type = group(simple, "type");
        String name = group(simple, "class");
        String id = group(simple, "id");
        String attribute = group(simple, "attribute");
        if (type != null) {
            return type.equals("*")
                    ? Optional.empty()
                    : Optional.of(names -> names.type().equals(type));
        }
        if (name != null) {
            return Optional.of(names -> names.classes().contains(name));
        }
        if (id != null) {
            return Optional.of(names -> names.id().equals(id));
        }
        return attribute == null ? Optional.empty() : Optional.of(valued(attribute, simple));
    }

    private static Predicate<Names> valued(String attribute, Matcher simple) {
        return Stream.of("double", "single", "plain")
                .map(kind -> Optional.ofNullable(group(simple, kind)))
                .flatMap(Optional::stream)
                .findFirst()
                .<Predicate<Names>>map(
                        value -> names -> value.equals(names.attributes().get(attribute)))
                .orElse(names -> names.attributes().containsKey(attribute));
    }

    private static @Nullable String group(Matcher simple, String name) {
        String text = simple.group(name);
        return text == null ? null : small(text);
    }

    private static String small(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** @param names of the element and of its ancestors, from the innermost */
    boolean selects(List<Names> names) {
        return alternatives.stream().anyMatch(compounds -> selects(compounds, names.iterator()));
    }

    /** Matches each further compound with its nearest matching ancestor: no other choice could select more. */
    private static boolean selects(List<List<Predicate<Names>>> compounds, Iterator<Names> names) {
        int last = compounds.size() - 1;
        if (!matches(compounds.get(last), names.next())) {
            return false;
        }
        int next = last - 1;
        while (next >= 0 && names.hasNext()) {
            if (matches(compounds.get(next), names.next())) {
                next--;
            }
        }
        return next < 0;
    }

    private static boolean matches(List<Predicate<Names>> compound, Names names) {
        return compound.stream().allMatch(test -> test.test(names));
    }
}
