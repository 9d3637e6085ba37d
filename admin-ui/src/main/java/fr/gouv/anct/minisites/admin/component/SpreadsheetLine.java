package fr.gouv.anct.minisites.admin.component;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A line of the file that spreadsheets open: semicolons, as they expect in French. */
public final class SpreadsheetLine {

    /** What a file begins with: without it they take UTF-8 for something else. */
    public static final String BYTE_ORDER_MARK = "\ufeff";

    private SpreadsheetLine() {}

    /** The values, quoted, and the end of the line; none of them is a formula. */
    public static String of(String... values) {
        return Arrays.stream(values).map(SpreadsheetLine::quoted).collect(Collectors.joining(";", "", "\r\n"));
    }

    private static String quoted(String value) {
        return '"' + harmless(value).replace("\"", "\"\"") + '"';
    }

    /** What begins so is a formula to them, whatever stands around it. */
    private static String harmless(String value) {
        return value.matches("(?s)[\\s\\p{Cntrl}]*[=+\\-@].*") || value.startsWith("\t") || value.startsWith("\r")
                ? "'" + value
                : value;
    }
}
