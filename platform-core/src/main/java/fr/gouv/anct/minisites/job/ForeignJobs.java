package fr.gouv.anct.minisites.job;

import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Names of the jobs of the other of the two schedulers of a node, which this scheduler neither polls nor reports. The
 * two share one table, and db-scheduler reports rows of unknown jobs as faults. A scheduler therefore knows the jobs of
 * the other by name, does not poll for them, and leaves them to the other scheduler when their node is lost.
 */
record ForeignJobs(Set<String> names) {

    List<Task<?>> tasks() {
        return names.stream().<Task<?>>map(ForeignJobs::task).toList();
    }

    private static Task<Void> task(String name) {
        return Tasks.custom(name, Void.class).onDeadExecution((_, _) -> {}).execute((_, _) -> {
            throw new IllegalStateException("Job " + name + " belongs to the other scheduler");
        });
    }

    /** Polls the table for all jobs except these; unknown jobs are still found, and reported. */
    JdbcCustomization polling() {
        String condition = names.isEmpty()
                ? ""
                : names.stream()
                        .sorted()
                        .map(name -> "'" + name.replace("'", "''") + "'")
                        .collect(Collectors.joining(", ", " and task_name not in (", ")"));
        return new PostgreSqlJdbcCustomization(false, false) {
            @Override
            public String createSelectDueQuery(String table, int limit, String unresolved, boolean byPriority) {
                return super.createSelectDueQuery(table, limit, unresolved + condition, byPriority);
            }
        };
    }
}
