package fr.gouv.anct.minisites.rendering;

/** Why the page of a form is shown once more; each state has its HTTP status. */
public enum ContactStepState {
    /** 200: submitted without a token, so that it must be confirmed from this page. */
    CONFIRMATION,
    /** 422: a value is missing or invalid. */
    ERRORS,
    /** 413: the request was so large that none of it was read. */
    TOO_LARGE,
    /** 429: too many messages in a short time. */
    TOO_MANY,
    /** 503: messages cannot be accepted. */
    CLOSED
}
