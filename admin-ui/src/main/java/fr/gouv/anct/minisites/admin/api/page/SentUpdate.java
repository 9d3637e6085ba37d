package fr.gouv.anct.minisites.admin.api.page;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a team decides about an update of a template. */
record SentUpdate(Decision decision) {

    /** It is never taken by itself. */
    enum Decision {
        /** The page gets what is proposed, in a new draft. */
        APPLY,
        /** The page stays as it is, and that version is not proposed again. */
        DECLINE;

        @JsonValue
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
