package fr.gouv.anct.minisites.admin.bulk;

import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.NotFoundException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Forecasts or runs a bulk act on the chosen entries of a list, one after the other; an entry changed since it was
 * shown is refused.
 */
record BulkRequest<T>(AdmittedRequest request, BulkList<?> list, BulkAct<T> act) {

    private static final Logger LOG = LoggerFactory.getLogger(BulkRequest.class);

    /**
     * The things that exist, in the order of the act, and the number of those that do not.
     *
     * @param entries each with the reason for which it is refused, as far as known
     */
    private record Found<T>(List<Entry<T>> entries, int gone) {}

    private record Entry<T>(T thing, @Nullable String refusal) {}

    /** Returns what the act would do, as far as known. */
    Mono<BulkExpectation> expected(BulkSelection selection) {
        return find(selection).flatMap(this::expected);
    }

    private Mono<BulkExpectation> expected(Found<T> found) {
        BulkResult result =
                new BulkResult(found.entries().stream().map(this::refused).toList(), found.gone());
        List<T> possible = found.entries().stream()
                .filter(entry -> entry.refusal() == null)
                .map(Entry::thing)
                .toList();
        return possible.isEmpty()
                ? Mono.just(new BulkExpectation(result, List.of()))
                : act.consequences()
                        .apply(request, possible)
                        .map(consequences -> new BulkExpectation(result, consequences));
    }

    /** Acts on each thing after the other, so that the refusal of one does not affect the others. */
    Mono<BulkResult> run(BulkSelection selection) {
        return find(selection).flatMap(this::performAll).flatMap(this::withNext);
    }

    private Mono<BulkResult> performAll(Found<T> found) {
        return Flux.fromIterable(found.entries())
                .concatMap(this::perform)
                .collectList()
                .map(outcomes -> new BulkResult(outcomes, found.gone()));
    }

    private Mono<BulkOutcome> perform(Entry<T> entry) {
        return entry.refusal() == null
                ? act.single()
                        .apply(request, entry.thing())
                        .defaultIfEmpty(Optional.of(request.message("bulk.gone.one")))
                        .onErrorResume(this::failed)
                        .map(refusal -> outcome(entry.thing(), refusal.orElse(null)))
                : Mono.just(refused(entry));
    }

    /** The acts on the earlier entries stay done, and in the receipt. */
    private Mono<Optional<String>> failed(Throwable error) {
        if (error instanceof NotFoundException) {
            return Mono.just(Optional.of(request.message("bulk.gone.one")));
        }
        LOG.warn("Bulk act {} failed for one thing", list.key(act), error);
        return Mono.just(Optional.of(request.message("bulk.failed")));
    }

    /**
     * Reads the versions in which the act has left the things: the next act is refused for one that changes later. An
     * act that takes this one back begins with the thing changed last.
     */
    private Mono<BulkResult> withNext(BulkResult result) {
        BulkAct<?> next = list.next(act);
        List<UUID> done = result.done().stream().map(BulkOutcome::id).toList();
        return next == null || done.isEmpty()
                ? Mono.just(result)
                : next.subject()
                        .select(request, next.asks() ? done : done.reversed())
                        .map(result::followed)
                        .onErrorResume(error -> withoutNext(result, error));
    }

    private Mono<BulkResult> withoutNext(BulkResult result, Throwable error) {
        LOG.warn("Bulk act {} is done but its next act cannot be offered", list.key(act), error);
        return Mono.just(result);
    }

    private BulkOutcome refused(Entry<T> entry) {
        return outcome(entry.thing(), entry.refusal());
    }

    private BulkOutcome outcome(T thing, @Nullable String refusal) {
        return act.subject().outcome(request, thing, refusal);
    }

    private Mono<Found<T>> find(BulkSelection selection) {
        return act.subject().find().apply(request, selection.ids()).map(things -> found(selection, things));
    }

    private Found<T> found(BulkSelection selection, List<T> things) {
        Map<UUID, T> byId =
                things.stream().collect(Collectors.toMap(act.subject().id(), Function.identity()));
        List<Entry<T>> entries = selection.stream()
                .flatMap(chosen -> Stream.ofNullable(byId.get(chosen.id())).map(thing -> entry(chosen, thing)))
                .toList();
        return new Found<>(
                act.lastFirst() ? entries.reversed() : entries,
                selection.chosen().size() - entries.size());
    }

    private Entry<T> entry(BulkSelection.Chosen chosen, T thing) {
        boolean changed = !chosen.version().isEmpty()
                && !chosen.version().equals(act.subject().version().apply(thing));
        return new Entry<>(
                thing,
                changed
                        ? request.message(
                                request.field(BulkReceipt.UNDO).isEmpty() ? "bulk.changed" : "bulk.undo.changed")
                        : act.obstacle().apply(request, thing).orElse(null));
    }

    /** Returns to the list with a message. */
    Mono<ServerResponse> back(Flash flash) {
        return request.seeOther(list.back(request), flash);
    }

    /** Returns to the list with the receipt. */
    Mono<ServerResponse> receipt(BulkResult result) {
        return audited(result, back(BulkReceipt.of(request, list, act, result)));
    }

    /** Records things that do not exist, or are foreign, in the journal. */
    Mono<ServerResponse> audited(BulkResult result, Mono<ServerResponse> response) {
        return result.gone() > 0 ? request.notFound(response) : response;
    }
}
