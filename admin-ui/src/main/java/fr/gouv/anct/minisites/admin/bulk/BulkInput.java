package fr.gouv.anct.minisites.admin.bulk;

import fr.gouv.anct.minisites.admin.component.Question;
import fr.gouv.anct.minisites.admin.form.Form;
import fr.gouv.anct.minisites.admin.form.FormState;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.Flash;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/**
 * Values that the question of an act asks for, such as the folder that files are moved to.
 *
 * @param form its fields
 * @param empty the values that it starts from
 * @param lacking message instead of the question where there is no value to choose; empty where there is one
 */
public record BulkInput<I extends Record>(
        Function<AdmittedRequest, Mono<Form<I>>> form, I empty, Function<AdmittedRequest, Mono<Flash>> lacking) {

    /** Values that can always be given. */
    public BulkInput(Function<AdmittedRequest, Mono<Form<I>>> form, I empty) {
        this(form, empty, _ -> Mono.empty());
    }

    /** Returns the checked values of a confirmed request, otherwise the initial ones. */
    Mono<FormState<I>> state(AdmittedRequest request) {
        return form.apply(request)
                .map(fields ->
                        Question.confirmed(request) ? fields.sent(request).checked() : fields.empty(request, empty));
    }
}
