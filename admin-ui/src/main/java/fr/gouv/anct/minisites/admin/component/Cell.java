package fr.gouv.anct.minisites.admin.component;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A table cell: a text, optionally linked, a badge, or a moment.
 *
 * @param context what tells a link from others with the same text; it is read out after the text and not shown, because
 *     another cell of the row shows it
 * @param breakable whether the text is an address, which may be broken after its dots and its at sign
 */
public record Cell(
        String text,
        @Nullable String href,
        @Nullable String detail,
        @Nullable BadgeView badge,
        @Nullable Instant moment,
        @Nullable String context,
        boolean breakable) {

    /** Words of this length, mostly addresses, may be broken: otherwise they leave no room for the other columns. */
    private static final Pattern LONG_WORD = Pattern.compile("\\S{22}");

    private static final Pattern BREAK = Pattern.compile("(?<=[@.])");

    public static Cell text(String text) {
        return new Cell(text, null, null, null, null, null, false);
    }

    /** Returns a cell with an e-mail address. */
    public static Cell address(String address) {
        return new Cell(address, null, null, null, null, null, true);
    }

    public static Cell link(String text, String href) {
        return new Cell(text, href, null, null, null, null, false);
    }

    public static Cell badge(BadgeView badge) {
        return new Cell("", null, null, badge, null, null, false);
    }

    public static Cell moment(Instant moment) {
        return new Cell("", null, null, null, moment, null, false);
    }

    /** Whether a word in it is too long for a column. */
    public boolean isLong() {
        return parts().stream().anyMatch(part -> LONG_WORD.matcher(part).find());
    }

    /** Returns the parts of the text between which it may be broken. */
    public List<String> parts() {
        return breakable ? BREAK.splitAsStream(text).toList() : List.of(text);
    }

    /** Whether there is nothing in it. */
    public boolean isEmpty() {
        return text.isEmpty() && badge == null && moment == null && detail == null;
    }

    /** Returns a copy with a line of small text. */
    public Cell withDetail(String line) {
        return new Cell(text, href, line, badge, moment, context, breakable);
    }

    /** Returns a copy with what tells its link from others. */
    public Cell withContext(@Nullable String other) {
        return new Cell(text, href, detail, badge, moment, other, breakable);
    }
}
