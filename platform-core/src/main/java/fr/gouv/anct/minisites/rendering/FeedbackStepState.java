package fr.gouv.anct.minisites.rendering;

/** Why the page that asks for a reason is shown; each state has its HTTP status. */
public enum FeedbackStepState {
    /** 200: the answer is counted. */
    REASON,
    /** 200: submitted without a valid token, so that it must be confirmed from this page. */
    CONFIRMATION,
    /** 422: the text is too long. */
    ERRORS,
    /** 413: the request was so large that none of it was read. */
    TOO_LARGE,
    /** 429: too many messages in a short time. */
    TOO_MANY
}
