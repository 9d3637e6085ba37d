package fr.gouv.anct.minisites.resilience.testing;

/** Point at which a node is killed, around the due time of a page. */
public enum ScheduleKillPoint {
    /** No node has taken the job. */
    BEFORE,
    /** The job is taken, nothing is done. */
    WHEN_TAKEN,
    /** All is done and nothing committed. */
    BEFORE_THE_COMMIT,
    /** All is committed but the end of the job. */
    AFTER_THE_COMMIT
}
