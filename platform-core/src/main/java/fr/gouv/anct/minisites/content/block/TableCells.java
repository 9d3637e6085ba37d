package fr.gouv.anct.minisites.content.block;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Cells of a table or chart block: rows of equal length with plain texts of one line, at most 200 rows of 20 cells.
 * JSON form: a list of lists of strings; shorter rows are padded.
 *
 * @param rows at most {@value #MOST_ROWS}, of at most {@value #MOST_CELLS} cells; more are refused
 */
public record TableCells(@JsonValue List<List<String>> rows) {

    public static final int MOST_ROWS = 200;
    public static final int MOST_CELLS = 20;
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Cc}\\u2028\\u2029]+");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TableCells {
        List<List<String>> trimmed = rows.stream()
                .map(TableCells::trimmed)
                .filter(row -> !row.isEmpty())
                .toList();
        int width = trimmed.stream().mapToInt(List::size).max().orElse(0);
        if (trimmed.size() > MOST_ROWS || width > MOST_CELLS) {
            throw new IllegalArgumentException("A table of " + trimmed.size() + " rows and " + width + " columns");
        }
        rows = trimmed.stream().map(row -> filled(row, width)).toList();
    }

    /** Returns cells of one line each, up to the last non-empty one. */
    private static List<String> trimmed(List<String> row) {
        List<String> cells = row.stream()
                .map(cell -> SPACES.matcher(cell).replaceAll(" ").strip())
                .collect(Collectors.toCollection(ArrayList::new));
        while (!cells.isEmpty() && cells.getLast().isEmpty()) {
            cells.removeLast();
        }
        return cells;
    }

    private static List<String> filled(List<String> row, int width) {
        List<String> cells = new ArrayList<>(row);
        cells.addAll(Collections.nCopies(width - row.size(), ""));
        return List.copyOf(cells);
    }

    /**
     * Reads the clipboard format of spreadsheets: one line per row, a tab between cells. A cell with a line break, a
     * tab or quotation marks is enclosed in quotation marks, and those inside it are doubled (RFC 4180). A line without
     * any tab is split at vertical bars or semicolons instead.
     *
     * @throws IllegalArgumentException when it is too large
     */
    public static TableCells pasted(String text) {
        return new TableCells(ClipboardTsv.read(text));
    }

    /** Writes the form that {@link #pasted} reads. */
    public String typed() {
        String ending = first().size() == 1 ? "\t" : "";
        return rows.stream()
                .map(row -> row.stream().map(ClipboardTsv::written).collect(Collectors.joining("\t")) + ending)
                .collect(Collectors.joining("\n"));
    }

    /** The first row; empty without rows. */
    public List<String> first() {
        return rows.isEmpty() ? List.of() : rows.getFirst();
    }

    /** All rows but the first. */
    public List<List<String>> others() {
        return rows.isEmpty() ? List.of() : rows.subList(1, rows.size());
    }
}
