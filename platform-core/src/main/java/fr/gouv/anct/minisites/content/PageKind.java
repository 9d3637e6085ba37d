package fr.gouv.anct.minisites.content;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The kinds of page in a site. */
public enum PageKind {
    /** A page of content; the home page is the one at {@code /}. */
    PAGE,
    /** The list of articles, at most one in a site. */
    ARTICLES,
    /** A dated article, under the list. */
    ARTICLE,
    /** A shared section, shown by pages in place of a block; it is no page of its own and in no tree. */
    SECTION;

    /** Code in the database. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the kind with a {@link #code()}. */
    public static PageKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
