package fr.gouv.anct.minisites.content.template;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What is started from a template. */
public enum TemplateKind {
    /** A whole page (« gabarit »). */
    PAGE,
    /** A run of blocks in a page (« section prête »). */
    SECTION;

    /** As the database, programs, forms and the message bundles write it. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads {@link #code()}. */
    public static TemplateKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
