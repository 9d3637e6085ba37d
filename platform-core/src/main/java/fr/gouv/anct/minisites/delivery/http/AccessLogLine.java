package fr.gouv.anct.minisites.delivery.http;

import java.util.regex.Pattern;

/**
 * The fields of one line of the access log, as queued by the thread of the request. Formatting is left to the thread
 * that writes the line.
 *
 * @param millis time of the response, in milliseconds since the epoch
 * @param thread name of the thread of the request
 * @param nanos duration of the request
 */
record AccessLogLine(
        long millis,
        String thread,
        String method,
        String tenant,
        String rawPath,
        int status,
        long bytes,
        long nanos,
        RequestTrace.Source source) {

    /**
     * Memory of a queued line without its method and path: the record, its node in the queue, the header of the path.
     */
    private static final int FIXED_SIZE = 128;

    /** Minimum length of a token: shorter paths contain none and are not matched. */
    private static final int TOKEN_LENGTH = 50;

    /**
     * A token anywhere in the path: one whose characters are escaped opens the same, and so does one after a typing
     * error.
     */
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_%-]{" + TOKEN_LENGTH + ",}");

    /** Returns the approximate memory of the queued line, in bytes. */
    int size() {
        return FIXED_SIZE + method.length() + rawPath.length();
    }

    /** Formats the line (logfmt). */
    String message() {
        return "method=" + method + " tenant=" + tenant + " path=\"" + printable(rawPath) + "\" status=" + status
                + " bytes=" + bytes + " ms=" + milliseconds(nanos) + " page=" + source.word();
    }

    /** Formats with two decimals; {@code String.format} costs more than finding the page. */
    private static String milliseconds(long nanos) {
        long hundredths = nanos / 10_000;
        long decimals = hundredths % 100;
        return hundredths / 100 + (decimals < 10 ? ".0" : ".") + decimals;
    }

    /**
     * Masks tokens: a preview token opens unpublished content, an invitation token grants membership. Neither belongs
     * in a log. Escapes what ends the field, and what the pattern of the console replaces in stack traces.
     */
    static String printable(String rawPath) {
        String path = rawPath.replace("\"", "%22").replace("R:", "R%3A");
        return path.length() <= TOKEN_LENGTH
                ? path
                : TOKEN.matcher(path).replaceAll(run -> isToken(run.group()) ? "[token]" : run.group());
    }

    /** Whether a run of characters is a token rather than the name of a page, which has no capitals. */
    private static boolean isToken(String run) {
        return run.chars().anyMatch(c -> c == '_' || c == '%' || (c >= 'A' && c <= 'Z'));
    }
}
