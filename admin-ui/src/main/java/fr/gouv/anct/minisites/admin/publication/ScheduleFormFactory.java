package fr.gouv.anct.minisites.admin.publication;

import fr.gouv.anct.minisites.admin.component.FormScreen;
import fr.gouv.anct.minisites.admin.component.HiddenField;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.content.review.PlannedPublication;
import fr.gouv.anct.minisites.content.review.PublicationStatus;
import fr.gouv.anct.minisites.content.review.PublicationWorkflow;
import fr.gouv.anct.minisites.content.schedule.PageSchedules;
import fr.gouv.anct.minisites.content.schedule.PageScheduling;
import fr.gouv.anct.minisites.content.schedule.Schedule;
import fr.gouv.anct.minisites.content.schedule.ScheduledAction;
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
    private final WithdrawalConsequences consequences;

    ScheduleFormFactory(PublicationWorkflow workflow, PageScheduling scheduling, WithdrawalConsequences consequences) {
        this.workflow = workflow;
        this.scheduling = scheduling;
        this.consequences = consequences;
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
                                .zipWhen(publicationStatus -> remains(request, publicationStatus, action)),
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
        String title = publicationStatus.head().title();
        return request.show(
                status,
                request.heading("publication.schedule.title." + action.code(), title)
                        .below(
                                request.message("publication.title", title),
                                Paths.PUBLICATION.link(request.site(), publicationStatus.page())),
                screen(request, now, action, remains, shown));
    }

    private Mono<List<String>> remains(
            AdmittedRequest request, PublicationStatus publicationStatus, ScheduledAction action) {
        return action == ScheduledAction.WITHDRAW
                ? consequences.remains(request, publicationStatus)
                : Mono.just(List.of());
    }

    private static FormScreen screen(
            AdmittedRequest request, Now now, ScheduledAction action, List<String> remains, Shown shown) {
        PublicationStatus publicationStatus = now.standing();
        PlannedPublication older = now.older();
        Stream<HiddenField> sent = Stream.of(
                new HiddenField(
                        ScheduleResource.DEED, action == ScheduledAction.WITHDRAW ? ScheduleResource.WITHDRAWAL : ""),
                new HiddenField(
                        ScheduleResource.REPLACED,
                        now.waiting().map(schedule -> schedule.id().toString()).orElse("")));
        return FormScreen.of(
                older == null
                        ? request.messages()
                                .get(
                                        request.site(),
                                        "publication.schedule.lead." + action.code(),
                                        String.valueOf(publicationStatus.head().number()))
                        : request.message("publication.schedule.lead.change", String.valueOf(older.number())),
                Stream.of(
                                action == ScheduledAction.WITHDRAW
                                        ? WithdrawalConsequences.ofHomePage(request, publicationStatus)
                                        : Stream.<String>empty(),
                                remains.stream(),
                                Stream.of(
                                        request.messages()
                                                .get(
                                                        request.site(),
                                                        "publication.schedule.consequence." + action.code()),
                                        request.message("publication.schedule.consequence.obstacle." + action.code()),
                                        request.message("publication.schedule.consequence.told")))
                        .flatMap(lines -> lines)
                        .toList(),
                older == null
                        ? shown.moment()
                        : Stream.concat(
                                        Stream.of(version(request, publicationStatus, older, shown.wrongVersion())),
                                        shown.moment().stream())
                                .toList(),
                ScheduleResource.SCHEDULE.link(request.site(), publicationStatus.page()),
                (older == null
                                ? Stream.concat(
                                        sent,
                                        Stream.of(new HiddenField(
                                                PublicationScreen.REVISION,
                                                publicationStatus.head().id().toString())))
                                : sent)
                        .toList(),
                request.message("publication.schedule.submit"),
                Paths.PUBLICATION.link(request.site(), publicationStatus.page()));
    }

    /**
     * Returns the field for the revision: the scheduled one, unless the one saved since is chosen. A choice made
     * between other revisions is discarded.
     *
     * @param wrong problem with the choice; null when there is none
     */
    private static FieldView version(
            AdmittedRequest request,
            PublicationStatus publicationStatus,
            PlannedPublication planned,
            @Nullable String wrong) {
        String scheduled = planned.revision().toString();
        String newest = publicationStatus.head().id().toString();
        String typed = request.field(PublicationScreen.REVISION);
        FieldView field = FieldView.of(
                        FieldView.Kind.RADIOS,
                        PublicationScreen.REVISION,
                        request.message("publication.field.version"),
                        wrong != null ? "" : typed.equals(newest) ? newest : scheduled)
                .withOptions(List.of(
                        new Option(
                                scheduled,
                                request.message(
                                        "publication.field.version.scheduled", String.valueOf(planned.number()))),
                        new Option(
                                newest,
                                request.message(
                                        "publication.field.version.newest",
                                        String.valueOf(publicationStatus.head().number())))));
        return wrong == null ? field : field.withError(wrong, List.of());
    }
}
