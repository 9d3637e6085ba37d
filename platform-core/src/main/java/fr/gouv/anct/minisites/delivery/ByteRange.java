package fr.gouv.anct.minisites.delivery;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is asked for of a body in bytes (RFC 9110, 14.2). */
sealed interface ByteRange {

    /** All of it: no range, or one that need not be understood, several ones among them. */
    record Whole() implements ByteRange {}

    /**
     * A part of it: 206.
     *
     * @param first place of its first byte
     * @param last place of its last byte
     */
    record Part(long first, long last) implements ByteRange {

        long length() {
            return last - first + 1;
        }

        /** The header {@code Content-Range}. */
        String of(long size) {
            return "bytes " + first + "-" + last + "/" + size;
        }
    }

    /** Nothing of it: 416. */
    record Beyond() implements ByteRange {

        /** The header {@code Content-Range}. */
        static String of(long size) {
            return "bytes */" + size;
        }
    }

    /** One range; what has more digits than a size can have is beyond every size. */
    Pattern ONE = Pattern.compile("bytes\\s*+=\\s*+(\\d{0,18}+)\\s*+-\\s*+(\\d{0,18}+)\\s*+", Pattern.CASE_INSENSITIVE);

    /**
     * @param range the header {@code Range}
     * @param condition the header {@code If-Range}
     * @param etag strong; a condition that is a date never holds, as nothing here has one
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
        return from >= size ? new Beyond() : new Part(from, Math.min(to, size - 1));
    }

    private static ByteRange suffix(long length, long size) {
        return length == 0 || size == 0 ? new Beyond() : new Part(Math.max(0, size - length), size - 1);
    }
}
