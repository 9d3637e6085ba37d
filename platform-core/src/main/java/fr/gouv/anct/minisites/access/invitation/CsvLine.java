package fr.gouv.anct.minisites.access.invitation;

import java.util.ArrayList;
import java.util.List;

/** One line of comma-separated values (RFC 4180), whatever separates them; no value here spans several lines. */
final class CsvLine {

    private CsvLine() {}

    /** Its values, without the spaces around them; a quote that is not closed ends with the line. */
    static List<String> values(String line, char separator) {
        List<String> values = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                value.append(c);
                i++;
            } else if (c == '"' && (quoted || value.toString().isBlank())) {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                values.add(value.toString().strip());
                value.setLength(0);
            } else {
                value.append(c);
            }
        }
        values.add(value.toString().strip());
        return values;
    }

    /** What separates the values of a text: what its first lines have, in this order, else a semicolon. */
    static char separator(String text) {
        return ";\t,"
                .chars()
                .filter(candidate -> text.indexOf(candidate) >= 0)
                .mapToObj(candidate -> (char) candidate)
                .findFirst()
                .orElse(';');
    }
}
