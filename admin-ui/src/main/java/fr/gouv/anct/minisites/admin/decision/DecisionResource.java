package fr.gouv.anct.minisites.admin.decision;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.ConfirmScreen;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.provisioning.decision.DecisionResult;
import fr.gouv.anct.minisites.provisioning.decision.Decisions;
import fr.gouv.anct.minisites.provisioning.request.SiteRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/** Takes a decision on a request; an approval is confirmed first. */
@Component
class DecisionResource implements BackOfficeResource {

    private static final String PATTERN = "/decisions/{request}/decision";

    private final Decisions decisions;
    private final RequestReviews requestReviews;
    private final ApprovalConfirmation approvals;
    private final Messages texts;

    DecisionResource(
            Decisions decisions, RequestReviews requestReviews, ApprovalConfirmation approvals, Messages texts) {
        this.decisions = decisions;
        this.requestReviews = requestReviews;
        this.approvals = approvals;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        Guard decide = new Guard.OfRequest(Action.REQUEST_DECIDE);
        return List.of(
                Route.get(
                        PATTERN,
                        decide,
                        call -> call.seeOther(call.continuing(RequestReviews.path(call.requireSiteRequest())))),
                Route.post(PATTERN, decide, this::decide));
    }

    private Mono<ServerResponse> decide(AdmittedRequest call) {
        DecisionInput typed =
                new DecisionInput(call.field(DecisionFormFactory.KIND), call.field(DecisionFormFactory.REASON));
        if (!typed.valid()) {
            return requestReviews.show(HttpStatus.UNPROCESSABLE_CONTENT, call, typed);
        }
        if (call.form().containsKey(ConfirmScreen.EDIT)) {
            return readAs(call)
                    ? requestReviews.show(HttpStatus.OK, call, typed)
                    : requestReviews.overtaken(call, call.requireSiteRequest(), typed);
        }
        if (typed.approves() && !ApprovalConfirmation.confirmed(call) && decidable(call)) {
            return approvals.ask(call, typed);
        }
        return decisions
                .decide(call.requireSiteRequest().id(), version(call), typed.decision(), call.actor())
                .flatMap(outcome -> answer(call, typed, outcome));
    }

    /** Whether to ask for confirmation: a request that is the user's own or has changed is refused without asking. */
    private static boolean decidable(AdmittedRequest call) {
        return readAs(call)
                && !call.requireSiteRequest()
                        .requester()
                        .id()
                        .equals(call.requireAccount().id());
    }

    /** Whether it is still pending and unchanged since it was read. */
    private static boolean readAs(AdmittedRequest call) {
        SiteRequest request = call.requireSiteRequest();
        return request.state().decidable() && request.version() == version(call);
    }

    /** Version of the request as it was read; an unparseable one matches no version, and so counts as a conflict. */
    private static long version(AdmittedRequest call) {
        String typed = call.field(DecisionFormFactory.VERSION);
        return typed.matches("[0-9]{1,15}") ? Long.parseLong(typed) : -1;
    }

    private Mono<ServerResponse> answer(AdmittedRequest call, DecisionInput typed, DecisionResult outcome) {
        String page = RequestReviews.path(call.requireSiteRequest());
        return switch (outcome) {
            case DecisionResult.Decided _ ->
                call.seeOther(page, flash(Flash.Kind.SUCCESS, "decision.done." + typed.kind()));
            case DecisionResult.Conflict(SiteRequest now) -> requestReviews.overtaken(call, now, typed);
            case DecisionResult.OwnRequest _ ->
                Mono.error(new ResponseStatusException(HttpStatus.FORBIDDEN, "the requester cannot decide"));
            case DecisionResult.ReasonMissing _ -> requestReviews.show(HttpStatus.UNPROCESSABLE_CONTENT, call, typed);
        };
    }

    private Flash flash(Flash.Kind kind, String key) {
        return new Flash(kind, texts.get(key), texts.get(key + ".text"));
    }
}
