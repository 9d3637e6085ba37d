package fr.gouv.anct.minisites.admin.publication;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.FormScreen;
import fr.gouv.anct.minisites.admin.component.Hidden;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.page.TieWords;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.review.Planned;
import fr.gouv.anct.minisites.content.review.Reviews;
import fr.gouv.anct.minisites.content.review.Standing;
import fr.gouv.anct.minisites.content.schedule.Deed;
import fr.gouv.anct.minisites.content.schedule.Planning;
import fr.gouv.anct.minisites.content.schedule.Schedules;
import fr.gouv.anct.minisites.content.tree.Losses;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Choosing the moment of a publication or a withdrawal; another choice replaces the first. */
@Component
class ScheduleResource implements Resource {

    static final String PATTERN = PublicationAddress.PUBLICATION + "/programmation";
    static final String DEED = "acte";
    static final String WITHDRAWAL = "retrait";

    private final Reviews reviews;
    private final Schedules schedules;
    private final MomentFields fields;
    private final Acts acts;
    private final Losses losses;
    private final TieWords tieWords;
    private final Screens screens;
    private final Texts texts;

    ScheduleResource(
            Reviews reviews,
            Schedules schedules,
            MomentFields fields,
            Acts acts,
            Losses losses,
            TieWords tieWords,
            Screens screens,
            Texts texts) {
        this.reviews = reviews;
        this.schedules = schedules;
        this.fields = fields;
        this.acts = acts;
        this.losses = losses;
        this.tieWords = tieWords;
        this.screens = screens;
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
                .flatMap(page -> schedules
                        .of(page)
                        .map(agenda -> agenda.waiting(deed)
                                .map(schedule -> TypedMoment.of(schedule.at()))
                                .orElseGet(TypedMoment::none))
                        .flatMap(moment -> form(HttpStatus.OK, call, page, deed, _ -> fields.of(moment))));
    }

    private static Deed deed(String word) {
        return word.equals(WITHDRAWAL) ? Deed.WITHDRAW : Deed.PUBLISH;
    }

    private Mono<ServerResponse> form(
            HttpStatus status, Call call, UUID page, Deed deed, Function<Standing, List<FieldView>> chosen) {
        return Mono.zip(reviews.standing(page).switchIfEmpty(call.missing()), ties(page, deed))
                .flatMap(both -> show(status, call, both.getT1(), deed, both.getT2(), chosen.apply(both.getT1())));
    }

    private Mono<ServerResponse> show(
            HttpStatus status, Call call, Standing standing, Deed deed, List<String> ties, List<FieldView> chosen) {
        return screens.show(
                status,
                call,
                PublicationAddress.below(
                                call.site(),
                                standing.page(),
                                texts.say("publication.title", standing.head().title()),
                                texts.say(
                                        "publication.schedule.title." + deed.code(),
                                        standing.head().title()))
                        .erroneous(status.isError()),
                screen(call, standing, deed, ties, chosen));
    }

    /** What a withdrawal leaves behind, in sentences. */
    private Mono<List<String>> ties(UUID page, Deed deed) {
        return deed == Deed.WITHDRAW ? losses.ties(page).map(tieWords::say) : Mono.just(List.of());
    }

    private FormScreen screen(Call call, Standing standing, Deed deed, List<String> ties, List<FieldView> chosen) {
        String address = PublicationAddress.publication(call.site(), standing.page());
        Planned older = deed == Deed.PUBLISH ? older(standing) : null;
        Hidden act = new Hidden(DEED, deed == Deed.WITHDRAW ? WITHDRAWAL : "");
        return FormScreen.of(
                older == null
                        ? texts.say(
                                "publication.schedule.lead." + deed.code(),
                                String.valueOf(standing.head().number()))
                        : texts.say("publication.schedule.lead.change", String.valueOf(older.number())),
                Stream.of(
                                deed == Deed.WITHDRAW
                                        ? HomeWithdrawal.consequence(call.site(), standing, texts)
                                        : Stream.<String>empty(),
                                ties.stream(),
                                Stream.of(
                                        texts.say("publication.schedule.consequence." + deed.code()),
                                        texts.say("publication.schedule.consequence.obstacle." + deed.code()),
                                        texts.say("publication.schedule.consequence.told")))
                        .flatMap(lines -> lines)
                        .toList(),
                older == null
                        ? chosen
                        : Stream.concat(Stream.of(version(call, standing, older)), chosen.stream())
                                .toList(),
                address + "/programmation",
                older == null
                        ? List.of(
                                act,
                                new Hidden(
                                        PublicationDesk.REVISION,
                                        standing.head().id().toString()))
                        : List.of(act),
                texts.say("publication.schedule.submit"),
                address);
    }

    /** What is scheduled, when the page was saved since; else none. */
    private static @Nullable Planned older(Standing standing) {
        Planned planned = standing.planned();
        return planned == null || planned.revision().equals(standing.head().id()) ? null : planned;
    }

    /** Which version appears: the one that is scheduled, unless the one that was saved since is chosen. */
    private FieldView version(Call call, Standing standing, Planned planned) {
        String scheduled = planned.revision().toString();
        String newest = standing.head().id().toString();
        String typed = call.field(PublicationDesk.REVISION);
        return FieldView.of(
                        FieldView.Kind.RADIOS,
                        PublicationDesk.REVISION,
                        texts.say("publication.field.version"),
                        typed.equals(newest) ? newest : scheduled)
                .withOptions(List.of(
                        new Option(
                                scheduled,
                                texts.say("publication.field.version.scheduled", String.valueOf(planned.number()))),
                        new Option(
                                newest,
                                texts.say(
                                        "publication.field.version.newest",
                                        String.valueOf(standing.head().number())))));
    }

    private Mono<ServerResponse> plan(Call call) {
        TypedMoment typed = new TypedMoment(
                call.field(MomentFields.DAY), call.field(MomentFields.TIME), call.field(MomentFields.TURN));
        return switch (typed.meaning()) {
            case TypedMoment.Meaning.At(Instant moment) -> plan(call, typed, moment);
            case TypedMoment.Meaning.NoDay _ -> again(call, typed, fields.withoutDay(typed));
            case TypedMoment.Meaning.NoTime _ -> again(call, typed, fields.withoutTime(typed));
            case TypedMoment.Meaning.Skipped(LocalDateTime instead) ->
                again(call, typed, fields.skipped(typed, instead));
            case TypedMoment.Meaning.Twice(Instant first, Instant _) -> again(call, typed, fields.twice(typed, first));
        };
    }

    /** The form then names the page as it is now: where it was saved meanwhile, that is what is wrong. */
    private Mono<ServerResponse> again(Call call, TypedMoment typed, List<FieldView> wrong) {
        return call.id("page")
                .flatMap(page -> form(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        call,
                        page,
                        deed(call.field(DEED)),
                        standing -> unread(call, standing) ? fields.refused(typed, Planning.CHANGED) : wrong));
    }

    /** Whether what is published would be other words than those that the form was shown for. */
    private static boolean unread(Call call, Standing standing) {
        String seen = call.field(PublicationDesk.REVISION);
        Planned planned = standing.planned();
        return deed(call.field(DEED)) == Deed.PUBLISH
                && !seen.equals(standing.head().id().toString())
                && (planned == null || !seen.equals(planned.revision().toString()));
    }

    private Mono<ServerResponse> plan(Call call, TypedMoment typed, Instant moment) {
        return Mono.zip(call.id("page"), Acts.id(call, PublicationDesk.REVISION))
                .flatMap(ids -> plan(call, ids.getT1(), ids.getT2(), moment)
                        .switchIfEmpty(call.missing())
                        .flatMap(planning -> planning == Planning.DONE
                                ? acts.answer(call, ids.getT1(), planning, "publication.scheduled", moment)
                                : again(call, typed, fields.refused(typed, planning))));
    }

    private Mono<Planning> plan(Call call, UUID page, UUID seen, Instant moment) {
        return deed(call.field(DEED)) == Deed.WITHDRAW
                ? schedules.withdraw(call.site(), page, moment, call.who())
                : schedules.publish(call.site(), page, seen, moment, call.who());
    }
}
