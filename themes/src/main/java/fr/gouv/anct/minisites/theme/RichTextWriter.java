package fr.gouv.anct.minisites.theme;

import fr.gouv.anct.minisites.content.block.RichText;
import fr.gouv.anct.minisites.rendering.Outline;
import fr.gouv.anct.minisites.rendering.ReferenceTargets;
import java.util.List;

/** Writes sanitised rich text as HTML for a page: links resolved, headings with anchors. */
final class RichTextWriter {

    private final TemplateMessages messages;

    RichTextWriter(TemplateMessages messages) {
        this.messages = messages;
    }

    /** Writes text whose headings are sections of the page, in the order of {@code headings}. */
    String write(RichText text, ReferenceTargets references, List<Outline.Entry> headings) {
        return written(text, new RichTextHtmlVisitor(references, messages, new RichTextHtmlVisitor.Sections(headings)));
    }

    /**
     * Writes text inside a component, where a heading would break the outline of the page: it becomes a line in bold.
     */
    String writeInside(RichText text, ReferenceTargets references) {
        return written(text, new RichTextHtmlVisitor(references, messages, new RichTextHtmlVisitor.Lines()));
    }

    private static String written(RichText text, RichTextHtmlVisitor writing) {
        if (plain(text)) {
            return text.html();
        }
        text.walk(writing);
        return writing.html();
    }

    /** Whether the text has neither links nor headings, and is output as it was sanitised. */
    private static boolean plain(RichText text) {
        return !text.html().contains("<a ") && !text.html().contains("<h");
    }
}
