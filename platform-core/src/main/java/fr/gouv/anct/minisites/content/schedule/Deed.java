package fr.gouv.anct.minisites.content.schedule;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Action executed at a scheduled time. */
public enum Deed {
    PUBLISH,
    WITHDRAW;

    /** The code stored in the database. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Deed of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
