package fr.gouv.anct.minisites.content.schedule;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * Action that a schedule executes on a page at its time: the publication of a revision or the withdrawal of the page.
 */
public enum ScheduledAction {
    PUBLISH,
    WITHDRAW;

    /** The code stored in the database. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
