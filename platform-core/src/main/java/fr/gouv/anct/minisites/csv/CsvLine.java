package fr.gouv.anct.minisites.csv;

import java.util.ArrayList;
import java.util.List;

/**
 * One line of comma-separated values (RFC 4180), whatever separates them; no value here spans several lines.
 *
 * @param number of the line in the text, from 1
 * @param values without the spaces around them
 */
public record CsvLine(int number, List<String> values) {

    /** Characters of one line, of which more are no list of addresses, and values in it. */
    private static final int LONGEST = 20_000;

    private static final int MOST_VALUES = 1_000;

    /** A line of a text is no line of a list: it has too many characters, or too many values. */
    public static final class TooLongException extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final int number;

        TooLongException(int number) {
            super("line " + number, null, false, false);
            this.number = number;
        }

        /** The line, from 1. */
        public int number() {
            return number;
        }
    }

    /**
     * The lines of a text that hold something; a mark of byte order, quotes and any end of line are welcome.
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
            // Lists are put together from several places: a line that lacks the usual separator has its own.
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

    /** The value of a column, from 0; empty where the line is shorter. */
    public String value(int column) {
        return column < values.size() ? values.get(column) : "";
    }

    /** A quote that is not closed ends with the line. */
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

    /** What separates the values of a text: what it has, in this order, else a semicolon. */
    private static char separator(String text) {
        return ";\t,"
                .chars()
                .filter(candidate -> text.indexOf(candidate) >= 0)
                .mapToObj(candidate -> (char) candidate)
                .findFirst()
                .orElse(';');
    }
}
