package fr.gouv.anct.minisites.content.check;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The effect of a finding on publication. */
public enum Severity {
    /** It would harm visitors: the page is not published with it. */
    ERROR,
    /** It could be improved, or is repaired on display. */
    WARNING;

    /** Code in the database, the API and the message bundles. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
