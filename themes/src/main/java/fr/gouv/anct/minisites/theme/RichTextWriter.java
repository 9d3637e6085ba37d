package fr.gouv.anct.minisites.theme;

import fr.gouv.anct.minisites.content.block.Link;
import fr.gouv.anct.minisites.content.block.RichText;
import fr.gouv.anct.minisites.rendering.Outline;
import fr.gouv.anct.minisites.rendering.References;
import java.util.Iterator;
import java.util.List;
import org.jsoup.nodes.Element;

/** Writes sanitised text as HTML of a page: links resolved, headings anchored. */
final class RichTextWriter {

    private final Messages messages;

    RichTextWriter(Messages messages) {
        this.messages = messages;
    }

    /** Text whose headings are sections of the page, in the order of {@code headings}. */
    String write(RichText text, References references, List<Outline.Entry> headings) {
        if (plain(text)) {
            return text.html();
        }
        Element body = resolved(text, references);
        Iterator<Outline.Entry> anchors = headings.iterator();
        body.select(RichText.HEADINGS).forEach(heading -> {
            if (anchors.hasNext()) {
                Outline.Entry anchor = anchors.next();
                heading.tagName("h" + anchor.level()).attr("id", anchor.id());
                if (heading.previousElementSibling() != null) {
                    heading.addClass("fr-mt-4w");
                }
            }
        });
        return body.html();
    }

    /** Text inside a component, where a heading would tear the outline of the page: it becomes a line in bold. */
    String writeInside(RichText text, References references) {
        if (plain(text)) {
            return text.html();
        }
        Element body = resolved(text, references);
        body.select(RichText.HEADINGS).forEach(heading -> heading.tagName("p").addClass("fr-text--bold"));
        return body.html();
    }

    /** Neither links nor headings: it stands as it was sanitised. */
    private static boolean plain(RichText text) {
        return !text.html().contains("<a") && !text.html().contains("<h");
    }

    private Element resolved(RichText text, References references) {
        Element body = text.parsed();
        body.select(RichText.HEADINGS).stream()
                .filter(heading -> heading.text().isBlank())
                .forEach(Element::remove);
        body.select(RichText.ANCHORS).forEach(anchor -> resolve(anchor, references));
        return body;
    }

    private void resolve(Element anchor, References references) {
        Link link = Link.of(anchor.attr("href"));
        String href = references.href(link);
        if (href == null || anchor.text().isBlank()) {
            anchor.unwrap();
            return;
        }
        anchor.attr("href", href);
        if (link instanceof Link.External) {
            anchor.attr("target", "_blank")
                    .attr("rel", "noopener external")
                    .attr("title", messages.text("link.new-window", anchor.text()));
        }
    }
}
