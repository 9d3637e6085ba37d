package fr.gouv.anct.minisites.admin.bulk;

import fr.gouv.anct.minisites.admin.component.Question;
import fr.gouv.anct.minisites.admin.form.FormState;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Acts on several things of a list at once: asks first where the act demands it, then acts on each in its own
 * transaction and returns to the list with a receipt. Things that do not exist, any more or in this site, are counted in
 * the receipt and recorded in the journal, as a 404 is.
 */
@Component
class BulkResource implements BackOfficeResource {

    private final List<BulkList<?>> lists;
    private final BulkRuns runs;

    BulkResource(List<BulkList<?>> lists, BulkRuns runs) {
        this.lists = lists;
        this.runs = runs;
    }

    @Override
    public List<Route> routes() {
        return lists.stream()
                .flatMap(list -> list.acts().stream().map(act -> route(list, act)))
                .toList();
    }

    private <T> Route route(BulkList<?> list, BulkAct<T> act) {
        return Route.post(
                list.path(act),
                new Guard.OfSite(act.right()),
                request -> handle(new BulkRequest<>(request, list, act)));
    }

    private <T> Mono<ServerResponse> handle(BulkRequest<T> bulk) {
        AdmittedRequest request = bulk.request();
        Optional<BulkSelection> selection =
                BulkSelection.read(request.form().getOrDefault(BulkSelection.FIELD, List.of()));
        if (selection.isEmpty()) {
            return request.notFound();
        }
        int chosen = selection.get().chosen().size();
        if (chosen == 0) {
            return bulk.back(request.flash(Flash.Kind.WARNING, "bulk.none"));
        }
        if (chosen > BulkList.MOST) {
            return bulk.back(request.flash(Flash.Kind.WARNING, "bulk.too-many", BulkList.MOST));
        }
        return values(bulk).flatMap(values -> handle(bulk, selection.get(), values));
    }

    /** Returns the state of the values that the act asks for; empty when there are none. */
    private static Mono<Optional<FormState<?>>> values(BulkRequest<?> bulk) {
        BulkInput<?> input = bulk.act().input();
        return input == null
                ? Mono.just(Optional.empty())
                : input.state(bulk.request()).map(state -> Optional.<FormState<?>>of(state));
    }

    private <T> Mono<ServerResponse> handle(
            BulkRequest<T> bulk, BulkSelection selection, Optional<FormState<?>> values) {
        boolean confirmed = !bulk.act().asks() || Question.confirmed(bulk.request());
        boolean valid = values.map(FormState::valid).orElse(true) || runs.knows(bulk.request());
        return confirmed && valid
                ? runs.once(bulk.request(), bulk.run(selection)).flatMap(bulk::receipt)
                : bulk.expected(selection).flatMap(expected -> ask(bulk, selection, expected, values));
    }

    /** An act that is possible for no thing, or lacks a value to choose, is not asked about. */
    private static Mono<ServerResponse> ask(
            BulkRequest<?> bulk, BulkSelection selection, BulkExpectation expectation, Optional<FormState<?>> values) {
        BulkResult expected = expectation.result();
        return expected.done().isEmpty()
                ? bulk.receipt(expected)
                : lacking(bulk)
                        .flatMap(flash -> bulk.audited(expected, bulk.back(flash)))
                        .switchIfEmpty(Mono.defer(() -> show(bulk, selection, expectation, values)));
    }

    private static Mono<Flash> lacking(BulkRequest<?> bulk) {
        BulkInput<?> input = bulk.act().input();
        return input == null ? Mono.empty() : input.lacking().apply(bulk.request());
    }

    private static Mono<ServerResponse> show(
            BulkRequest<?> bulk, BulkSelection selection, BulkExpectation expectation, Optional<FormState<?>> values) {
        Question question = BulkQuestion.of(
                bulk.request(),
                bulk.list(),
                bulk.act(),
                selection,
                expectation,
                values.stream().flatMap(state -> state.view().fields().stream()).toList());
        boolean valid = values.map(FormState::valid).orElse(true);
        return bulk.audited(
                expectation.result(),
                bulk.request()
                        .show(valid ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT, question.heading(), question));
    }
}
