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
 * Removes tracked deletions and comments from a text: deletions that a word processor has tracked ({@code del}), and
 * its comments, which it copies at the end, with an anchor ({@code [AB1]}) in the text. Struck-through text ({@code s})
 * and the words that a comment refers to are kept.
 */
final class TrackedChanges {

    /** Signs of tracked changes; a source without any is not searched. */
    private static final Pattern SIGN =
            Pattern.compile("<del[\\s>]|msodel|mso-?com|mso-element|mso-special", Pattern.CASE_INSENSITIVE);

    private static final Evaluator LEFT_OUT = QueryParser.parse("del, .msoDel, .msocomanchor, .msocomoff, .msocomtxt,"
            + " [class~=(?i)^MsoComment(Text|Subject)], [style~=(?i)mso-element:\\s*comment],"
            + " [style~=(?i)mso-special-character:\\s*comment]");

    private static final Set<String> EMPTIED = Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol");

    private TrackedChanges() {}

    /** Removes them with their words, and the paragraphs, headings and list items left empty. */
    static void removeFrom(Document document, String html) {
        if (!SIGN.matcher(html).find()) {
            return;
        }
        List<Element> removed = document.select(LEFT_OUT);
        Set<Element> around = new LinkedHashSet<>();
        // In reverse order: each removal renumbers the siblings after it.
        for (Element one : removed.reversed()) {
            one.parents().stream()
                    .filter(above -> EMPTIED.contains(above.normalName()))
                    .forEach(around::add);
            one.remove();
        }
        around.stream().filter(block -> !block.hasText()).forEach(Element::remove);
    }
}
