package fr.gouv.anct.minisites.job;

import com.github.kagkarlsson.scheduler.task.Execution;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Deletes or reschedules the database row of a job after its run, or when a stop of the node interrupts it. Each
 * statement requires the version that was picked, so a node that was taken for dead and comes back late changes
 * nothing.
 */
@RowScope(RowOwner.PLATFORM)
class ExecutionCompletion {

    private final JdbcClient database;

    ExecutionCompletion(DataSource database) {
        this.database = JdbcClient.create(database);
    }

    /** Deletes a job that is done or abandoned, or reschedules it if it was enqueued again during its run. */
    void finish(Execution execution) {
        int removed = change(execution, "delete from scheduled_tasks where not wanted_again and ");
        if (removed == 0) {
            change(execution, """
                    update scheduled_tasks
                       set wanted_again = false, consecutive_failures = 0, execution_time = now(),
                           picked = false, picked_by = null, last_heartbeat = null, version = version + 1
                     where """);
        }
    }

    /** Reschedules at once, for another node, a job interrupted by the stop of this node; not counted as a failure. */
    void reschedule(Execution execution) {
        change(execution, """
                update scheduled_tasks
                   set execution_time = now(), picked = false, picked_by = null, last_heartbeat = null,
                       version = version + 1
                 where """);
    }

    private int change(Execution execution, String statement) {
        return database.sql(statement + " task_name = :name and task_instance = :instance and version = :version")
                .param("name", execution.taskInstance.getTaskName())
                .param("instance", execution.taskInstance.getId())
                .param("version", execution.version)
                .update();
    }
}
