package fr.gouv.anct.minisites.delivery.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The byte range of a body that a request asks for (RFC 9110, 14.2). */
public sealed interface ByteRange {

    /** The whole body: no range, or a range that a server may ignore, multiple ranges included. */
    record Whole() implements ByteRange {}

    /**
     * One range of the body: 206.
     *
     * @param first offset of its first byte
     * @param last offset of its last byte
     */
    record Partial(long first, long last) implements ByteRange {

        public long length() {
            return last - first + 1;
        }

        /** Returns the value of the header {@code Content-Range}. */
        public String of(long size) {
            return "bytes " + first + "-" + last + "/" + size;
        }
    }

    /** An unsatisfiable range: 416. */
    record Unsatisfiable() implements ByteRange {

        /** Returns the value of the header {@code Content-Range}. */
        public static String of(long size) {
            return "bytes */" + size;
        }
    }

    /** A single range; a number with more digits than any size does not match. */
    Pattern ONE = Pattern.compile("bytes\\s*+=\\s*+(\\d{0,18}+)\\s*+-\\s*+(\\d{0,18}+)\\s*+", Pattern.CASE_INSENSITIVE);

    /**
     * Parses a range for a body of that size.
     *
     * @param range the header {@code Range}
     * @param condition the header {@code If-Range}
     * @param etag strong; a condition that is a date never holds, as no resource here has a modification date
     */
    static ByteRange of(@Nullable String range, @Nullable String condition, String etag, long size) {
        return range == null || (condition != null && !condition.strip().equals(etag)) ? new Whole() : of(range, size);
    }

    private static ByteRange of(String range, long size) {
        Matcher asked = ONE.matcher(range);
        if (!asked.matches()) {
            return new Whole();
        }
        String first = asked.group(1);
        String last = asked.group(2);
        if (first.isEmpty()) {
            return last.isEmpty() ? new Whole() : suffix(Long.parseLong(last), size);
        }
        long from = Long.parseLong(first);
        long to = last.isEmpty() ? Long.MAX_VALUE : Long.parseLong(last);
        if (from > to) {
            return new Whole();
        }
        return from >= size ? new Unsatisfiable() : new Partial(from, Math.min(to, size - 1));
    }

    private static ByteRange suffix(long length, long size) {
        return length == 0 || size == 0 ? new Unsatisfiable() : new Partial(Math.max(0, size - length), size - 1);
    }
}
