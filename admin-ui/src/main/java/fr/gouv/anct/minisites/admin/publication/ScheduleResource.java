package fr.gouv.anct.minisites.admin.publication;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.review.Planned;
import fr.gouv.anct.minisites.content.review.Standing;
import fr.gouv.anct.minisites.content.schedule.Deed;
import fr.gouv.anct.minisites.content.schedule.PageScheduling;
import fr.gouv.anct.minisites.content.schedule.Planning;
import fr.gouv.anct.minisites.content.schedule.Replaced;
import fr.gouv.anct.minisites.database.CanonicalUuid;
import fr.gouv.anct.minisites.time.ParisTime;
import fr.gouv.anct.minisites.time.TypedMoment;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Schedules a publication or a withdrawal; a new schedule replaces the pending one. */
@Component
class ScheduleResource implements Resource {

    static final String PATTERN = PublicationAddress.PUBLICATION + "/programmation";
    static final String DEED = "acte";
    static final String WITHDRAWAL = "retrait";
    static final String REPLACED = "remplace";

    private final PageScheduling schedules;
    private final MomentFields fields;
    private final ScheduleForms forms;
    private final PublicationResponses acts;
    private final Texts texts;

    ScheduleResource(
            PageScheduling schedules,
            MomentFields fields,
            ScheduleForms forms,
            PublicationResponses acts,
            Texts texts) {
        this.schedules = schedules;
        this.fields = fields;
        this.forms = forms;
        this.acts = acts;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        Guard publish = new Guard.OfSite(Action.CONTENT_PUBLISH);
        return List.of(Route.get(PATTERN, publish, this::ask), Route.post(PATTERN, publish, this::plan));
    }

    private Mono<ServerResponse> ask(Call call) {
        Deed deed = deed(call.query(DEED).orElse(""));
        return call.id("page")
                .flatMap(page -> forms.form(
                        HttpStatus.OK,
                        call,
                        page,
                        deed,
                        now -> new ScheduleForms.Shown(
                                fields.of(now.waiting()
                                        .map(schedule -> TypedMoment.of(schedule.at()))
                                        .orElse(TypedMoment.NONE)),
                                null)));
    }

    private static Deed deed(String word) {
        return word.equals(WITHDRAWAL) ? Deed.WITHDRAW : Deed.PUBLISH;
    }

    private Mono<ServerResponse> plan(Call call) {
        TypedMoment typed = new TypedMoment(call.field(MomentFields.DAY), call.field(MomentFields.TIME));
        return switch (typed.meaning()) {
            case TypedMoment.NoDay _ -> again(call, typed, fields.withoutDay(typed));
            case TypedMoment.NoTime _ -> again(call, typed, fields.withoutTime(typed));
            case TypedMoment.At(ParisTime.Exact(Instant at)) -> plan(call, typed, at);
            case TypedMoment.At(ParisTime.Skipped(LocalDateTime instead)) ->
                again(call, typed, fields.skipped(typed, instead));
            case TypedMoment.At(ParisTime.Twice(Instant first, Instant second)) ->
                switch (call.field(MomentFields.TURN)) {
                    case MomentFields.FIRST -> plan(call, typed, first);
                    case MomentFields.SECOND -> plan(call, typed, second);
                    default -> again(call, typed, fields.twice(typed, first));
                };
        };
    }

    /** Shows the form with the current state of the page: changes since it was opened are reported first. */
    private Mono<ServerResponse> again(Call call, TypedMoment typed, List<FieldView> wrong) {
        Deed deed = deed(call.field(DEED));
        return call.id("page")
                .flatMap(page -> forms.form(HttpStatus.UNPROCESSABLE_CONTENT, call, page, deed, now -> {
                    if (!replaced(call).by(now.agenda(), deed)) {
                        return new ScheduleForms.Shown(fields.replaced(typed, now.waiting()), null);
                    }
                    if (deed == Deed.WITHDRAW || read(call, now.standing())) {
                        return new ScheduleForms.Shown(wrong, null);
                    }
                    return now.older() == null
                            ? new ScheduleForms.Shown(fields.refused(typed, deed, Planning.CHANGED), null)
                            : new ScheduleForms.Shown(fields.of(typed), wrongVersion(call));
                }));
    }

    /** Whether the revision to publish is the one that the form was opened for. */
    private static boolean read(Call call, Standing standing) {
        String seen = call.field(PublicationDesk.REVISION);
        Planned planned = standing.planned();
        return seen.equals(standing.head().id().toString())
                || (planned != null && seen.equals(planned.revision().toString()));
    }

    private String wrongVersion(Call call) {
        return texts.say(
                call.field(PublicationDesk.REVISION).isEmpty()
                        ? "publication.problem.version"
                        : "publication.problem.version.newer");
    }

    /** Returns the schedule pending when the form was opened; any schedule, for requests without this field. */
    private static Replaced replaced(Call call) {
        return call.form().containsKey(REPLACED)
                ? new Replaced.Seen(CanonicalUuid.read(call.field(REPLACED)).orElse(null))
                : new Replaced.Any();
    }

    private Mono<ServerResponse> plan(Call call, TypedMoment typed, Instant moment) {
        Deed deed = deed(call.field(DEED));
        if (deed == Deed.PUBLISH && call.field(PublicationDesk.REVISION).isEmpty()) {
            return again(call, typed, fields.of(typed));
        }
        return Mono.zip(call.id("page"), PublicationResponses.id(call, PublicationDesk.REVISION))
                .flatMap(ids -> plan(call, ids.getT1(), ids.getT2(), moment)
                        .switchIfEmpty(call.missing())
                        .flatMap(planning -> planning == Planning.DONE
                                ? acts.answer(call, ids.getT1(), planning, "publication.scheduled", moment)
                                : again(call, typed, fields.refused(typed, deed, planning))));
    }

    private Mono<Planning> plan(Call call, UUID page, UUID seen, Instant moment) {
        return deed(call.field(DEED)) == Deed.WITHDRAW
                ? schedules.withdraw(call.site(), page, replaced(call), moment, call.who())
                : schedules.publish(call.site(), page, seen, replaced(call), moment, call.who());
    }
}
