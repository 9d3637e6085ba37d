package fr.gouv.anct.minisites.content.draft;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The publication state of a page, as computed by the view {@code page_state}. */
public enum PageState {
    /** Not visible to visitors. */
    DRAFT,
    /** Visitors see its newest revision. */
    ONLINE,
    /** Visitors see an older revision. */
    CHANGED;

    /** Code in the database and the message bundles. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the state with a {@link #code()}. */
    public static PageState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
