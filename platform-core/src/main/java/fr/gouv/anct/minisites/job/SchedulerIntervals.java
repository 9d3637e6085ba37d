package fr.gouv.anct.minisites.job;

import java.time.Duration;

/**
 * Intervals of the job schedulers of a node: polling, heartbeat, and the grace period for running jobs at shutdown.
 * Tests define a bean with shorter ones.
 *
 * @param polling for jobs enqueued by other nodes and for retries
 * @param heartbeat a node that misses four is considered dead; another node detects it within two more
 * @param grace time that running jobs have to finish before they are interrupted when the node stops
 */
record SchedulerIntervals(Duration polling, Duration heartbeat, Duration grace) {

    /** A node without a heartbeat for six seconds is considered dead; another node detects it within three more. */
    static final SchedulerIntervals DEFAULT =
            new SchedulerIntervals(Duration.ofSeconds(1), Duration.ofMillis(1500), Duration.ofSeconds(8));
}
