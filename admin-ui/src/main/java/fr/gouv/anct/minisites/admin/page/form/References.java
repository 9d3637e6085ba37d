package fr.gouv.anct.minisites.admin.page.form;

import fr.gouv.anct.minisites.content.block.Link;
import fr.gouv.anct.minisites.content.block.MediaRef;
import fr.gouv.anct.minisites.content.block.SectionRef;
import fr.gouv.anct.minisites.content.tree.PageTargets.Target;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** References to pages, shared sections and files, stored by id and typed by address: {@code /contact} instead of {@code page:…}. */
final class References {

    private static final Pattern BLANK_LINE = Pattern.compile("\\n[^\\S\\n]*\\n\\s*");

    private References() {}

    /** A stored link or file as it is shown; what is gone, or is no reference, stays as it is stored. */
    static String shown(String stored, Map<UUID, String> addresses) {
        try {
            return resolved(stored, addresses);
        } catch (IllegalArgumentException typedWrong) {
            return stored;
        }
    }

    private static String resolved(String stored, Map<UUID, String> addresses) {
        if (stored.startsWith(SectionRef.SCHEME)) {
            return addresses.getOrDefault(SectionRef.of(stored).id(), stored);
        }
        if (!stored.startsWith(Link.PAGE) && !stored.startsWith("media:")) {
            return stored;
        }
        return switch (Link.of(stored)) {
            case Link.ToPage(UUID id, String fragment) ->
                Optional.ofNullable(addresses.get(id))
                        .map(path -> fragment == null ? path : path + "#" + fragment)
                        .orElse(stored);
            case Link.ToMedia(UUID id) -> addresses.getOrDefault(id, stored);
            case Link.External _, Link.Contact _ -> stored;
        };
    }

    /** Rich text as it is shown: a paragraph, a heading, a point of a list a line. */
    static String shownText(String html, Map<UUID, String> addresses) {
        Document document = parsed(html);
        document.select("a[href]").forEach(a -> a.attr("href", shown(a.attr("href"), addresses)));
        return document.body()
                .html()
                .replaceAll("(</(?:p|h[2-4]|ul|ol|li)>|<(?:ul|ol)>)(?=.)", "$1\n")
                .strip();
    }

    /** The reference of an address that was typed; empty when it leads nowhere here. */
    static Optional<String> stored(String address, Map<String, Target> targets) {
        String[] parts = address.split("#", 2);
        Target target = targets.get(parts[0]);
        if (target == null || target.section()) {
            return Optional.empty();
        }
        String reference = target.file() ? new MediaRef(target.id()).toString() : Link.PAGE + target.id();
        return Optional.of(target.file() || parts.length == 1 ? reference : reference + "#" + parts[1]);
    }

    /** Rich text as it was typed, without the line breaks of {@link #shownText}; plain text becomes paragraphs. */
    static Document typedText(String typed) {
        String html = typed.contains("<")
                ? typed.replaceAll(">\\s*\\n\\s*<", "><")
                : "<p>" + typed.strip().replaceAll("\\n\\s*\\n", "</p><p>").replace("\n", "<br>") + "</p>";
        Document document = parsed(html);
        paragraphs(document.body());
        return document;
    }

    /** Text outside of every element goes by paragraphs too: a blank line ends one, as in plain text. */
    private static void paragraphs(Element body) {
        if (body.textNodes().stream()
                .noneMatch(text -> BLANK_LINE.matcher(text.getWholeText()).find())) {
            return;
        }
        Element open = null;
        for (Node node : List.copyOf(body.childNodes())) {
            if (node instanceof Element element && element.isBlock()) {
                open = null;
            } else if (node instanceof TextNode text) {
                open = paragraphs(text, open);
            } else {
                open = open == null ? before(node) : open;
                open.appendChild(node);
            }
        }
    }

    /** @return the paragraph that goes on after it */
    private static @Nullable Element paragraphs(TextNode text, @Nullable Element before) {
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

    static Document parsed(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        return document;
    }

    /** Whether a link inside a text is an address of the site. */
    static boolean inside(Element anchor) {
        return anchor.attr("href").startsWith("/");
    }
}
