package fr.gouv.anct.minisites.delivery;

import fr.gouv.anct.minisites.contact.ContactFormTokens;
import java.util.Optional;
import java.util.UUID;

/**
 * Tokens of the form for the reason of an answer about one page. One that the answer itself has led to lets the reason be
 * counted, once; one that the form gives to others lets their words be read, and nothing be counted.
 */
final class FeedbackTokens {

    private final ContactFormTokens tokens;
    private final ContactFormTokens.Form answered;
    private final ContactFormTokens.Form unanswered;

    FeedbackTokens(ContactFormTokens tokens, UUID tenant, String page, boolean useful) {
        String answer = useful ? "yes" : "no";
        this.tokens = tokens;
        this.answered = new ContactFormTokens.Form(tenant, page, "feedback-" + answer);
        this.unanswered = new ContactFormTokens.Form(tenant, page, "feedback-unanswered-" + answer);
    }

    /**
     * Sender of a form.
     *
     * @param message id of what they write
     * @param answered whether their answer was counted
     */
    record Writer(UUID message, boolean answered) {}

    /** Issues the token that an answer leads to. */
    String issue() {
        return tokens.issue(answered);
    }

    /** Returns who sends a form; empty if the token is absent, forged, expired or of another form. */
    Optional<Writer> read(String token) {
        return tokens.read(token, answered)
                .map(message -> new Writer(message, true))
                .or(() -> tokens.read(token, unanswered).map(message -> new Writer(message, false)));
    }

    /** Returns the token of a form that is shown again: who has answered is still known to have. */
    String next(String token) {
        return tokens.renew(token, answered).orElseGet(() -> tokens.issue(unanswered));
    }
}
