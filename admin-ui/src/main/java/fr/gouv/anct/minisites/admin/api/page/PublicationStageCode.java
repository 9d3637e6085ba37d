package fr.gouv.anct.minisites.admin.api.page;

import com.fasterxml.jackson.annotation.JsonValue;
import fr.gouv.anct.minisites.content.review.PublicationStage;
import java.util.Locale;

/** Code of the publication stage of a page's newest version. */
enum PublicationStageCode {
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

    static PublicationStageCode of(PublicationStage stage) {
        return switch (stage) {
            case PublicationStage.Draft _ -> DRAFT;
            case PublicationStage.Submitted _ -> SUBMITTED;
            case PublicationStage.Stale _ -> STALE;
            case PublicationStage.SentBack _ -> SENT_BACK;
            case PublicationStage.Corrected _ -> CORRECTED;
            case PublicationStage.Scheduled _ -> SCHEDULED;
            case PublicationStage.Online _ -> ONLINE;
        };
    }
}
