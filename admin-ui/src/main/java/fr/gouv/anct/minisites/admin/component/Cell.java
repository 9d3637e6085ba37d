package fr.gouv.anct.minisites.admin.component;

import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A cell of a table: a text, perhaps a link; or a state; or a moment, told in words. */
public record Cell(
        String text,
        @Nullable String href,
        @Nullable String detail,
        @Nullable BadgeView badge,
        @Nullable Instant moment) {

    /** From here on a word, most often an address, may be broken: it would leave the other columns no room. */
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

    /** The same with a line in small under it. */
    public Cell withDetail(String line) {
        return new Cell(text, href, line, badge, moment);
    }
}
