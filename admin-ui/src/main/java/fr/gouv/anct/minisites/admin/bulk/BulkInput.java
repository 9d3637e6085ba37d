package fr.gouv.anct.minisites.admin.bulk;

import fr.gouv.anct.minisites.admin.component.Question;
import fr.gouv.anct.minisites.admin.form.Form;
import fr.gouv.anct.minisites.admin.form.FormState;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.validation.Problem;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Values that the question of an act asks for, such as the folder that files are moved to.
 *
 * @param form its fields
 * @param empty the values that it starts from
 * @param checks finds the problems of the values that the constraints do not find
 * @param alternative link to another way of acting on these things; null for none
 * @param lacking message instead of the question where there is no value to choose; empty where there is one
 */
public record BulkInput<I extends Record>(
        Function<AdmittedRequest, Mono<Form<I>>> form,
        I empty,
        Function<AdmittedRequest, Mono<Flash>> lacking,
        Function<I, Mono<List<Problem>>> checks,
        @Nullable BiFunction<AdmittedRequest, List<UUID>, PageLink> alternative) {

    /** Values that can always be given. */
    public BulkInput(Function<AdmittedRequest, Mono<Form<I>>> form, I empty) {
        this(form, empty, _ -> Mono.empty(), _ -> Mono.just(List.of()), null);
    }

    /** Returns a copy whose values are looked up too. */
    public BulkInput<I> checkedBy(Function<I, Mono<List<Problem>>> other) {
        return new BulkInput<>(form, empty, lacking, other, alternative);
    }

    /** Returns a copy that answers with a message where there is no value to choose. */
    public BulkInput<I> unless(Function<AdmittedRequest, Mono<Flash>> none) {
        return new BulkInput<>(form, empty, none, checks, alternative);
    }

    /** Returns a copy whose question links to another way of acting. */
    public BulkInput<I> or(BiFunction<AdmittedRequest, List<UUID>, PageLink> other) {
        return new BulkInput<>(form, empty, lacking, checks, other);
    }

    /** Returns the checked values of a confirmed request, otherwise the initial ones. */
    Mono<FormState<I>> state(AdmittedRequest request) {
        return form.apply(request)
                .flatMap(fields -> Question.confirmed(request)
                        ? checked(fields.sent(request).checked())
                        : Mono.just(fields.empty(request, empty)));
    }

    private Mono<FormState<I>> checked(FormState<I> state) {
        return state.valid() ? checks.apply(state.value()).map(state::with) : Mono.just(state);
    }
}
