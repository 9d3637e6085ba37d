package fr.gouv.anct.minisites.content.block;

import java.util.List;
import org.jsoup.nodes.Element;

/** The words of a cell of an HTML table, where they become one line of text. */
public final class TableCell {

    private TableCell() {}

    /** Its words without markup: a space between two lines or paragraphs, a semicolon between the points of a list. */
    public static String text(Element cell) {
        separatePoints(cell);
        return cell.text();
    }

    /** Puts a semicolon before each point of a list that follows another one. */
    static void separatePoints(Element cell) {
        List<Element> points =
                cell.select("li").stream().filter(Element::hasText).toList();
        for (Element point : points) {
            Element list = point.parent();
            boolean first = point.previousElementSibling() == null && (list == null || list.closest("li") == null);
            if (!first) {
                point.prependText("; ");
            }
        }
    }
}
