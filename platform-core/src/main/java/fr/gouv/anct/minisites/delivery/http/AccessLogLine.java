package fr.gouv.anct.minisites.delivery.http;

import fr.gouv.anct.minisites.tenancy.TokenMask;

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
     * Masks tokens, which do not belong in a log. Escapes what ends the field, and what the pattern of the console
     * replaces in stack traces.
     */
    static String printable(String rawPath) {
        return TokenMask.tokens(rawPath.replace("\"", "%22").replace("R:", "R%3A"));
    }
}
