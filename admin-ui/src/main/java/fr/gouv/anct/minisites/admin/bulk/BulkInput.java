package fr.gouv.anct.minisites.admin.bulk;

import fr.gouv.anct.minisites.admin.component.Question;
import fr.gouv.anct.minisites.admin.form.Form;
import fr.gouv.anct.minisites.admin.form.FormState;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.rendering.PageLink;
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
 * @param alternative link to another way of acting on these things; null for none
 * @param lacking message instead of the question where there is no value to choose; empty where there is one
 */
public record BulkInput<I extends Record>(
        Function<AdmittedRequest, Mono<Form<I>>> form,
        I empty,
        Function<AdmittedRequest, Mono<Flash>> lacking,
        @Nullable BiFunction<AdmittedRequest, List<UUID>, PageLink> alternative) {

    /** Values that can always be given. */
    public BulkInput(Function<AdmittedRequest, Mono<Form<I>>> form, I empty) {
        this(form, empty, _ -> Mono.empty(), null);
    }

    /** Returns a copy whose question links to another way of acting. */
    public BulkInput<I> or(BiFunction<AdmittedRequest, List<UUID>, PageLink> other) {
        return new BulkInput<>(form, empty, lacking, other);
    }

    /** Returns the checked values of a confirmed request, otherwise the initial ones. */
    Mono<FormState<I>> state(AdmittedRequest request) {
        return form.apply(request)
                .map(fields ->
                        Question.confirmed(request) ? fields.sent(request).checked() : fields.empty(request, empty));
    }
}
