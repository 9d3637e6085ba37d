package fr.gouv.anct.minisites.content.block;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads rows in the clipboard format of spreadsheets; see {@link TableCells#pasted}. */
final class ClipboardTsv {

    private static final char QUOTE = '"';
    private static final Pattern BEFORE_SEMICOLON = before(";");
    private static final Pattern BEFORE_BAR = before("|");

    private final String text;
    private int at;

    /** Matches a cell up to the separator: the content between quotation marks (1), or all of it (2). */
    private static Pattern before(String separator) {
        return Pattern.compile(" *\"((?:[^\"]|\"\")*+)\" *(?=[" + separator + "]|$)|([^" + separator + "]*)");
    }

    private ClipboardTsv(String text) {
        this.text = text;
    }

    /** Reads rows of cells, without the spaces around them. */
    static List<List<String>> read(String text) {
        return new ClipboardTsv(text.replace("\r\n", "\n").replace('\r', '\n')).rows();
    }

    /**
     * Writes a cell so that {@link #read} returns it: quotation marks at its start would be taken for enclosing ones.
     */
    static String written(String cell) {
        return cell.startsWith("\"") ? QUOTE + cell.replace("\"", "\"\"") + QUOTE : cell;
    }

    private List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        while (at < text.length()) {
            rows.add(row());
            at++;
        }
        return rows;
    }

    /** Reads up to the line break, or to the end of the text. */
    private List<String> row() {
        int start = at;
        List<String> cells = new ArrayList<>(List.of(cell()));
        boolean quoted = cells.size() == 1 && start < at && text.charAt(start) == QUOTE && closes(start) == at;
        while (at < text.length() && text.charAt(at) == '\t') {
            at++;
            cells.add(cell());
        }
        return cells.size() > 1 || quoted ? cells : typed(cells.getFirst());
    }

    /** Reads up to a tab, a line break, or the end of the text. */
    private String cell() {
        int start = at;
        int end = start < text.length() && text.charAt(start) == QUOTE ? closes(start) : -1;
        if (end > 0) {
            at = end;
            return text.substring(start + 1, end - 1).replace("\"\"", "\"").strip();
        }
        while (at < text.length() && text.charAt(at) != '\t' && text.charAt(at) != '\n') {
            at++;
        }
        return text.substring(start, at).strip();
    }

    /**
     * Returns the end of a cell between quotation marks.
     *
     * @return the position after its last mark; -1 when the cell does not end there, because a person typed the marks
     */
    private int closes(int start) {
        int mark = start + 1;
        while (mark < text.length()) {
            if (text.charAt(mark) != QUOTE) {
                mark++;
            } else if (mark + 1 < text.length() && text.charAt(mark + 1) == QUOTE) {
                mark += 2;
            } else {
                int end = mark + 1;
                return end == text.length() || text.charAt(end) == '\t' || text.charAt(end) == '\n' ? end : -1;
            }
        }
        return -1;
    }

    /**
     * Splits a line without a tab, typed by hand or from a CSV file; quotation marks around a cell protect its
     * separators.
     */
    private static List<String> typed(String line) {
        List<String> cells = new ArrayList<>();
        Matcher cell = (line.contains("|") ? BEFORE_BAR : BEFORE_SEMICOLON).matcher(line);
        for (int start = 0; start <= line.length(); start = cell.end() + 1) {
            cell.region(start, line.length()).lookingAt();
            String quoted = cell.group(1);
            cells.add((quoted == null ? cell.group(2) : quoted.replace("\"\"", "\"")).strip());
        }
        return cells;
    }
}
