package fr.gouv.anct.minisites.admin.publication;

import fr.gouv.anct.minisites.admin.component.FormScreen;
import fr.gouv.anct.minisites.admin.component.HiddenField;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.page.InboundLinkLabels;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.review.PlannedPublication;
import fr.gouv.anct.minisites.content.review.PublicationStatus;
import fr.gouv.anct.minisites.content.review.PublicationWorkflow;
import fr.gouv.anct.minisites.content.schedule.PageSchedules;
import fr.gouv.anct.minisites.content.schedule.PageScheduling;
import fr.gouv.anct.minisites.content.schedule.Schedule;
import fr.gouv.anct.minisites.content.schedule.ScheduledAction;
import fr.gouv.anct.minisites.content.trash.TrashImpacts;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Builds the form that schedules a publication or a withdrawal, from the current state of the page. */
@Component
class ScheduleFormFactory {

    private final PublicationWorkflow workflow;
    private final PageScheduling scheduling;
    private final TrashImpacts trashImpacts;
    private final PublishedSubPages subPages;
    private final InboundLinkLabels linkLabels;
    private final ScreenResponses screens;
    private final Messages messages;

    ScheduleFormFactory(
            PublicationWorkflow workflow,
            PageScheduling scheduling,
            TrashImpacts trashImpacts,
            PublishedSubPages subPages,
            InboundLinkLabels linkLabels,
            ScreenResponses screens,
            Messages messages) {
        this.workflow = workflow;
        this.scheduling = scheduling;
        this.trashImpacts = trashImpacts;
        this.subPages = subPages;
        this.linkLabels = linkLabels;
        this.screens = screens;
        this.messages = messages;
    }

    /** Current state of a page. */
    record Now(PublicationStatus standing, PageSchedules agenda, ScheduledAction deed) {

        Optional<Schedule> waiting() {
            return agenda.waiting(deed);
        }

        /** Returns the scheduled revision, when the page was saved since; else null. */
        @Nullable
        PlannedPublication older() {
            PlannedPublication planned = standing.planned();
            return deed == ScheduledAction.WITHDRAW
                            || planned == null
                            || planned.revision().equals(standing.head().id())
                    ? null
                    : planned;
        }
    }

    /**
     * Fields of the form.
     *
     * @param wrongVersion problem with the choice of a revision; null when there is none, or no choice
     */
    record Shown(List<FieldView> moment, @Nullable String wrongVersion) {}

    /** @param fieldsOf the fields, by the current state of the page */
    Mono<ServerResponse> form(
            HttpStatus status,
            AdmittedRequest request,
            UUID page,
            ScheduledAction action,
            Function<Now, Shown> fieldsOf) {
        return Mono.zip(
                        workflow.standing(page)
                                .switchIfEmpty(request.notFound())
                                .zipWhen(publicationStatus -> remains(publicationStatus, action)),
                        scheduling.of(page))
                .flatMap(found -> {
                    Now now = new Now(found.getT1().getT1(), found.getT2(), action);
                    return show(status, request, now, action, found.getT1().getT2(), fieldsOf.apply(now));
                });
    }

    private Mono<ServerResponse> show(
            HttpStatus status,
            AdmittedRequest request,
            Now now,
            ScheduledAction action,
            List<String> remains,
            Shown shown) {
        PublicationStatus publicationStatus = now.standing();
        return screens.show(
                status,
                request,
                PublicationUrls.below(
                                request.site(),
                                publicationStatus.page(),
                                messages.get(
                                        "publication.title",
                                        publicationStatus.head().title()),
                                messages.get(
                                        "publication.schedule.title." + action.code(),
                                        publicationStatus.head().title()))
                        .erroneous(status.isError()),
                screen(request, now, action, remains, shown));
    }

    /** Returns what a withdrawal leaves behind, as sentences: the pages under the page, and the references to it. */
    private Mono<List<String>> remains(PublicationStatus publicationStatus, ScheduledAction action) {
        return action == ScheduledAction.WITHDRAW
                ? Mono.zip(
                        subPages.consequence(publicationStatus),
                        trashImpacts.ties(publicationStatus.page()),
                        (under, references) -> Stream.concat(under.stream(), linkLabels.labels(references).stream())
                                .toList())
                : Mono.just(List.of());
    }

    private FormScreen screen(
            AdmittedRequest request, Now now, ScheduledAction action, List<String> remains, Shown shown) {
        PublicationStatus publicationStatus = now.standing();
        String address = PublicationUrls.publication(request.site(), publicationStatus.page());
        PlannedPublication older = now.older();
        Stream<HiddenField> sent = Stream.of(
                new HiddenField(
                        ScheduleResource.DEED, action == ScheduledAction.WITHDRAW ? ScheduleResource.WITHDRAWAL : ""),
                new HiddenField(
                        ScheduleResource.REPLACED,
                        now.waiting().map(schedule -> schedule.id().toString()).orElse("")));
        return FormScreen.of(
                older == null
                        ? messages.get(
                                request.site(),
                                "publication.schedule.lead." + action.code(),
                                String.valueOf(publicationStatus.head().number()))
                        : messages.get("publication.schedule.lead.change", String.valueOf(older.number())),
                Stream.of(
                                action == ScheduledAction.WITHDRAW
                                        ? HomePageWithdrawal.consequence(request.site(), publicationStatus, messages)
                                        : Stream.<String>empty(),
                                remains.stream(),
                                Stream.of(
                                        messages.get(
                                                request.site(), "publication.schedule.consequence." + action.code()),
                                        messages.get("publication.schedule.consequence.obstacle." + action.code()),
                                        messages.get("publication.schedule.consequence.told")))
                        .flatMap(lines -> lines)
                        .toList(),
                older == null
                        ? shown.moment()
                        : Stream.concat(
                                        Stream.of(version(request, publicationStatus, older, shown.wrongVersion())),
                                        shown.moment().stream())
                                .toList(),
                address + "/programmation",
                (older == null
                                ? Stream.concat(
                                        sent,
                                        Stream.of(new HiddenField(
                                                PublicationScreenFactory.REVISION,
                                                publicationStatus.head().id().toString())))
                                : sent)
                        .toList(),
                messages.get("publication.schedule.submit"),
                address);
    }

    /**
     * Returns the field for the revision: the scheduled one, unless the one saved since is chosen. A choice made
     * between other revisions is discarded.
     *
     * @param wrong problem with the choice; null when there is none
     */
    private FieldView version(
            AdmittedRequest request,
            PublicationStatus publicationStatus,
            PlannedPublication planned,
            @Nullable String wrong) {
        String scheduled = planned.revision().toString();
        String newest = publicationStatus.head().id().toString();
        String typed = request.field(PublicationScreenFactory.REVISION);
        FieldView field = FieldView.of(
                        FieldView.Kind.RADIOS,
                        PublicationScreenFactory.REVISION,
                        messages.get("publication.field.version"),
                        wrong != null ? "" : typed.equals(newest) ? newest : scheduled)
                .withOptions(List.of(
                        new Option(
                                scheduled,
                                messages.get("publication.field.version.scheduled", String.valueOf(planned.number()))),
                        new Option(
                                newest,
                                messages.get(
                                        "publication.field.version.newest",
                                        String.valueOf(publicationStatus.head().number())))));
        return wrong == null ? field : field.withError(wrong, List.of());
    }
}
