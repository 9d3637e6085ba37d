package fr.gouv.anct.minisites.admin.decision;

import fr.gouv.anct.minisites.admin.component.HiddenField;
import fr.gouv.anct.minisites.admin.component.Question;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.FormState;
import fr.gouv.anct.minisites.admin.request.AddressFeedback;
import fr.gouv.anct.minisites.admin.request.RequestLabels;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.provisioning.decision.Decision;
import fr.gouv.anct.minisites.provisioning.request.RequestField;
import fr.gouv.anct.minisites.provisioning.request.SiteRequest;
import fr.gouv.anct.minisites.validation.Problem;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Asks for confirmation before an irreversible approval: shows the site, the recipients of letters, and its address
 * beside the slug, which can be corrected here.
 */
@Component
class ApprovalConfirmation {

    /** Name of the field with the slug of the site. */
    static final String SLUG = RequestField.SLUG.code();

    private final AddressFeedback feedback;

    ApprovalConfirmation(AddressFeedback feedback) {
        this.feedback = feedback;
    }

    /** Whether the form has a slug, corrected or not. */
    static boolean hasSlug(AdmittedRequest admitted) {
        return admitted.form().containsKey(SLUG);
    }

    /** @param problems with the slug; empty when the question is asked for the first time */
    Mono<ServerResponse> ask(AdmittedRequest admitted, FormState<Decision> form, List<Problem> problems) {
        SiteRequest request = admitted.requireSiteRequest();
        String name = RequestLabels.name(admitted, request);
        Question question = Question.ofInput(admitted, "decision.approve", HiddenField.of(form.texts()), name)
                .hidden(DecisionResource.VERSION, String.valueOf(request.version()))
                .hidden(RequestNoteResource.TEXT, admitted.field(RequestNoteResource.TEXT))
                .below(admitted.message("decision.queue.title"), Paths.DECISIONS.link())
                .below(name, Paths.DECISION.link(request.id()))
                .consequences(
                        owner(admitted, request, RequestField.OWNER_NAME, RequestField.OWNER_EMAIL),
                        owner(admitted, request, RequestField.SECOND_OWNER_NAME, RequestField.SECOND_OWNER_EMAIL),
                        admitted.message(
                                form.value().reason().isEmpty()
                                        ? "decision.approve.requester"
                                        : "decision.approve.requester.reason",
                                request.requester().name(),
                                form.value().reason()),
                        admitted.message("decision.approve.final"));
        HttpStatus status = problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return slug(admitted, request, problems)
                .flatMap(field -> admitted.show(status, question.heading(), question.asking(field)));
    }

    private Mono<FieldView> slug(AdmittedRequest admitted, SiteRequest request, List<Problem> problems) {
        String held = Optional.ofNullable(request.slug())
                .orElseGet(() -> request.answers().get(RequestField.SLUG));
        FieldView field = FieldView.of(
                        admitted.messages(),
                        "decision.approve.slug",
                        FieldView.Kind.SLUG,
                        SLUG,
                        hasSlug(admitted) ? admitted.field(SLUG) : held)
                .atMost(RequestField.SLUG.longest())
                .loading(
                        Paths.DECISION_ADDRESS.link(request.id()),
                        "input changed delay:400ms, change",
                        "#" + SLUG + "-messages",
                        SLUG);
        return problems.stream()
                .findFirst()
                .map(problem -> Mono.just(
                        field.withError(admitted.messages().of("site-request", problem), problem.suggestions())))
                .orElseGet(() ->
                        feedback.on(admitted, request, field, request.answers().get(RequestField.ADDRESS_KIND)));
    }

    private static String owner(AdmittedRequest admitted, SiteRequest request, RequestField name, RequestField email) {
        return admitted.message(
                "decision.approve.owner",
                request.answers().get(name).strip(),
                request.answers().get(email).strip());
    }
}
