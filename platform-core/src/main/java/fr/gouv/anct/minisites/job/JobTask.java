package fr.gouv.anct.minisites.job;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One kind of job as db-scheduler runs it, on a thread that may wait. */
record JobTask(Job job, Executions executions) {

    private static final Logger LOG = LoggerFactory.getLogger(JobTask.class);
    /** Nothing that goes well takes as long; it frees the thread of a job that waits for something that never comes. */
    private static final Duration LONGEST_RUN = Duration.ofMinutes(10);

    Task<Void> task() {
        return Tasks.custom(job.name(), Void.class)
                .onFailure(this::retry)
                .onDeadExecutionRevive()
                .execute((instance, _) -> run(instance.getId()));
    }

    private CompletionHandler<Void> run(String instance) {
        try {
            job.run(instance).block(LONGEST_RUN);
            return (complete, _) -> executions.finish(complete.getExecution());
        } catch (RuntimeException failure) {
            // Only the end of the node interrupts; the flag must not disturb the statement that follows.
            if (Thread.interrupted()) {
                return (complete, _) -> executions.giveBack(complete.getExecution());
            }
            throw failure;
        }
    }

    private void retry(ExecutionComplete failed, ExecutionOperations<Void> operations) {
        Optional<Duration> wait = job.retryAfter(failed.getExecution().consecutiveFailures + 1);
        if (wait.isPresent()) {
            operations.reschedule(failed, failed.getTimeDone().plus(wait.get()));
        } else {
            giveUp(failed);
        }
    }

    // Told first, removed then: a node that dies in between leaves a job that runs and fails once more.
    private void giveUp(ExecutionComplete failed) {
        Execution execution = failed.getExecution();
        String instance = execution.taskInstance.getId();
        Throwable cause = failed.getCause().orElseGet(() -> new IllegalStateException("failed without a cause"));
        LOG.error("The job {} of {} is given up", job.name(), instance, cause);
        job.abandon(instance, cause).block(LONGEST_RUN);
        executions.finish(execution);
    }
}
