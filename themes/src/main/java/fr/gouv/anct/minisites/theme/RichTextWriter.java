package fr.gouv.anct.minisites.theme;

import fr.gouv.anct.minisites.content.block.RichText;
import fr.gouv.anct.minisites.rendering.Outline;
import fr.gouv.anct.minisites.rendering.References;
import java.util.List;

/** Writes sanitised text as HTML of a page: links resolved, headings anchored. */
final class RichTextWriter {

    private final Messages messages;

    RichTextWriter(Messages messages) {
        this.messages = messages;
    }

    /** Text whose headings are sections of the page, in the order of {@code headings}. */
    String write(RichText text, References references, List<Outline.Entry> headings) {
        return written(text, new RichTextWriting(references, messages, new RichTextWriting.Sections(headings)));
    }

    /** Text inside a component, where a heading would tear the outline of the page: it becomes a line in bold. */
    String writeInside(RichText text, References references) {
        return written(text, new RichTextWriting(references, messages, new RichTextWriting.Lines()));
    }

    private static String written(RichText text, RichTextWriting writing) {
        if (plain(text)) {
            return text.html();
        }
        text.walk(writing);
        return writing.html();
    }

    /** Neither links nor headings: it stands as it was sanitised. */
    private static boolean plain(RichText text) {
        return !text.html().contains("<a ") && !text.html().contains("<h");
    }
}
