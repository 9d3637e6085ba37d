package fr.gouv.anct.minisites.feedback;

import fr.gouv.anct.minisites.contact.FeedbackReason;
import java.util.UUID;

/**
 * Answers of visitors to the question whether a page is useful, in a period.
 *
 * @param title of the page
 * @param notFound number of those who gave this reason, as for the following
 */
public record PageFeedback(
        UUID pageId,
        String path,
        String title,
        long useful,
        long notUseful,
        long notFound,
        long unclear,
        long outdated,
        long other) {

    /** Returns the share of visitors who found the page useful, in percent. */
    public long share() {
        long all = useful + notUseful;
        return all == 0 ? 0 : Math.round(100.0 * useful / all);
    }

    /** Returns how many gave a reason. */
    public long count(FeedbackReason reason) {
        return switch (reason) {
            case NOT_FOUND -> notFound;
            case UNCLEAR -> unclear;
            case OUTDATED -> outdated;
            case OTHER -> other;
        };
    }
}
