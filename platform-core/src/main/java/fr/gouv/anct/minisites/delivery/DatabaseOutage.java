package fr.gouv.anct.minisites.delivery;

import io.r2dbc.spi.R2dbcNonTransientResourceException;
import io.r2dbc.spi.R2dbcTransientException;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Recognises failures caused by an unavailable database, as opposed to programming errors. */
final class DatabaseOutage {

    private DatabaseOutage() {}

    static boolean isCauseOf(Throwable failure) {
        return Stream.iterate(failure, t -> t != null, Throwable::getCause)
                .limit(10)
                .anyMatch(DatabaseOutage::isOne);
    }

    private static boolean isOne(Throwable t) {
        return t instanceof DataAccessResourceFailureException
                || t instanceof CannotCreateTransactionException
                || t instanceof TransactionSystemException
                || t instanceof R2dbcNonTransientResourceException
                || t instanceof R2dbcTransientException
                || t instanceof TimeoutException
                || t instanceof IOException;
    }
}
