package fr.gouv.anct.minisites.content.block;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Removes many HTML elements at once and puts their children in their place, in linear time, when {@link RichText} is
 * sanitized. {@link Element#unwrap} renumbers all siblings of the element: the time for each of many siblings would be
 * quadratic.
 */
final class Unwrapping {

    private Unwrapping() {}

    /** Unwraps elements with a parent; some may be inside others. */
    static void unwrapAll(Collection<Element> elements) {
        Set<Element> unwrapped = Collections.newSetFromMap(new IdentityHashMap<>());
        unwrapped.addAll(elements);
        Set<Element> parents = new LinkedHashSet<>();
        for (Element element : elements) {
            Element parent = element.parent();
            if (parent != null && !unwrapped.contains(parent)) {
                parents.add(parent);
            }
        }
        for (Element parent : parents) {
            List<Node> children = new ArrayList<>();
            take(parent, unwrapped, children);
            parent.appendChildren(children);
        }
    }

    /** Takes the children out of an element, with those of the unwrapped ones in their place. */
    private static void take(Element from, Set<Element> unwrapped, List<Node> into) {
        List<Node> children = List.copyOf(from.childNodes());
        from.empty();
        for (Node child : children) {
            if (child instanceof Element element && unwrapped.contains(element)) {
                take(element, unwrapped, into);
            } else {
                into.add(child);
            }
        }
    }
}
