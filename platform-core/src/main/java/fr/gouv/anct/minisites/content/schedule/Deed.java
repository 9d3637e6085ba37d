package fr.gouv.anct.minisites.content.schedule;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What is done at a moment to come. */
public enum Deed {
    PUBLISH,
    WITHDRAW;

    /** As the database writes it. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Deed of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
