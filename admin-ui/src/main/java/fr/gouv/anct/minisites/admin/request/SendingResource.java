package fr.gouv.anct.minisites.admin.request;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Flash;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Heading;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.provisioning.request.RequestNotEditableException;
import fr.gouv.anct.minisites.provisioning.request.RequestProblem;
import fr.gouv.anct.minisites.provisioning.request.RequestWorkflow;
import fr.gouv.anct.minisites.provisioning.request.SiteRequest;
import fr.gouv.anct.minisites.provisioning.request.SubmissionResult;
import fr.gouv.anct.minisites.rendering.PageLink;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Shows the summary of a request, and submits it. */
@Component
class SendingResource implements Resource {

    private final RequestWorkflow requests;
    private final RequestFields fields;
    private final AnswerList answers;
    private final AskedChanges asked;
    private final Screens screens;
    private final Texts texts;

    SendingResource(
            RequestWorkflow requests,
            RequestFields fields,
            AnswerList answers,
            AskedChanges asked,
            Screens screens,
            Texts texts) {
        this.requests = requests;
        this.fields = fields;
        this.answers = answers;
        this.asked = asked;
        this.screens = screens;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        Guard own = new Guard.OfRequest(Action.REQUEST_WRITE);
        return List.of(
                Route.get("/demande/{request}/recapitulatif", own, this::show),
                Route.get(
                        "/demande/{request}/envoi",
                        own,
                        call -> call.seeOther(call.onward(RequestAddress.summary(call.requested())))),
                Route.post("/demande/{request}/envoi", own, this::send));
    }

    private Mono<ServerResponse> show(Call call) {
        SiteRequest request = call.requested();
        return request.state().editable()
                ? requests.validate(request).flatMap(problems -> show(HttpStatus.OK, call, problems))
                : call.seeOther(RequestAddress.page(request), noLongerEditable());
    }

    private Mono<ServerResponse> show(HttpStatus status, Call call, List<RequestProblem> problems) {
        return asked.of(call.requested()).flatMap(reason -> show(status, call, reason.orElse(null), problems));
    }

    private Mono<ServerResponse> show(
            HttpStatus status, Call call, @Nullable String askedChanges, List<RequestProblem> problems) {
        SiteRequest request = call.requested();
        SummaryScreen screen = new SummaryScreen(
                askedChanges,
                errors(request, problems),
                answers.editable(request, problems),
                RequestAddress.sending(request),
                retreat(request));
        Heading heading = Heading.of(texts.say("demand.summary.title"))
                .below(texts.say("demand.list.title"), RequestAddress.LIST)
                .erroneous(!problems.isEmpty());
        return screens.show(status, call, heading, screen);
    }

    private PageLink retreat(SiteRequest request) {
        return request.deletable()
                ? new PageLink(texts.say("demand.delete"), RequestAddress.deletion(request), false, false)
                : new PageLink(texts.say("demand.withdraw"), RequestAddress.withdrawal(request), false, false);
    }

    private ErrorSummary errors(SiteRequest request, List<RequestProblem> problems) {
        return new ErrorSummary(problems.stream()
                .map(problem -> new ErrorSummary.Entry(
                        RequestAddress.correction(request, problem.field().step()) + "#"
                                + problem.field().key(),
                        answers.label(problem.field()),
                        fields.say(problem)))
                .toList());
    }

    private Mono<ServerResponse> send(Call call) {
        SiteRequest request = call.requested();
        return requests.submit(request.id(), call.who())
                .flatMap(sending -> switch (sending) {
                    case SubmissionResult.Sent _ ->
                        call.seeOther(RequestAddress.page(request), flash(Flash.Kind.SUCCESS, "demand.sent"));
                    case SubmissionResult.Incomplete(List<RequestProblem> problems) ->
                        show(HttpStatus.UNPROCESSABLE_CONTENT, call, problems);
                })
                .onErrorResume(
                        RequestNotEditableException.class,
                        _ -> call.seeOther(RequestAddress.page(request), noLongerEditable()));
    }

    private Flash noLongerEditable() {
        return flash(Flash.Kind.WARNING, "demand.not-editable");
    }

    private Flash flash(Flash.Kind kind, String key) {
        return new Flash(kind, texts.say(key), texts.say(key + ".text"));
    }
}
