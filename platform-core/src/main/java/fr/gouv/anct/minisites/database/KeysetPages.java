package fr.gouv.anct.minisites.database;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Reads a long list page by page with keyset pagination. A slow or stopped reader holds no connection: the transaction
 * of a page ends before its rows are emitted.
 */
public final class KeysetPages {

    private KeysetPages() {}

    /**
     * Returns all pages in order, none empty; at most one is read ahead of the reader.
     *
     * @param size of a page
     * @param after query of at most {@code size} rows after the given row, or of the first rows; in its own transaction
     */
    public static <T> Flux<List<T>> read(int size, Function<Optional<T>, Flux<T>> after) {
        return page(after, Optional.empty())
                .expand(rows -> rows.size() < size ? Mono.empty() : page(after, Optional.of(rows.getLast())))
                .filter(rows -> !rows.isEmpty());
    }

    /**
     * The buffer requests all rows at once, whatever the demand for pages, so that a transaction never waits for the
     * reader.
     */
    private static <T> Mono<List<T>> page(Function<Optional<T>, Flux<T>> after, Optional<T> last) {
        return Mono.defer(() -> after.apply(last).onBackpressureBuffer().collectList());
    }
}
