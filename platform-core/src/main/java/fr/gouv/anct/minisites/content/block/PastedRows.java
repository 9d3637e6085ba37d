package fr.gouv.anct.minisites.content.block;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads rows as spreadsheets put them into the clipboard; see {@link Grid#pasted}. */
final class PastedRows {

    private static final char QUOTE = '"';
    private static final Pattern BEFORE_SEMICOLON = before(";");
    private static final Pattern BEFORE_BAR = before("|");

    private final String text;
    private int at;

    /** A cell up to the separator: what stands between quotation marks (1), or all of it (2). */
    private static Pattern before(String separator) {
        return Pattern.compile(" *\"((?:[^\"]|\"\")*+)\" *(?=[" + separator + "]|$)|([^" + separator + "]*)");
    }

    private PastedRows(String text) {
        this.text = text;
    }

    /** Rows of cells without the spaces around them. */
    static List<List<String>> read(String text) {
        return new PastedRows(text.replace("\r\n", "\n").replace('\r', '\n')).rows();
    }

    /** A cell as {@link #read} gives it back: quotation marks at its start would be taken for those around it. */
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

    /** Ends at the line break, or at the end of the text. */
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

    /** Ends at a tab, at a line break, or at the end of the text. */
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
     * Where a cell between quotation marks ends.
     *
     * @return the place behind its last mark; -1 when the cell does not end there: a person has typed the marks
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

    /** A line without a tab is one that somebody has typed, or of a CSV file: marks around a cell keep what they hold together. */
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
