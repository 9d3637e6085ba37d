package fr.gouv.anct.minisites.admin.content;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Wraps typed text outside of all elements in paragraphs: a blank line ends one, as in plain text. */
final class ParagraphNormalizer {

    private static final Pattern BLANK_LINE = Pattern.compile("\\n[^\\S\\n]*\\n\\s*");

    private ParagraphNormalizer() {}

    static void separate(Element body) {
        if (body.textNodes().stream()
                .noneMatch(text -> BLANK_LINE.matcher(text.getWholeText()).find())) {
            return;
        }
        Element open = null;
        for (Node node : List.copyOf(body.childNodes())) {
            if (node instanceof Element element && element.isBlock()) {
                open = null;
            } else if (node instanceof TextNode text) {
                open = separate(text, open);
            } else {
                open = open == null ? before(node) : open;
                open.appendChild(node);
            }
        }
    }

    /** @return the paragraph that continues after it */
    private static @Nullable Element separate(TextNode text, @Nullable Element before) {
        Element open = before;
        String[] parts = BLANK_LINE.split(text.getWholeText(), -1);
        for (int i = 0; i < parts.length; i++) {
            open = i > 0 ? null : open;
            if (open != null || !parts[i].isBlank()) {
                open = open == null ? before(text) : open;
                open.appendText(parts[i]);
            }
        }
        text.remove();
        return open;
    }

    private static Element before(Node node) {
        Element paragraph = new Element("p");
        node.before(paragraph);
        return paragraph;
    }
}
