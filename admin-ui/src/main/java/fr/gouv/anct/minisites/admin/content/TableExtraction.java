package fr.gouv.anct.minisites.admin.content;

import fr.gouv.anct.minisites.content.block.TableCellText;
import fr.gouv.anct.minisites.content.block.TableCells;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Divides a text block that contains tables, as pasted from word processors or sent by programs: each table becomes a
 * table block at its position, the texts around it text blocks. A table inside another one, inside a list, of one row
 * or of one column stays in its text, where {@link fr.gouv.anct.minisites.content.block.RichText} converts it to lines.
 */
final class TableExtraction {

    private static final String TEXT_BLOCK = "paragraph";
    private static final String TABLE_BLOCK = "table";
    private static final String TEXT = "text";
    private static final Pattern TABLE = Pattern.compile("<table[\\s>]", Pattern.CASE_INSENSITIVE);
    /** Fields that identify the origin of a block, set on the first one only. */
    private static final List<String> FIRST_ALONE = List.of(BlockInput.ORIGIN, BlockInputOrigins.FROM);
    /** Placeholder of an extracted table; no other comment is left, and text cannot contain one. */
    private static final String PLACE = "table";

    private TableExtraction() {}

    /** Returns the resulting blocks in order; most blocks result in themselves alone. */
    static List<ObjectNode> blocks(ObjectNode typed) {
        String html = typed.path(TEXT).asString("");
        if (!typed.path(BlockInput.TYPE).asString("").equals(TEXT_BLOCK)
                || !TABLE.matcher(html).find()) {
            return List.of(typed);
        }
        Document document = ReferenceConversion.parsed(html);
        List<ObjectNode> tables = takeTables(document);
        return tables.isEmpty() ? List.of(typed) : inOrder(typed, document, tables);
    }

    private static List<ObjectNode> takeTables(Document document) {
        document.body().nodeStream(Comment.class).toList().forEach(Node::remove);
        List<ObjectNode> tables = new ArrayList<>();
        for (Element table : document.select("table").stream()
                .filter(TableExtraction::standsAlone)
                .toList()) {
            tables.add(block(table));
            table.replaceWith(new Comment(PLACE));
        }
        return tables;
    }

    private static boolean standsAlone(Element table) {
        List<List<Element>> rows = rows(table);
        return rows.size() > 1
                && rows.stream().anyMatch(row -> row.size() > 1)
                && table.parents().stream().noneMatch(above -> above.is("table, li"));
    }

    private static List<ObjectNode> inOrder(ObjectNode typed, Document document, List<ObjectNode> tables) {
        String[] texts = document.body().html().split("<!--" + PLACE + "-->", -1);
        List<ObjectNode> blocks = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            Element text = ReferenceConversion.parsed(texts[i]).body();
            if (!text.text().isBlank()) {
                ObjectNode block = typed.deepCopy().put(TEXT, text.html().strip());
                FIRST_ALONE.forEach(block::remove);
                blocks.add(block);
            }
            if (i < tables.size()) {
                blocks.add(tables.get(i));
            }
        }
        FIRST_ALONE.stream()
                .filter(typed::has)
                .forEach(name -> blocks.getFirst().set(name, typed.get(name)));
        return blocks;
    }

    private static ObjectNode block(Element table) {
        ObjectNode block = BlockInput.blank(FieldSpecs.of(TABLE_BLOCK).orElseThrow());
        String caption = takeCaption(table);
        return block.put(BlockInput.TYPE, TABLE_BLOCK).put("caption", caption).put("cells", cells(rows(table)));
    }

    /** Removes and returns the caption: the table's own, or the one that Word has written above or below it. */
    private static String takeCaption(Element table) {
        Element box = table;
        while (box.parent() != null
                && box.parent().is("div, center")
                && box.siblingElements().isEmpty()) {
            box = box.parent();
        }
        Element own = table.selectFirst("> caption");
        Element caption = Stream.of(own, box.previousElementSibling(), box.nextElementSibling())
                .filter(one -> one != null && (one == own || one.is("p[class*=MsoCaption]")))
                .findFirst()
                .orElse(null);
        return caption == null ? "" : taken(caption);
    }

    private static String taken(Element caption) {
        caption.remove();
        return caption.text();
    }

    private static List<List<Element>> rows(Element table) {
        return table.select("tr").stream()
                .filter(row -> row.closest("table") == table)
                .map(row -> row.children().stream()
                        .filter(cell -> cell.is("td, th"))
                        .toList())
                .toList();
    }

    /**
     * Formats the cells as a spreadsheet copies them; positions covered by a spanning cell are empty, up to the limits
     * of a table.
     */
    private static String cells(List<List<Element>> rows) {
        List<List<@Nullable String>> grid = new ArrayList<>();
        rows.forEach(_ -> grid.add(new ArrayList<>()));
        for (int y = 0; y < rows.size(); y++) {
            int x = 0;
            for (Element cell : rows.get(y)) {
                x = free(grid.get(y), x);
                place(grid, y, x, cell);
            }
        }
        return grid.stream()
                .map(row -> row.stream().map(cell -> cell == null ? "" : cell).collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n"));
    }

    /** Returns the first free position of a row, at or after another. */
    private static int free(List<@Nullable String> row, int from) {
        int x = from;
        while (x < row.size() && row.get(x) != null) {
            x++;
        }
        return x;
    }

    private static void place(List<List<@Nullable String>> grid, int y, int x, Element cell) {
        boolean inside = x < TableCells.MOST_CELLS;
        int below = inside ? Math.min(Math.min(span(cell, "rowspan"), TableCells.MOST_ROWS), grid.size() - y) : 1;
        String text = TableCellText.text(cell);
        int beside = inside ? Math.min(span(cell, "colspan"), TableCells.MOST_CELLS) : 1;
        for (int down = 0; down < below; down++) {
            for (int right = 0; right < beside; right++) {
                set(grid.get(y + down), x + right, down == 0 && right == 0 ? text : "");
            }
        }
    }

    private static void set(List<@Nullable String> row, int x, String text) {
        while (row.size() <= x) {
            row.add(null);
        }
        row.set(x, text);
    }

    private static int span(Element cell, String attribute) {
        String span = cell.attr(attribute).strip();
        return span.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(span) : 1;
    }
}
