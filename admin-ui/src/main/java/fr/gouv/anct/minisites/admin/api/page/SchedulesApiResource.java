package fr.gouv.anct.minisites.admin.api.page;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.api.JsonAnswers;
import fr.gouv.anct.minisites.admin.api.Problems;
import fr.gouv.anct.minisites.admin.api.SentJson;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Operation;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.review.Planned;
import fr.gouv.anct.minisites.content.review.Standing;
import fr.gouv.anct.minisites.content.schedule.Deed;
import fr.gouv.anct.minisites.content.schedule.PageScheduling;
import fr.gouv.anct.minisites.content.schedule.Planning;
import fr.gouv.anct.minisites.content.schedule.Replaced;
import fr.gouv.anct.minisites.content.schedule.Schedule;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Lists, creates and cancels the scheduled actions of a page. */
@Component
class SchedulesApiResource implements Resource {

    private final PageScheduling schedules;
    private final Publications publications;
    private final PageDocuments documents;
    private final SentJson json;
    private final Problems problems;
    private final JsonAnswers answers;
    private final Texts texts;

    SchedulesApiResource(
            PageScheduling schedules,
            Publications publications,
            PageDocuments documents,
            SentJson json,
            Problems problems,
            JsonAnswers answers,
            Texts texts) {
        this.schedules = schedules;
        this.publications = publications;
        this.documents = documents;
        this.json = json;
        this.problems = problems;
        this.answers = answers;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        Guard publish = new Guard.OfSite(Action.CONTENT_PUBLISH);
        return List.of(
                Route.get(ApiAddress.SCHEDULES, new Guard.OfSite(Action.SITE_READ), this::list)
                        .told(Operation.one("api.operation.schedules.listSchedules", ScheduleDocument.Several.class)),
                Route.post(ApiAddress.SCHEDULES, publish, this::plan)
                        .told(Operation.one("api.operation.schedules.createSchedule", ScheduleDocument.class)
                                .sends(SentSchedule.class)
                                .makes()),
                Route.delete(ApiAddress.SCHEDULES + "/{schedule}", publish, this::cancel)
                        .told(Operation.one("api.operation.schedules.cancelSchedule", null)));
    }

    private Mono<ServerResponse> list(Call call) {
        return publications
                .standing(call)
                .flatMap(standing -> schedules.of(standing.page()))
                .map(agenda -> new ScheduleDocument.Several(
                        agenda.schedules().stream().map(ScheduleDocument::of).toList()))
                .flatMap(several -> answers.answer(call, several));
    }

    private Mono<ServerResponse> plan(Call call) {
        return publications
                .standing(call)
                .zipWhen(_ -> json.read(call, SentSchedule.class))
                .flatMap(both -> plan(call, both.getT1(), both.getT2()));
    }

    private Mono<ServerResponse> plan(Call call, Standing standing, SentSchedule sent) {
        Deed deed = sent.deed();
        return plan(call, standing, deed, sent).switchIfEmpty(call.missing()).flatMap(planning -> switch (planning) {
            case DONE -> planned(call, standing, deed);
            case PAST -> Mono.error(problems.invalid("/at", texts.say("publication.problem.past")));
            case TOO_FAR -> Mono.error(problems.invalid("/at", texts.say("publication.problem.too-far")));
            case WRONG_ORDER ->
                Mono.error(problems.invalid("/at", texts.say("publication.problem.wrong-order." + deed.code())));
            case SAME_MOMENT -> Mono.error(problems.invalid("/at", texts.say("publication.problem.same-moment")));
            case BLOCKED -> publications.blocked(seen(standing, sent));
            case CHANGED, RESCHEDULED, NOTHING_NEW, NEVER_ONLINE, OVER -> Mono.error(publications.refusal(planning));
        });
    }

    private Mono<Planning> plan(Call call, Standing standing, Deed deed, SentSchedule sent) {
        Instant at = sent.at().toInstant();
        return switch (deed) {
            case PUBLISH -> {
                if (sent.version() == null) {
                    throw problems.invalid("/version", texts.say("api.missing"));
                }
                yield schedules.publish(
                        call.site(), standing.page(), seen(standing, sent), new Replaced.Any(), at, call.who());
            }
            case WITHDRAW -> schedules.withdraw(call.site(), standing.page(), new Replaced.Any(), at, call.who());
        };
    }

    /** Returns the version that is already scheduled, or else the newest. */
    private UUID seen(Standing standing, SentSchedule sent) {
        int version = requireNonNull(sent.version());
        Planned planned = standing.planned();
        if (planned != null && planned.number() == version) {
            return planned.revision();
        }
        publications.newest(standing, version);
        return standing.head().id();
    }

    private Mono<ServerResponse> planned(Call call, Standing standing, Deed deed) {
        return schedules
                .of(standing.page())
                .flatMap(agenda -> Mono.justOrEmpty(agenda.waiting(deed)))
                .switchIfEmpty(call.missing())
                .flatMap(schedule -> answers.created(address(call, schedule), ScheduleDocument.of(schedule)));
    }

    private String address(Call call, Schedule schedule) {
        return documents.address(call.site(), schedule.page()) + "/schedules/" + schedule.id();
    }

    private Mono<ServerResponse> cancel(Call call) {
        return publications
                .standing(call)
                .zipWhen(_ -> call.id("schedule"))
                .flatMap(both -> schedules.one(both.getT1().page(), both.getT2()))
                .switchIfEmpty(Mono.defer(call::missing))
                .flatMap(schedule -> schedules.cancel(call.site(), schedule.page(), schedule.id(), call.who()))
                .flatMap(planning -> planning == Planning.DONE
                        ? ServerResponse.noContent().build()
                        : Mono.error(publications.refusal(planning)));
    }
}
