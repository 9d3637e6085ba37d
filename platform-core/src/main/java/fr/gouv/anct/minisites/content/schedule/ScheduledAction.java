package fr.gouv.anct.minisites.content.schedule;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Action executed at a scheduled time. */
public enum ScheduledAction {
    PUBLISH,
    WITHDRAW;

    /** The code stored in the database. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
