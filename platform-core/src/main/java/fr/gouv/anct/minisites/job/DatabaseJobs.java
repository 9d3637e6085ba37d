package fr.gouv.anct.minisites.job;

import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.time.Instant;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.NoTransactionException;
import org.springframework.transaction.reactive.TransactionSynchronization;
import org.springframework.transaction.reactive.TransactionSynchronizationManager;
import reactor.core.publisher.Mono;

/**
 * Inserts jobs into the table that db-scheduler polls, and wakes the local scheduler after the commit for jobs due at
 * once.
 */
@Component
@RowScope(RowOwner.PLATFORM)
class DatabaseJobs implements Jobs {

    // A running job may already have read its data. A repeated enqueue therefore marks it to run once more.
    private static final String WRITE = """
        insert into scheduled_tasks as waiting (task_name, task_instance, execution_time, picked, version)
        values (:name, :instance, coalesce(cast(:at as timestamptz), now()), false, 1)
        on conflict (task_name, task_instance) do update set wanted_again = true where waiting.picked
        """;

    private final DatabaseClient database;
    private final SchedulerWakeUp schedulerWakeUp;
    private final TransactionSynchronization ringing;

    DatabaseJobs(DatabaseClient database, SchedulerWakeUp schedulerWakeUp) {
        this.database = database;
        this.schedulerWakeUp = schedulerWakeUp;
        this.ringing = new TransactionSynchronization() {
            @Override
            public Mono<Void> afterCommit() {
                return Mono.fromRunnable(schedulerWakeUp::wakeUp);
            }
        };
    }

    @Override
    public Mono<Void> enqueue(String name, String instance) {
        return database.sql(WRITE)
                .bind("name", name)
                .bind("instance", instance)
                .bindNull("at", Instant.class)
                .then()
                .then(Mono.defer(this::ringOnceCommitted));
    }

    @Override
    public Mono<Void> enqueue(String name, String instance, Instant at) {
        return database.sql(WRITE)
                .bind("name", name)
                .bind("instance", instance)
                .bind("at", at)
                .then();
    }

    private Mono<Void> ringOnceCommitted() {
        return TransactionSynchronizationManager.forCurrentTransaction()
                .doOnNext(transaction -> transaction.registerSynchronization(ringing))
                .then()
                .onErrorResume(NoTransactionException.class, _ -> Mono.fromRunnable(schedulerWakeUp::wakeUp));
    }
}
