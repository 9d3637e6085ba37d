package fr.gouv.anct.minisites.job;

import com.github.kagkarlsson.scheduler.task.Execution;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What becomes of a job that was run. Each statement asks for the version that was picked: a node that was taken for dead
 * changes nothing when it comes back late.
 */
class Executions {

    private final JdbcClient database;

    Executions(DataSource database) {
        this.database = JdbcClient.create(database);
    }

    /** It is done, or given up: it goes, unless it was asked for again meanwhile. */
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

    /** It was stopped with the node: another one starts it at once, and this is no failure of its own. */
    void giveBack(Execution execution) {
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
