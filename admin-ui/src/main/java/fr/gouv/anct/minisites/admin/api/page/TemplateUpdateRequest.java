package fr.gouv.anct.minisites.admin.api.page;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Decision of a team about an update of a template. */
@JsonTypeName("SentUpdate")
record TemplateUpdateRequest(Decision decision) {

    /** Possible decisions; an update is never applied automatically. */
    enum Decision {
        /** Saves the proposed content as a new draft of the page. */
        APPLY,
        /** Keeps the page as it is; that version is not proposed again. */
        DECLINE;

        @JsonValue
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
