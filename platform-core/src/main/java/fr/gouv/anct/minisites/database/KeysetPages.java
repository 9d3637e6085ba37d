package fr.gouv.anct.minisites.database;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Reads a long list page by page, each by a query after the key of the last row. A reader that is slow, or that stops, holds no
 * connection: the transaction of a page has ended when its rows are handed on.
 */
public final class KeysetPages {

    private KeysetPages() {}

    /**
     * All pages in their order; at most one is read ahead of the reader. None is empty.
     *
     * @param size of a page
     * @param after the query, in a transaction of its own, of at most {@code size} rows that follow a row, or of the first ones
     */
    public static <T> Flux<List<T>> read(int size, Function<Optional<T>, Flux<T>> after) {
        return page(after, Optional.empty())
                .expand(rows -> rows.size() < size ? Mono.empty() : page(after, Optional.of(rows.getLast())))
                .filter(rows -> !rows.isEmpty());
    }

    /** The buffer asks for all rows at once, whether or not the page is asked for yet: a transaction never waits for the reader. */
    private static <T> Mono<List<T>> page(Function<Optional<T>, Flux<T>> after, Optional<T> last) {
        return Mono.defer(() -> after.apply(last).onBackpressureBuffer().collectList());
    }
}
