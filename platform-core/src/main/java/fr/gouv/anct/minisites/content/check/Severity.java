package fr.gouv.anct.minisites.content.check;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a finding means for publication. */
public enum Severity {
    /** Visitors would suffer from it: the page is not published with it. */
    ERROR,
    /** It could be better, or what is written is repaired when it is shown. */
    WARNING;

    /** As the database, programs and the message bundles write it. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
