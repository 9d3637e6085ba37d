package fr.gouv.anct.minisites.admin.api.page;

import com.fasterxml.jackson.annotation.JsonValue;
import fr.gouv.anct.minisites.content.review.Stage;
import java.util.Locale;

/** Code of the publication stage of a page's newest version. */
enum PublicationStage {
    DRAFT,
    SUBMITTED,
    /** The page was saved after it was submitted. */
    STALE,
    SENT_BACK,
    /** The page was saved after it was sent back. */
    CORRECTED,
    SCHEDULED,
    ONLINE;

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static PublicationStage of(Stage stage) {
        return switch (stage) {
            case Stage.Draft _ -> DRAFT;
            case Stage.Submitted _ -> SUBMITTED;
            case Stage.Stale _ -> STALE;
            case Stage.SentBack _ -> SENT_BACK;
            case Stage.Corrected _ -> CORRECTED;
            case Stage.Scheduled _ -> SCHEDULED;
            case Stage.Online _ -> ONLINE;
        };
    }
}
