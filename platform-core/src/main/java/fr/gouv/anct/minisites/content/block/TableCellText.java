package fr.gouv.anct.minisites.content.block;

import java.util.List;
import org.jsoup.nodes.Element;

/** Turns the content of a cell of an HTML table into one line of text. */
public final class TableCellText {

    private TableCellText() {}

    /** Returns the text without markup: a space between two lines or paragraphs, a semicolon between list items. */
    public static String text(Element cell) {
        separatePoints(cell);
        return cell.text();
    }

    /** Puts a semicolon before each list item that follows another one. */
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
