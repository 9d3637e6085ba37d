package fr.gouv.anct.minisites.resilience;

/** When a node is killed, around the moment at which a page is due. */
enum DueMoment {
    /** Nobody has begun. */
    BEFORE,
    /** The job is taken, nothing is done. */
    WHEN_TAKEN,
    /** All is done and nothing committed. */
    BEFORE_THE_COMMIT,
    /** All is committed but the end of the job. */
    AFTER_THE_COMMIT
}
