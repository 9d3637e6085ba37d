package fr.gouv.anct.minisites.job;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;

/** A recurring job as db-scheduler runs it, on a thread that may wait. */
record RecurringJobTask(RecurringJob job) {

    /** Of what goes through the whole platform. */
    private static final Duration LONGEST_RUN = Duration.ofHours(1);

    RecurringTask<Void> task() {
        return Tasks.recurring(job.name(), FixedDelay.of(job.every()))
                .execute((_, _) -> job.run().block(LONGEST_RUN));
    }
}
