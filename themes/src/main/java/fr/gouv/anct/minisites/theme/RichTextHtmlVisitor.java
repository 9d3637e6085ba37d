package fr.gouv.anct.minisites.theme;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.content.block.RichText;
import fr.gouv.anct.minisites.content.block.SanitizedHtmlVisitor;
import fr.gouv.anct.minisites.reference.Link;
import fr.gouv.anct.minisites.rendering.Outline;
import fr.gouv.anct.minisites.rendering.ReferenceTargets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.jsoup.nodes.Entities;

/**
 * Writes one sanitised rich text as the HTML of a page, with links resolved and with ids and levels, or bold lines, for
 * its headings. The tag of a heading or a link is decided at its end, when its content is known: the start tag is
 * inserted before the content.
 */
final class RichTextHtmlVisitor implements SanitizedHtmlVisitor {

    /** Chooses the tags of headings. */
    interface Headings {

        /** @param first whether it is the first element of its parent */
        Tag next(boolean first, String name);
    }

    /** @param start the whole start tag, {@code name} for the end tag */
    record Tag(String start, String name) {}

    /** Writes headings as sections of the page; headings missing from the outline are unchanged. */
    static final class Sections implements Headings {

        private final Iterator<Outline.Entry> entries;

        Sections(List<Outline.Entry> entries) {
            this.entries = entries.iterator();
        }

        @Override
        public Tag next(boolean first, String name) {
            if (!entries.hasNext()) {
                return new Tag("<" + name + ">", name);
            }
            Outline.Entry entry = entries.next();
            String level = "h" + entry.level();
            return new Tag(
                    "<" + level + " id=\"" + Entities.escape(entry.id()) + "\""
                            + (first ? ">" : " class=\"fr-mt-4w\">"),
                    level);
        }
    }

    /** Writes headings as lines in bold. */
    static final class Lines implements Headings {

        @Override
        public Tag next(boolean first, String name) {
            return new Tag("<p class=\"fr-text--bold\">", "p");
        }
    }

    /** An element that is not closed yet. */
    private static final class Open {

        private final String attributes;
        private final int start;
        private final StringBuilder words = new StringBuilder();
        private int children;

        Open(String attributes, int start) {
            this.attributes = attributes;
            this.start = start;
        }
    }

    private final ReferenceTargets references;
    private final TemplateMessages messages;
    private final Headings headings;
    private final StringBuilder html = new StringBuilder();
    private final Deque<Open> open = new ArrayDeque<>(List.of(new Open("", 0)));

    RichTextHtmlVisitor(ReferenceTargets references, TemplateMessages messages, Headings headings) {
        this.references = references;
        this.messages = messages;
        this.headings = headings;
    }

    String html() {
        return html.toString();
    }

    @Override
    public void text(String written) {
        html.append(written);
        parent().words.append(written);
    }

    @Override
    public void open(String name, String attributes) {
        if (name.equals("br")) {
            html.append("<br>");
            parent().words.append(' ');
            parent().children++;
        } else {
            open.push(new Open(attributes, html.length()));
            if (!decidedAtItsEnd(name)) {
                html.append('<').append(name).append(attributes).append('>');
            }
        }
    }

    @Override
    public void close(String name) {
        Open element = open.pop();
        if (name.equals("a")) {
            closeLink(element);
        } else if (SanitizedHtmlVisitor.heading(name)) {
            closeHeading(element, name);
        } else {
            html.append("</").append(name).append('>');
            parent().children++;
        }
        parent().words.append(element.words);
    }

    private static boolean decidedAtItsEnd(String name) {
        return name.equals("a") || SanitizedHtmlVisitor.heading(name);
    }

    private Open parent() {
        return requireNonNull(open.peek());
    }

    /** Writes the link; without a target, or without text, only its content. */
    private void closeLink(Open anchor) {
        Link link = Link.of(requireNonNull(SanitizedHtmlVisitor.attribute(anchor.attributes, "href")));
        String href = references.href(link);
        String words = RichText.read(anchor.words.toString());
        if (href == null || words.isBlank()) {
            parent().children += anchor.children;
            return;
        }
        html.insert(anchor.start, start(link, href, anchor, words)).append("</a>");
        parent().children++;
    }

    private String start(Link link, String href, Open anchor, String words) {
        String language = SanitizedHtmlVisitor.attribute(anchor.attributes, "hreflang");
        StringBuilder start =
                new StringBuilder("<a href=\"").append(Entities.escape(href)).append('"');
        if (language != null) {
            start.append(" hreflang=\"").append(Entities.escape(language)).append('"');
        }
        if (references.leavesSite(link)) {
            start.append(" target=\"_blank\" rel=\"noopener external\" title=\"")
                    .append(Entities.escape(messages.text("link.new-window", words)))
                    .append('"');
        }
        return start.append('>').toString();
    }

    /** Writes the heading, unless it is empty. */
    private void closeHeading(Open heading, String name) {
        if (RichText.read(heading.words.toString()).isBlank()) {
            html.setLength(heading.start);
            return;
        }
        Tag tag = headings.next(parent().children == 0, name);
        html.insert(heading.start, tag.start()).append("</").append(tag.name()).append('>');
        parent().children++;
    }
}
