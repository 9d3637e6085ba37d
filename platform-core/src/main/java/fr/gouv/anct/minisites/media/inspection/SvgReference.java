package fr.gouv.anct.minisites.media.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * A reference in the style of a drawing, {@code url(#pattern)}; gradients are left out, since they draw nothing of
 * their own.
 */
record SvgReference(Element target, Reach reach) {

    private static final Pattern POINTER = Pattern.compile("url\\s*\\(\\s*['\"]?#([^'\")\\s]+)");

    private static final String BEFORE_A_DECLARATION = ";{}";

    /** Properties applied to an element as a whole, however much it shows, and not inherited. */
    private static final Set<String> WHOLE =
            Set.of("clip-path", "mask", "mask-image", "mask-border", "mask-border-source", "filter", "backdrop-filter");

    private static final Set<String> PAINT = Set.of("fill", "stroke");

    /** Maximum number of characters of a property, spaces included: longer than any relevant one. */
    private static final int LONGEST_PROPERTY = 40;

    private static final Set<String> GRADIENTS = Set.of("lineargradient", "radialgradient");

    /** How often the target is drawn. */
    enum Reach {
        ONCE,
        EACH_HEIR,
        EACH_VERTEX;

        /** Returns the reach of a property; custom and unknown properties may become any, and count most. */
        private static Reach of(String property) {
            return WHOLE.contains(property) ? ONCE : PAINT.contains(property) ? EACH_HEIR : EACH_VERTEX;
        }
    }

    /** @param named elements of the drawing by their ids */
    static List<SvgReference> inAttribute(String attribute, String value, Map<String, Element> named) {
        return found(value, attribute, named);
    }

    /**
     * @param css declarations without comments
     * @param named elements of the drawing by their ids
     */
    static List<SvgReference> inDeclarations(String css, Map<String, Element> named) {
        return found(css, "", named);
    }

    private static List<SvgReference> found(String value, String attribute, Map<String, Element> named) {
        List<SvgReference> found = new ArrayList<>();
        String property = attribute;
        int declaration = 0;
        Matcher pointer = POINTER.matcher(value);
        for (int read = 0; pointer.find(); read = pointer.end()) {
            for (int at = read; attribute.isEmpty() && at < pointer.start(); at++) {
                char character = value.charAt(at);
                if (BEFORE_A_DECLARATION.indexOf(character) >= 0) {
                    declaration = at + 1;
                } else if (character == ':') {
                    property = value.substring(Math.max(declaration, at - LONGEST_PROPERTY), at)
                            .strip();
                }
            }
            Element target = named.get(pointer.group(1));
            if (target != null && !GRADIENTS.contains(target.normalName())) {
                found.add(new SvgReference(target, Reach.of(property.toLowerCase(Locale.ROOT))));
            }
        }
        return found;
    }
}
