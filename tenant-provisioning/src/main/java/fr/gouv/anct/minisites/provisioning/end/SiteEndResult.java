package fr.gouv.anct.minisites.provisioning.end;

/** Result of asking to put off the end of a site, of withdrawing the request, of answering, or of setting the end. */
public enum SiteEndResult {
    /** The request waits for central communications. */
    ASKED,
    /** The request waits no more, and the end stays. */
    WITHDRAWN,
    /** The end is put off, to the day that was asked for or to another one. */
    GRANTED,
    /** The end stays. */
    REFUSED,
    /** The end is set. */
    SET,
    /** Another act came first: what the caller saw is no longer so. */
    OVERTAKEN
}
