package fr.gouv.anct.minisites.admin.decision;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.Question;
import fr.gouv.anct.minisites.admin.form.FormState;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.provisioning.decision.Decision;
import fr.gouv.anct.minisites.provisioning.decision.DecisionResult;
import fr.gouv.anct.minisites.provisioning.decision.Decisions;
import fr.gouv.anct.minisites.provisioning.request.SiteRequest;
import fr.gouv.anct.minisites.validation.EnumCode;
import fr.gouv.anct.minisites.validation.Problem;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/** Takes a decision on a request; one that closes the request, as an approval or a refusal, is confirmed first. */
@Component
class DecisionResource implements BackOfficeResource {

    static final Path.One<UUID> DECISION = Paths.DECISION.at("/decision");
    /** Name of the hidden field with the version of the request as it was read. */
    static final String VERSION = "version";

    private final Decisions decisions;
    private final RequestReviewResource reviews;
    private final ApprovalConfirmation approvals;

    DecisionResource(Decisions decisions, RequestReviewResource reviews, ApprovalConfirmation approvals) {
        this.decisions = decisions;
        this.reviews = reviews;
        this.approvals = approvals;
    }

    @Override
    public List<Route> routes() {
        Guard decide = new Guard.OfRequest(Action.REQUEST_DECIDE);
        return List.of(
                Route.get(
                        DECISION,
                        decide,
                        admitted -> admitted.seeOther(admitted.continuing(Paths.DECISION.link(
                                admitted.requireSiteRequest().id())))),
                Route.post(DECISION, decide, this::decide));
    }

    private Mono<ServerResponse> decide(AdmittedRequest admitted) {
        return RequestReviewResource.FORM
                .sent(admitted)
                .answer((status, form) -> reviews.show(status, admitted, form), form -> decide(admitted, form));
    }

    private Mono<ServerResponse> decide(AdmittedRequest admitted, FormState<Decision> form) {
        if (Question.edits(admitted)) {
            return readAs(admitted)
                    ? reviews.show(HttpStatus.OK, admitted, form)
                    : reviews.overtaken(admitted, admitted.requireSiteRequest(), form);
        }
        if (form.value().closes() && !Question.confirmed(admitted) && decidable(admitted)) {
            return form.value().approves() ? approvals.ask(admitted, form, List.of()) : ask(admitted, form);
        }
        return result(admitted, form.value()).flatMap(result -> respond(admitted, form, result));
    }

    private static Mono<ServerResponse> ask(AdmittedRequest admitted, FormState<Decision> form) {
        Question question = ClosingConfirmation.question(admitted, form);
        return admitted.show(question.heading(), question);
    }

    private Mono<DecisionResult> result(AdmittedRequest admitted, Decision decision) {
        SiteRequest request = admitted.requireSiteRequest();
        return decision.approves() && ApprovalConfirmation.hasSlug(admitted) && decidable(admitted)
                ? decisions.approve(request, decision, admitted.field(ApprovalConfirmation.SLUG), admitted.actor())
                : decisions.decide(request.id(), version(admitted), decision, admitted.actor());
    }

    /** Whether to ask for confirmation: a request that is the user's own or has changed is refused without asking. */
    private static boolean decidable(AdmittedRequest admitted) {
        return readAs(admitted)
                && !admitted.requireSiteRequest()
                        .requester()
                        .id()
                        .equals(admitted.requireAccount().id());
    }

    /** Whether it is still pending and unchanged since it was read. */
    private static boolean readAs(AdmittedRequest admitted) {
        SiteRequest request = admitted.requireSiteRequest();
        return request.state().decidable() && request.version() == version(admitted);
    }

    /** Version of the request as it was read; an unparseable one matches no version, and so counts as a conflict. */
    private static long version(AdmittedRequest admitted) {
        String typed = admitted.field(VERSION);
        return typed.matches("[0-9]{1,15}") ? Long.parseLong(typed) : -1;
    }

    private Mono<ServerResponse> respond(AdmittedRequest admitted, FormState<Decision> form, DecisionResult result) {
        return switch (result) {
            case DecisionResult.Decided(SiteRequest decided) ->
                reviews.decided(
                        admitted,
                        decided,
                        admitted.success(
                                "decision.done." + EnumCode.of(form.value().kind())));
            case DecisionResult.Conflict(SiteRequest now) -> reviews.overtaken(admitted, now, form);
            case DecisionResult.OwnRequest _ ->
                Mono.error(new ResponseStatusException(HttpStatus.FORBIDDEN, "the requester cannot decide"));
            case DecisionResult.Invalid(List<Problem> problems) ->
                form.value().approves()
                        // The reason was checked before: only the slug can be refused now.
                        ? approvals.ask(admitted, form, problems)
                        : reviews.show(HttpStatus.UNPROCESSABLE_CONTENT, admitted, form.with(problems));
        };
    }
}
