package fr.gouv.anct.minisites.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.stats.MicrometerStatsRegistry;
import com.github.kagkarlsson.scheduler.stats.StatsRegistryAdapter;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.zaxxer.hikari.HikariDataSource;
import fr.gouv.anct.minisites.database.RowScope;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Runs pending jobs, a few at a time, from the end of the migrations until the application stops. Jobs that wait for an
 * external server have threads of their own, because an unresponsive server would occupy all threads.
 */
@Component
class JobRunner implements SmartLifecycle {

    private static final int AT_ONCE = 4;
    private static final int AT_ONCE_OUTSIDE = 2;
    private static final int MISSED_HEARTBEATS = 4;
    /** Retention of rows of unknown jobs: they belong to another version, and stay for it. */
    private static final Duration FOR_EVER = Duration.ofDays(36_500);

    @RowScope({})
    private record Running(List<Scheduler> schedulers, HikariDataSource connections) {}

    /** Jobs of one scheduler, and the number that it runs at once. */
    private record Share(List<Job> jobs, List<RecurringJob> recurring, int atOnce) {

        Set<String> names() {
            return Stream.concat(
                            jobs.stream().map(Job::name), recurring.stream().map(RecurringJob::name))
                    .collect(Collectors.toSet());
        }
    }

    private final ObjectProvider<Job> jobs;
    private final ObjectProvider<RecurringJob> recurring;
    private final R2dbcConnectionDetails database;
    private final SchedulerWakeUp schedulerWakeUp;
    private final MeterRegistry meters;
    private final SchedulerIntervals intervals;
    private volatile @Nullable Running running;

    JobRunner(
            ObjectProvider<Job> jobs,
            ObjectProvider<RecurringJob> recurring,
            R2dbcConnectionDetails database,
            SchedulerWakeUp schedulerWakeUp,
            MeterRegistry meters,
            ObjectProvider<SchedulerIntervals> intervals) {
        this.jobs = jobs;
        this.recurring = recurring;
        this.database = database;
        this.schedulerWakeUp = schedulerWakeUp;
        this.meters = meters;
        this.intervals = intervals.getIfAvailable(() -> SchedulerIntervals.DEFAULT);
    }

    @Override
    public void start() {
        HikariDataSource connections = JobConnections.to(database.getConnectionFactoryOptions());
        Share inside = new Share(
                jobs(job -> !job.waitsForOutside()), recurring.orderedStream().toList(), AT_ONCE);
        Share outside = new Share(jobs(Job::waitsForOutside), List.of(), AT_ONCE_OUTSIDE);
        List<Scheduler> schedulers = List.of(
                scheduler(connections, inside, new ForeignJobs(outside.names())),
                scheduler(connections, outside, new ForeignJobs(inside.names())));
        schedulers.forEach(Scheduler::start);
        schedulerWakeUp.onWakeUp(() -> schedulers.forEach(Scheduler::triggerCheckForDueExecutions));
        running = new Running(schedulers, connections);
    }

    private List<Job> jobs(Predicate<Job> which) {
        return jobs.orderedStream().filter(which).toList();
    }

    private Scheduler scheduler(HikariDataSource connections, Share own, ForeignJobs foreign) {
        ExecutionCompletion executions = new ExecutionCompletion(connections);
        List<Task<?>> tasks = own.jobs().stream()
                .<Task<?>>map(job -> new JobTask(job, executions).task())
                .toList();
        List<RecurringTask<Void>> coming = own.recurring().stream()
                .map(job -> new RecurringJobTask(job).task())
                .toList();
        List<Task<?>> all =
                Stream.<Task<?>>concat(tasks.stream(), coming.stream()).toList();
        List<Task<?>> known =
                Stream.concat(tasks.stream(), foreign.tasks().stream()).toList();
        return Scheduler.create(connections, known)
                .startTasks(coming)
                .jdbcCustomization(foreign.polling())
                .threads(own.atOnce())
                .pollingInterval(intervals.polling())
                .heartbeatInterval(intervals.heartbeat())
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(intervals.grace())
                .deleteUnresolvedAfter(FOR_EVER)
                .addSchedulerListener(new StatsRegistryAdapter(new MicrometerStatsRegistry(meters, all)))
                .build();
    }

    @Override
    public void stop() {
        Running current = running;
        if (current != null) {
            schedulerWakeUp.onWakeUp(() -> {});
            // The schedulers stop in parallel: each has its own grace period.
            try (ExecutorService stopping = Executors.newVirtualThreadPerTaskExecutor()) {
                current.schedulers().forEach(scheduler -> stopping.execute(scheduler::stop));
            }
            current.connections().close();
        }
        running = null;
    }

    @Override
    public boolean isRunning() {
        return running != null;
    }
}
