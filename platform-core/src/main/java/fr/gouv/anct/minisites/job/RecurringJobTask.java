package fr.gouv.anct.minisites.job;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;

/** Adapts a {@link RecurringJob} to a db-scheduler task, which runs on a thread that may block. */
record RecurringJobTask(RecurringJob job) {

    /** Maximum duration of a run, which may process the whole platform. */
    private static final Duration LONGEST_RUN = Duration.ofHours(1);

    RecurringTask<Void> task() {
        return Tasks.recurring(job.name(), FixedDelay.of(job.every()))
                .execute((_, _) -> job.run().block(LONGEST_RUN));
    }
}
