package fr.gouv.anct.minisites.delivery;

import fr.gouv.anct.minisites.throttling.TokenBuckets;
import java.time.Duration;
import java.util.UUID;

/** Limits of the answers of one client to the question whether a page is useful. */
final class FeedbackLimits {

    /** Clicks of one client on one site in an hour: many share an address. */
    private static final int CLICKS = 20;

    /** Answers of one client about one page that are counted in a day. */
    private static final int ANSWERS = 3;

    private final TokenBuckets<VisitorForms.Sender> clicks =
            new TokenBuckets<>(CLICKS, (double) CLICKS / Duration.ofHours(1).toSeconds());
    private final TokenBuckets<PageSender> answers =
            new TokenBuckets<>(ANSWERS, (double) ANSWERS / Duration.ofDays(1).toSeconds());

    private record PageSender(VisitorForms.Sender sender, UUID page) {}

    /** Takes a click; returns the wait for the next one if there are too many, else zero. */
    Duration click(VisitorForms.Sender sender) {
        return clicks.take(sender);
    }

    /** Takes an answer about a page; false if no more of this client are counted. */
    boolean counts(VisitorForms.Sender sender, UUID page) {
        return answers.take(new PageSender(sender, page)).isZero();
    }
}
