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

/** Adapts a {@link Job} to a db-scheduler task, which runs on a thread that may block. */
record JobTask(Job job, ExecutionCompletion executions) {

    private static final Logger LOG = LoggerFactory.getLogger(JobTask.class);
    /** Maximum duration of a run. No successful run takes as long; the limit frees the thread of a job that hangs. */
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
            // Only the stop of the node interrupts. The flag is cleared so that it does not disturb the next statement.
            if (Thread.interrupted()) {
                return (complete, _) -> executions.reschedule(complete.getExecution());
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

    // Abandons before deleting: if the node dies in between, the job runs and fails once more.
    private void giveUp(ExecutionComplete failed) {
        Execution execution = failed.getExecution();
        String instance = execution.taskInstance.getId();
        Throwable cause = failed.getCause().orElseGet(() -> new IllegalStateException("failed without a cause"));
        LOG.error("Job {} abandoned for instance {}", job.name(), instance, cause);
        job.abandon(instance, cause).block(LONGEST_RUN);
        executions.finish(execution);
    }
}
