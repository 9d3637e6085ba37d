package fr.gouv.anct.minisites.content;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a page is in the tree of its site. */
public enum PageKind {
    /** A page of content; the home page is the one at {@code /}. */
    PAGE,
    /** The list of articles, at most one in a site. */
    ARTICLES,
    /** A dated article, under the list. */
    ARTICLE,
    /** A part that pages show in place of a block: no page of its own, and in no tree. */
    SECTION;

    /** As the database writes it. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads {@link #code()}. */
    public static PageKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
