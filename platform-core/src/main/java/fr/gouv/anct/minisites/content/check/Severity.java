package fr.gouv.anct.minisites.content.check;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Severity of a finding: an error prevents the publication of the page, a warning does not. */
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
