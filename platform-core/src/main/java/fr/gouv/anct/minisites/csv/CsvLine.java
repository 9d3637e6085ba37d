package fr.gouv.anct.minisites.csv;

import java.util.ArrayList;
import java.util.List;

/**
 * One line of a pasted CSV list of redirects or invitations (RFC 4180): its separator is detected, and a value cannot
 * span several lines.
 *
 * @param number of the line in the text, from 1
 * @param values without the spaces around them
 */
public record CsvLine(int number, List<String> values) {

    /** Maximum numbers of characters and of values in a line; a longer line is no list of addresses. */
    private static final int LONGEST = 20_000;

    private static final int MOST_VALUES = 1_000;

    /** Reports a line with too many characters or values to belong to a list. */
    public static final class TooLongException extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final int number;

        TooLongException(int number) {
            super("CSV line too long: line " + number, null, false, false);
            this.number = number;
        }

        /** Number of the line, from 1. */
        public int number() {
            return number;
        }
    }

    /**
     * Returns the non-empty lines of a text; a byte order mark, quotes and any line ending are accepted.
     *
     * @throws TooLongException for the first line of more than 20,000 characters or 1,000 values
     */
    public static List<CsvLine> of(String text) {
        String marked = text.replace("\uFEFF", "");
        char usual = separator(marked);
        List<String> all = marked.lines().toList();
        List<CsvLine> lines = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            String line = all.get(i);
            if (line.length() > LONGEST) {
                throw new TooLongException(i + 1);
            }
            // Pasted lists may combine several sources: a line without the usual separator has its own.
            List<String> values = values(line, line.indexOf(usual) < 0 ? separator(line) : usual);
            if (values.size() > MOST_VALUES) {
                throw new TooLongException(i + 1);
            }
            if (values.stream().anyMatch(value -> !value.isEmpty())) {
                lines.add(new CsvLine(i + 1, values));
            }
        }
        return lines;
    }

    /** Returns the value of a column, from 0; empty if the line is shorter. */
    public String value(int column) {
        return column < values.size() ? values.get(column) : "";
    }

    /** An unclosed quote ends with the line. */
    static List<String> values(String line, char separator) {
        List<String> values = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        boolean quoted = false;
        boolean blank = true;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                value.append(c);
                blank = false;
                i++;
            } else if (c == '"' && (quoted || blank)) {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                values.add(value.toString().strip());
                value.setLength(0);
                blank = true;
            } else {
                value.append(c);
                blank &= Character.isWhitespace(c);
            }
        }
        values.add(value.toString().strip());
        return values;
    }

    /** Detects the separator of a text: the first of these that it contains, else a semicolon. */
    private static char separator(String text) {
        return ";\t,"
                .chars()
                .filter(candidate -> text.indexOf(candidate) >= 0)
                .mapToObj(candidate -> (char) candidate)
                .findFirst()
                .orElse(';');
    }
}
