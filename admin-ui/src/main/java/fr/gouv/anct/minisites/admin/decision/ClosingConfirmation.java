package fr.gouv.anct.minisites.admin.decision;

import fr.gouv.anct.minisites.admin.component.HiddenField;
import fr.gouv.anct.minisites.admin.component.Question;
import fr.gouv.anct.minisites.admin.form.FormState;
import fr.gouv.anct.minisites.admin.request.RequestLabels;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.provisioning.decision.Decision;
import fr.gouv.anct.minisites.provisioning.request.SiteRequest;

/** Asks for confirmation before a decision that closes a request without a site. */
final class ClosingConfirmation {

    private ClosingConfirmation() {}

    /** Returns the question about a decision that {@link Decision#closes}. */
    static Question question(AdmittedRequest admitted, FormState<Decision> form) {
        SiteRequest request = admitted.requireSiteRequest();
        String name = RequestLabels.name(admitted, request);
        String key = form.value().kind() == Decision.Kind.PORTAL ? "decision.portal" : "decision.refusal";
        Question question = Question.ofInput(admitted, key, HiddenField.of(form.texts()), name)
                .hidden(DecisionResource.VERSION, String.valueOf(request.version()))
                .hidden(RequestNoteResource.TEXT, admitted.field(RequestNoteResource.TEXT))
                .below(admitted.message("decision.queue.title"), Paths.DECISIONS.link())
                .below(name, Paths.DECISION.link(request.id()))
                .consequences(admitted.message(
                        "decision.approve.requester.reason",
                        request.requester().name(),
                        form.value().reason()));
        return (request.slug() == null
                        ? question
                        : question.consequences(admitted.message("decision.closing.slug", request.slug())))
                .consequences(admitted.message("decision.closing.final"));
    }
}
