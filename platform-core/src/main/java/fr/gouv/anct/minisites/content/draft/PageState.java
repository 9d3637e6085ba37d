package fr.gouv.anct.minisites.content.draft;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a page stands, as the view {@code page_state} says. */
public enum PageState {
    /** Visitors do not see it. */
    DRAFT,
    /** Visitors see its newest revision. */
    ONLINE,
    /** Visitors see an older one. */
    CHANGED;

    /** As the database and the message bundles write it. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads {@link #code()}. */
    public static PageState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
