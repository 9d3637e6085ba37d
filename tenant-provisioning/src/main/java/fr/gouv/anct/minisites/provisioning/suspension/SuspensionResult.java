package fr.gouv.anct.minisites.provisioning.suspension;

/** Result of suspending a site, of changing its suspension, or of reopening it. */
public enum SuspensionResult {
    /** Visitors get 503. */
    SUSPENDED,
    /** The site is not live: suspended a moment ago, in preparation, or closed. */
    NOT_LIVE,
    /** Visitors read the new notice. */
    CHANGED,
    /** The site is served at its address. */
    REOPENED,
    /**
     * The site is still suspended, but otherwise than the caller saw: the suspension was changed, or the site was
     * reopened and suspended again.
     */
    OVERTAKEN,
    /** The suspension that the caller saw has ended. */
    OVER
}
