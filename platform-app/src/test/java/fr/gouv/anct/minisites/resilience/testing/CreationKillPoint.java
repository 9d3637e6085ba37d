package fr.gouv.anct.minisites.resilience.testing;

/** Point at which a node is killed during a creation. */
public enum CreationKillPoint {
    /** The decision is committed, no node has taken the job. */
    BEFORE_THE_JOB,
    /** The job is taken, nothing is done. */
    BEFORE_THE_FIRST_STEP,
    AFTER_TENANT,
    AFTER_SITE,
    AFTER_PAGES,
    AFTER_MEMBERS,
    /** All is committed but the end of the job. */
    AFTER_ANNOUNCE
}
