package fr.gouv.anct.minisites.admin.component;

import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A table cell: a text, optionally linked, a badge, or a moment. */
public record Cell(
        String text,
        @Nullable String href,
        @Nullable String detail,
        @Nullable BadgeView badge,
        @Nullable Instant moment) {

    /** Words of this length, mostly addresses, may be broken: otherwise they leave no room for the other columns. */
    private static final Pattern LONG_WORD = Pattern.compile("\\S{22}");

    public static Cell text(String text) {
        return new Cell(text, null, null, null, null);
    }

    public static Cell link(String text, String href) {
        return new Cell(text, href, null, null, null);
    }

    public static Cell badge(BadgeView badge) {
        return new Cell("", null, null, badge, null);
    }

    public static Cell moment(Instant moment) {
        return new Cell("", null, null, null, moment);
    }

    /** Whether a word in it is too long for a column. */
    public boolean isLong() {
        return LONG_WORD.matcher(text).find();
    }

    /** Whether there is nothing in it. */
    public boolean isEmpty() {
        return text.isEmpty() && badge == null && moment == null && detail == null;
    }

    /** Returns a copy with a line of small text. */
    public Cell withDetail(String line) {
        return new Cell(text, href, line, badge, moment);
    }
}
