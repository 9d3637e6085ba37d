package fr.gouv.anct.minisites.database;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.delivery.CoreTest;
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.Wrapped;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Checks that a cancelled transaction leaves no state to the next borrower of its pooled connection. */
@CoreTest
class CancelledTransactionTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    private DatabaseClient database;

    @Autowired
    private ReactiveTransactionManager transactions;

    @Autowired
    private ConnectionFactory connections;

    /** This happens when one source of a {@code zip} is empty: the others are cancelled at any point. */
    @Test
    void aReadingGivenUpAtAnyMomentIsOverForWhoComesNext() {
        DefaultTransactionDefinition reading = new DefaultTransactionDefinition();
        reading.setReadOnly(true);
        TransactionalOperator operator = TransactionalOperator.create(transactions, reading);
        Mono<Integer> question =
                database.sql("select 1 as one").map(row -> 1).one().as(operator::transactional);
        IntStream.range(0, 1_200).forEach(n -> {
            Disposable asked = question.subscribe();
            LockSupport.parkNanos(n % 600 * 10_000L);
            asked.dispose();
        });

        assertThat(states())
                .as("connections in a transaction that nobody is in")
                .containsOnly("off");
        ConnectionPool pool = pool();
        Mono<Integer> left =
                Mono.fromSupplier(() -> pool.getMetrics().orElseThrow().acquiredSize());
        assertThat(left.repeatWhen(again -> again.delayElements(Duration.ofMillis(50)))
                        .takeUntil(acquired -> acquired == 0)
                        .last()
                        .block(PATIENCE))
                .as("connections that nobody gave back")
                .isZero();
    }

    /**
     * Reads the transaction state of pooled connections, at least as often as there are any, outside explicit
     * transactions.
     */
    private Iterable<String> states() {
        return Flux.range(0, 40)
                .flatMap(
                        n -> database.sql("select current_setting('transaction_read_only') as state, pg_sleep(0.02)")
                                .map(row -> row.get("state", String.class))
                                .one(),
                        20)
                .collectList()
                .block(PATIENCE);
    }

    private ConnectionPool pool() {
        return connections instanceof ConnectionPool pool ? pool : (ConnectionPool) ((Wrapped<?>) connections).unwrap();
    }
}
