package fr.gouv.anct.minisites.content.block;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * Leaves out of a text what its authors have taken out or written about it: deletions that a word processor has tracked
 * ({@code del}) and its comments, which stand at the end of what it copies, with an anchor ({@code [AB1]}) in the text. What is
 * struck through ({@code s}) and the words that a comment is about are part of the text.
 */
final class TrackedChanges {

    /** Without one of these in the source nothing is looked for. */
    private static final Pattern SIGN =
            Pattern.compile("<del[\\s>]|msodel|mso-?com|mso-element|mso-special", Pattern.CASE_INSENSITIVE);

    private static final Evaluator LEFT_OUT = QueryParser.parse("del, .msoDel, .msocomanchor, .msocomoff, .msocomtxt,"
            + " [class~=(?i)^MsoComment(Text|Subject)], [style~=(?i)mso-element:\\s*comment],"
            + " [style~=(?i)mso-special-character:\\s*comment]");

    private static final Set<String> EMPTIED = Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol");

    private TrackedChanges() {}

    /** Removes them with their words, and the paragraphs, headings and points that have no others. */
    static void removeFrom(Document document, String html) {
        if (!SIGN.matcher(html).find()) {
            return;
        }
        List<Element> removed = document.select(LEFT_OUT);
        Set<Element> around = new LinkedHashSet<>();
        // From the last: each removal counts the siblings after it again.
        for (Element one : removed.reversed()) {
            one.parents().stream()
                    .filter(above -> EMPTIED.contains(above.normalName()))
                    .forEach(around::add);
            one.remove();
        }
        around.stream().filter(block -> !block.hasText()).forEach(Element::remove);
    }
}
