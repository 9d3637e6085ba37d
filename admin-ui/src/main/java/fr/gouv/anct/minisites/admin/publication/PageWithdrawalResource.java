package fr.gouv.anct.minisites.admin.publication;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.FormScreen;
import fr.gouv.anct.minisites.admin.component.SeenVersion;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.Form;
import fr.gouv.anct.minisites.admin.form.FormView;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.page.PageHeadings;
import fr.gouv.anct.minisites.admin.page.PageKindMessages;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.review.PublicationResult;
import fr.gouv.anct.minisites.content.review.PublicationStatus;
import fr.gouv.anct.minisites.content.review.PublicationWorkflow;
import fr.gouv.anct.minisites.content.review.Successor;
import fr.gouv.anct.minisites.content.schedule.PageScheduling;
import fr.gouv.anct.minisites.content.schedule.Schedule;
import fr.gouv.anct.minisites.content.schedule.ScheduledAction;
import fr.gouv.anct.minisites.validation.Problem;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Withdraws a published page after a confirmation, which mentions a scheduled publication. */
@Component
class PageWithdrawalResource implements BackOfficeResource {

    private static final Form<WithdrawalInput> FORM =
            Form.of(WithdrawalInput.class, "publication").as(FieldView.Kind.CHECKBOXES, "cancelledSchedule");

    private final PublicationWorkflow workflow;
    private final PageScheduling scheduling;
    private final PublicationStatusLabels labels;
    private final PageKindMessages kinds;
    private final WithdrawalConsequences consequences;
    private final SuccessorLookup successors;

    PageWithdrawalResource(
            PublicationWorkflow workflow,
            PageScheduling scheduling,
            PublicationStatusLabels labels,
            PageKindMessages kinds,
            WithdrawalConsequences consequences,
            SuccessorLookup successors) {
        this.workflow = workflow;
        this.scheduling = scheduling;
        this.labels = labels;
        this.kinds = kinds;
        this.consequences = consequences;
        this.successors = successors;
    }

    @Override
    public List<Route> routes() {
        Guard publish = new Guard.OfSite(Action.CONTENT_PUBLISH);
        return List.of(
                Route.get(Paths.PAGE_WITHDRAWAL, publish, this::showForm),
                Route.post(Paths.PAGE_WITHDRAWAL, publish, this::withdraw));
    }

    /**
     * Choices with a withdrawal.
     *
     * @param successor title or address of the page that replaces it; blank for none
     * @param cancelledSchedule scheduled publication that is cancelled too; null for none
     */
    record WithdrawalInput(String successor, @Nullable UUID cancelledSchedule) {}

    private Mono<ServerResponse> showForm(AdmittedRequest request) {
        return request.id("page")
                .flatMap(workflow::standing)
                .switchIfEmpty(request.notFound())
                .flatMap(status -> status.online() == null
                        ? PublicationResponses.answer(request, status.page(), PublicationResult.NOT_ONLINE, "")
                        : confirm(request, status, null));
    }

    /** @param problem with the successor that was sent; null when the form is opened */
    private Mono<ServerResponse> confirm(AdmittedRequest request, PublicationStatus status, @Nullable Problem problem) {
        return Mono.zip(toCome(status.page()), consequences.remains(request, status))
                .flatMap(found -> confirm(request, status, found.getT1(), found.getT2(), problem));
    }

    /** Returns the scheduled publication that would show the page again. */
    private Mono<Optional<Schedule>> toCome(UUID page) {
        return scheduling.of(page).map(schedules -> schedules.waiting(ScheduledAction.PUBLISH));
    }

    private Mono<ServerResponse> confirm(
            AdmittedRequest request,
            PublicationStatus status,
            Optional<Schedule> toCome,
            List<String> remains,
            @Nullable Problem problem) {
        String title = status.head().title();
        String publication = Paths.PUBLICATION.link(request.site(), status.page());
        FormView form = form(request, status, toCome, problem);
        FormScreen screen = FormScreen.of(
                kinds.get(request.site(), status.kind(), "publication.withdraw.lead"),
                Stream.of(
                                toCome.stream().map(schedule -> comesBack(request, schedule)),
                                WithdrawalConsequences.ofHomePage(request, status),
                                Stream.of(kinds.get(request.site(), status.kind(), address(status))),
                                remains.stream(),
                                Stream.of(request.message(
                                        status.upToDate()
                                                ? "publication.withdraw.consequence.2"
                                                : "publication.withdraw.consequence.newer")))
                        .flatMap(lines -> lines)
                        .toList(),
                form.fields(),
                form.action(),
                List.of(SeenVersion.field(requireNonNull(status.online()).id())),
                kinds.get(status.kind(), "publication.withdraw.confirm"),
                publication);
        return request.show(
                problem == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT,
                PageHeadings.of(request, status.kind(), request.message("publication.withdraw.title", title))
                        .below(request.message("publication.title", title), publication),
                screen);
    }

    /** Returns the key of the sentence about the address of the page. */
    private static String address(PublicationStatus status) {
        if (status.kind() == PageKind.DOCUMENT) {
            return "publication.withdraw.consequence.document";
        }
        return status.isReplaceable()
                ? "publication.withdraw.consequence.replaceable"
                : "publication.withdraw.consequence.1";
    }

    private String comesBack(AdmittedRequest request, Schedule schedule) {
        return request.messages()
                .get(
                        request.site(),
                        "publication.withdraw.consequence.scheduled",
                        String.valueOf(schedule.version()),
                        labels.moment(schedule.at()));
    }

    /** Returns the form: with the successor, and a box, ticked, that cancels the publication to come. */
    private FormView form(
            AdmittedRequest request, PublicationStatus status, Optional<Schedule> toCome, @Nullable Problem problem) {
        List<Option> options = toCome.stream()
                .map(schedule -> new Option(
                        schedule.id().toString(),
                        request.message("publication.field.cancelledSchedule.cancel", labels.moment(schedule.at()))))
                .toList();
        Form<WithdrawalInput> all = FORM.choosing("cancelledSchedule", options);
        Form<WithdrawalInput> form = status.isReplaceable() ? all : all.without(SuccessorLookup.FIELD);
        return problem == null
                ? form.empty(
                                request,
                                new WithdrawalInput("", toCome.map(Schedule::id).orElse(null)))
                        .view()
                : form.sent(request).with(problem).view();
    }

    private Mono<ServerResponse> withdraw(AdmittedRequest request) {
        return request.id("page")
                .flatMap(workflow::standing)
                .switchIfEmpty(request.notFound())
                .flatMap(status -> PublicationResponses.overtaken(request, status)
                        ? request.seeOther(
                                Paths.PAGE_WITHDRAWAL.link(request.site(), status.page()), SeenVersion.warning(request))
                        : withdraw(request, status));
    }

    private Mono<ServerResponse> withdraw(AdmittedRequest request, PublicationStatus status) {
        WithdrawalInput input = FORM.sent(request).value();
        String typed = status.isReplaceable() ? input.successor() : "";
        return successors
                .find(status.page(), typed)
                .flatMap(found -> found.problem() == null
                        ? withdraw(request, status.page(), input.cancelledSchedule(), found.successor())
                        : confirm(request, status, found.problem()));
    }

    private Mono<ServerResponse> withdraw(
            AdmittedRequest request, UUID page, @Nullable UUID cancelled, @Nullable Successor successor) {
        return scheduling
                .withdrawNow(request.site(), page, cancelled, successor, request.actor())
                .switchIfEmpty(request.notFound())
                .flatMap(result -> result == PublicationResult.DONE
                        ? done(request, page, cancelled)
                        : PublicationResponses.answer(request, page, result, ""));
    }

    /** Whether the schedule was cancelled, possibly a moment before. */
    private Mono<Boolean> cancelled(UUID page, @Nullable UUID schedule) {
        return Mono.justOrEmpty(schedule)
                .flatMap(id -> scheduling.one(page, id))
                .map(PageWithdrawalResource::wasCancelled)
                .defaultIfEmpty(false);
    }

    private static boolean wasCancelled(Schedule schedule) {
        Schedule.Completion end = schedule.end();
        return end != null && end.outcome() == Schedule.Outcome.CANCELLED;
    }

    /** Redirects with a message that mentions a pending publication, which may have been scheduled meanwhile. */
    private Mono<ServerResponse> done(AdmittedRequest request, UUID page, @Nullable UUID schedule) {
        return Mono.zip(toCome(page), cancelled(page, schedule), workflow.standing(page))
                .map(found -> request.success("publication.withdrawn")
                        .withText(withdrawn(request, found.getT3().head().title(), found.getT1(), found.getT2())))
                .flatMap(flash -> request.seeOther(Paths.PUBLICATION.link(request.site(), page), flash));
    }

    private String withdrawn(AdmittedRequest request, String title, Optional<Schedule> toCome, boolean cancelled) {
        Messages messages = request.messages();
        return toCome.map(schedule -> messages.get(
                        request.site(), "publication.withdrawn.scheduled", labels.moment(schedule.at()), title))
                .orElseGet(() -> messages.get(
                        request.site(),
                        cancelled ? "publication.withdrawn.cancelled" : "publication.withdrawn.text",
                        title));
    }
}
