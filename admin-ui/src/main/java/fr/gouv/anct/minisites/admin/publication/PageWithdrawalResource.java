package fr.gouv.anct.minisites.admin.publication;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.FormScreen;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.page.InboundLinkLabels;
import fr.gouv.anct.minisites.admin.page.PageKindMessages;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.review.PublicationResult;
import fr.gouv.anct.minisites.content.review.PublicationStatus;
import fr.gouv.anct.minisites.content.review.PublicationWorkflow;
import fr.gouv.anct.minisites.content.schedule.PageScheduling;
import fr.gouv.anct.minisites.content.schedule.Schedule;
import fr.gouv.anct.minisites.content.schedule.ScheduledAction;
import fr.gouv.anct.minisites.content.trash.TrashImpact;
import fr.gouv.anct.minisites.content.trash.TrashImpacts;
import fr.gouv.anct.minisites.database.CanonicalUuid;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Withdraws a published page after a confirmation, which mentions a scheduled publication. */
@Component
class PageWithdrawalResource implements BackOfficeResource {

    private static final String PATTERN = PublicationUrls.PUBLICATION + "/retrait";
    private static final String CANCELLED = "programmation";

    private final PublicationWorkflow workflow;
    private final PageScheduling scheduling;
    private final PublicationResponses responses;
    private final PublicationStatusLabels labels;
    private final ScreenResponses screens;
    private final PageKindMessages kinds;
    private final TrashImpacts losses;
    private final PublishedSubPages subPages;
    private final InboundLinkLabels tieWords;
    private final Messages messages;

    PageWithdrawalResource(
            PublicationWorkflow workflow,
            PageScheduling scheduling,
            PublicationResponses responses,
            PublicationStatusLabels labels,
            ScreenResponses screens,
            PageKindMessages kinds,
            TrashImpacts losses,
            PublishedSubPages subPages,
            InboundLinkLabels tieWords,
            Messages messages) {
        this.workflow = workflow;
        this.scheduling = scheduling;
        this.responses = responses;
        this.labels = labels;
        this.screens = screens;
        this.kinds = kinds;
        this.losses = losses;
        this.subPages = subPages;
        this.tieWords = tieWords;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        Guard publish = new Guard.OfSite(Action.CONTENT_PUBLISH);
        return List.of(Route.get(PATTERN, publish, this::showForm), Route.post(PATTERN, publish, this::withdraw));
    }

    private Mono<ServerResponse> showForm(AdmittedRequest request) {
        return request.id("page")
                .flatMap(workflow::standing)
                .switchIfEmpty(request.notFound())
                .flatMap(status -> status.online() == null
                        ? responses.answer(request, status.page(), PublicationResult.NOT_ONLINE, "")
                        : confirm(request, status));
    }

    private Mono<ServerResponse> confirm(AdmittedRequest request, PublicationStatus status) {
        return Mono.zip(losses.ties(status.page()), toCome(status.page()), subPages.consequence(status))
                .flatMap(found -> confirm(request, status, found.getT1(), found.getT2(), found.getT3()));
    }

    /** Returns the scheduled publication that would show the page again. */
    private Mono<Optional<Schedule>> toCome(UUID page) {
        return scheduling.of(page).map(schedules -> schedules.waiting(ScheduledAction.PUBLISH));
    }

    private Mono<ServerResponse> confirm(
            AdmittedRequest request,
            PublicationStatus status,
            TrashImpact.References references,
            Optional<Schedule> toCome,
            List<String> under) {
        String title = status.head().title();
        String address = PublicationUrls.publication(request.site(), status.page());
        FormScreen screen = FormScreen.of(
                kinds.get(request.site(), status.kind(), "publication.withdraw.lead"),
                Stream.of(
                                toCome.stream().map(schedule -> comesBack(request, schedule)),
                                HomePageWithdrawal.consequence(request.site(), status, messages),
                                Stream.of(
                                        kinds.get(request.site(), status.kind(), "publication.withdraw.consequence.1")),
                                under.stream(),
                                tieWords.labels(references).stream(),
                                Stream.of(messages.get(
                                        status.upToDate()
                                                ? "publication.withdraw.consequence.2"
                                                : "publication.withdraw.consequence.newer")))
                        .flatMap(lines -> lines)
                        .toList(),
                toCome.stream().map(this::cancelling).toList(),
                address + "/retrait",
                List.of(),
                kinds.get(status.kind(), "publication.withdraw.confirm"),
                address);
        return screens.show(
                request,
                PublicationUrls.below(
                        request.site(),
                        status.page(),
                        messages.get("publication.title", title),
                        messages.get("publication.withdraw.title", title)),
                screen);
    }

    private String comesBack(AdmittedRequest request, Schedule schedule) {
        return messages.get(
                request.site(),
                "publication.withdraw.consequence.scheduled",
                String.valueOf(schedule.version()),
                labels.moment(schedule.at()));
    }

    private FieldView cancelling(Schedule schedule) {
        String id = schedule.id().toString();
        return FieldView.of(FieldView.Kind.CHECKBOXES, CANCELLED, messages.get("publication.withdraw.scheduled"), id)
                .optional()
                .withHint(messages.get("publication.withdraw.scheduled.hint"))
                .withOptions(List.of(new Option(
                        id, messages.get("publication.withdraw.scheduled.cancel", labels.moment(schedule.at())))));
    }

    private Mono<ServerResponse> withdraw(AdmittedRequest request) {
        return request.id("page").flatMap(page -> withdraw(request, page));
    }

    private Mono<ServerResponse> withdraw(AdmittedRequest request, UUID page) {
        UUID cancelled = CanonicalUuid.read(request.field(CANCELLED)).orElse(null);
        return scheduling
                .withdrawNow(request.site(), page, cancelled, request.actor())
                .switchIfEmpty(request.notFound())
                .flatMap(result -> result == PublicationResult.DONE
                        ? done(request, page, cancelled)
                        : responses.answer(request, page, result, ""));
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
        return toCome(page)
                .zipWith(cancelled(page, schedule))
                .map(found -> found.getT1()
                        .map(toCome -> messages.get(
                                request.site(), "publication.withdrawn.scheduled", labels.moment(toCome.at())))
                        .orElseGet(() -> messages.get(
                                request.site(),
                                found.getT2() ? "publication.withdrawn.cancelled" : "publication.withdrawn.text")))
                .flatMap(text -> request.seeOther(
                        PublicationUrls.publication(request.site(), page),
                        new Flash(Flash.Kind.SUCCESS, messages.get("publication.withdrawn"), text)));
    }
}
