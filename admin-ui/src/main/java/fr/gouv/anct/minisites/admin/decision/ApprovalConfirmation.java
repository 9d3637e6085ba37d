package fr.gouv.anct.minisites.admin.decision;

import fr.gouv.anct.minisites.admin.component.HiddenField;
import fr.gouv.anct.minisites.admin.component.Question;
import fr.gouv.anct.minisites.admin.form.FormState;
import fr.gouv.anct.minisites.admin.request.RequestLabels;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.provisioning.decision.Decision;
import fr.gouv.anct.minisites.provisioning.request.AddressAvailability;
import fr.gouv.anct.minisites.provisioning.request.RequestField;
import fr.gouv.anct.minisites.provisioning.request.SiteRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Asks for confirmation before an irreversible approval: shows the site, its address, the recipients of letters. */
@Component
class ApprovalConfirmation {

    private static final String CONFIRMED = "confirmed";
    private static final String YES = "true";

    private final AddressAvailability availability;

    ApprovalConfirmation(AddressAvailability availability) {
        this.availability = availability;
    }

    static boolean confirmed(AdmittedRequest admitted) {
        return admitted.field(CONFIRMED).equals(YES);
    }

    Mono<ServerResponse> ask(AdmittedRequest admitted, FormState<Decision> form) {
        SiteRequest request = admitted.requireSiteRequest();
        String name = RequestLabels.name(admitted, request);
        Question question = Question.ofInput(
                        admitted, "decision.approve", HiddenField.of(form.texts()), name, address(request))
                .hidden(DecisionResource.VERSION, String.valueOf(request.version()))
                .hidden(CONFIRMED, YES)
                .below(admitted.message("decision.queue.title"), Paths.DECISIONS.link())
                .below(name, Paths.DECISION.link(request.id()))
                .consequences(
                        owner(admitted, request, RequestField.OWNER_NAME, RequestField.OWNER_EMAIL),
                        owner(admitted, request, RequestField.SECOND_OWNER_NAME, RequestField.SECOND_OWNER_EMAIL),
                        admitted.message(
                                form.value().reason().isEmpty()
                                        ? "decision.approve.requester"
                                        : "decision.approve.requester.reason",
                                request.requester().name()),
                        admitted.message("decision.approve.final"));
        return admitted.show(question.heading(), question);
    }

    private String address(SiteRequest request) {
        return availability
                .url(request.answers())
                .orElseGet(() -> request.answers().get(RequestField.SLUG).strip());
    }

    private static String owner(AdmittedRequest admitted, SiteRequest request, RequestField name, RequestField email) {
        return admitted.message(
                "decision.approve.owner",
                request.answers().get(name).strip(),
                request.answers().get(email).strip());
    }
}
