package fr.gouv.anct.minisites.admin.publication;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.ConfirmScreen;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.schedule.Planning;
import fr.gouv.anct.minisites.content.schedule.Schedule;
import fr.gouv.anct.minisites.content.schedule.Schedules;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Cancels a scheduled publication or withdrawal after a confirmation. */
@Component
class CancellationResource implements Resource {

    private static final String PATTERN = ScheduleResource.PATTERN + "/{schedule}/annulation";

    private final Schedules schedules;
    private final StandingWords words;
    private final Acts acts;
    private final Screens screens;
    private final Texts texts;

    CancellationResource(Schedules schedules, StandingWords words, Acts acts, Screens screens, Texts texts) {
        this.schedules = schedules;
        this.words = words;
        this.acts = acts;
        this.screens = screens;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        Guard publish = new Guard.OfSite(Action.CONTENT_PUBLISH);
        return List.of(Route.get(PATTERN, publish, this::ask), Route.post(PATTERN, publish, this::cancel));
    }

    private Mono<ServerResponse> ask(Call call) {
        return named(call)
                .flatMap(schedule -> schedule.waits()
                        ? confirm(call, schedule)
                        : acts.answer(call, schedule.page(), Planning.OVER, "", Instant.EPOCH));
    }

    /** Returns the schedule named in the URL, if it belongs to the page in the URL. */
    private Mono<Schedule> named(Call call) {
        return Mono.zip(call.id("page"), call.id("schedule"))
                .flatMap(ids -> schedules.one(ids.getT1(), ids.getT2()))
                .switchIfEmpty(call.missing());
    }

    private Mono<ServerResponse> confirm(Call call, Schedule schedule) {
        UUID page = schedule.page();
        String address = PublicationAddress.publication(call.site(), page);
        ConfirmScreen screen = new ConfirmScreen(
                texts.say("publication.cancel.lead." + schedule.deed().code(), words.moment(schedule.at())),
                List.of(),
                address + "/programmation/" + schedule.id() + "/annulation",
                List.of(),
                texts.say("publication.cancel.confirm"),
                address);
        return screens.show(
                call,
                PublicationAddress.below(
                        call.site(),
                        page,
                        texts.say("publication.title", schedule.title()),
                        texts.say("publication.cancel.title")),
                screen);
    }

    private Mono<ServerResponse> cancel(Call call) {
        return named(call)
                .flatMap(schedule -> schedules
                        .cancel(call.site(), schedule.page(), schedule.id(), call.who())
                        .switchIfEmpty(call.missing())
                        .flatMap(planning ->
                                acts.answer(call, schedule.page(), planning, "publication.cancelled", schedule.at())));
    }
}
