package fr.gouv.anct.minisites.admin.publication;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.FormScreen;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.page.KindWords;
import fr.gouv.anct.minisites.admin.page.TieWords;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Flash;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.review.Act;
import fr.gouv.anct.minisites.content.review.PublicationWorkflow;
import fr.gouv.anct.minisites.content.review.Standing;
import fr.gouv.anct.minisites.content.schedule.Deed;
import fr.gouv.anct.minisites.content.schedule.PageScheduling;
import fr.gouv.anct.minisites.content.schedule.Schedule;
import fr.gouv.anct.minisites.content.tree.Loss;
import fr.gouv.anct.minisites.content.tree.Losses;
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
@Component("publicationWithdrawalResource")
class WithdrawalResource implements Resource {

    private static final String PATTERN = PublicationAddress.PUBLICATION + "/retrait";
    private static final String CANCELLED = "programmation";

    private final PublicationWorkflow reviews;
    private final PageScheduling schedules;
    private final PublicationResponses acts;
    private final PublicationStatusLabels words;
    private final Screens screens;
    private final KindWords kinds;
    private final Losses losses;
    private final SubPages subPages;
    private final TieWords tieWords;
    private final Texts texts;

    WithdrawalResource(
            PublicationWorkflow reviews,
            PageScheduling schedules,
            PublicationResponses acts,
            PublicationStatusLabels words,
            Screens screens,
            KindWords kinds,
            Losses losses,
            SubPages subPages,
            TieWords tieWords,
            Texts texts) {
        this.reviews = reviews;
        this.schedules = schedules;
        this.acts = acts;
        this.words = words;
        this.screens = screens;
        this.kinds = kinds;
        this.losses = losses;
        this.subPages = subPages;
        this.tieWords = tieWords;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        Guard publish = new Guard.OfSite(Action.CONTENT_PUBLISH);
        return List.of(Route.get(PATTERN, publish, this::ask), Route.post(PATTERN, publish, this::withdraw));
    }

    private Mono<ServerResponse> ask(Call call) {
        return call.id("page")
                .flatMap(reviews::standing)
                .switchIfEmpty(call.missing())
                .flatMap(standing -> standing.online() == null
                        ? acts.answer(call, standing.page(), Act.NOT_ONLINE, "")
                        : Mono.zip(losses.ties(standing.page()), toCome(standing.page()), subPages.stay(standing))
                                .flatMap(
                                        found -> confirm(call, standing, found.getT1(), found.getT2(), found.getT3())));
    }

    /** Returns the scheduled publication that would show the page again. */
    private Mono<Optional<Schedule>> toCome(UUID page) {
        return schedules.of(page).map(agenda -> agenda.waiting(Deed.PUBLISH));
    }

    private Mono<ServerResponse> confirm(
            Call call, Standing standing, Loss.Ties ties, Optional<Schedule> toCome, List<String> under) {
        String title = standing.head().title();
        String address = PublicationAddress.publication(call.site(), standing.page());
        FormScreen screen = FormScreen.of(
                kinds.say(call.site(), standing.kind(), "publication.withdraw.lead"),
                Stream.of(
                                toCome.stream().map(schedule -> comesBack(call, schedule)),
                                HomeWithdrawal.consequence(call.site(), standing, texts),
                                Stream.of(
                                        kinds.say(call.site(), standing.kind(), "publication.withdraw.consequence.1")),
                                under.stream(),
                                tieWords.say(ties).stream(),
                                Stream.of(texts.say(
                                        standing.upToDate()
                                                ? "publication.withdraw.consequence.2"
                                                : "publication.withdraw.consequence.newer")))
                        .flatMap(lines -> lines)
                        .toList(),
                toCome.stream().map(this::cancelling).toList(),
                address + "/retrait",
                List.of(),
                kinds.say(standing.kind(), "publication.withdraw.confirm"),
                address);
        return screens.show(
                call,
                PublicationAddress.below(
                        call.site(),
                        standing.page(),
                        texts.say("publication.title", title),
                        texts.say("publication.withdraw.title", title)),
                screen);
    }

    private String comesBack(Call call, Schedule schedule) {
        return texts.say(
                call.site(),
                "publication.withdraw.consequence.scheduled",
                String.valueOf(schedule.version()),
                words.moment(schedule.at()));
    }

    private FieldView cancelling(Schedule schedule) {
        String id = schedule.id().toString();
        return FieldView.of(FieldView.Kind.CHECKBOXES, CANCELLED, texts.say("publication.withdraw.scheduled"), id)
                .optional()
                .withHint(texts.say("publication.withdraw.scheduled.hint"))
                .withOptions(List.of(new Option(
                        id, texts.say("publication.withdraw.scheduled.cancel", words.moment(schedule.at())))));
    }

    private Mono<ServerResponse> withdraw(Call call) {
        UUID cancelled = CanonicalUuid.read(call.field(CANCELLED)).orElse(null);
        return call.id("page")
                .flatMap(page -> schedules
                        .withdrawNow(call.site(), page, cancelled, call.who())
                        .switchIfEmpty(call.missing())
                        .flatMap(act ->
                                act == Act.DONE ? done(call, page, cancelled) : acts.answer(call, page, act, "")));
    }

    /** Whether the schedule was cancelled, possibly a moment before. */
    private Mono<Boolean> cancelled(UUID page, @Nullable UUID schedule) {
        return Mono.justOrEmpty(schedule)
                .flatMap(id -> schedules.one(page, id))
                .map(WithdrawalResource::wasCancelled)
                .defaultIfEmpty(false);
    }

    private static boolean wasCancelled(Schedule schedule) {
        Schedule.End end = schedule.end();
        return end != null && end.outcome() == Schedule.Outcome.CANCELLED;
    }

    /** Redirects with a message that mentions a pending publication, which may have been scheduled meanwhile. */
    private Mono<ServerResponse> done(Call call, UUID page, @Nullable UUID schedule) {
        return toCome(page)
                .zipWith(cancelled(page, schedule))
                .map(found -> found.getT1()
                        .map(toCome ->
                                texts.say(call.site(), "publication.withdrawn.scheduled", words.moment(toCome.at())))
                        .orElseGet(() -> texts.say(
                                call.site(),
                                found.getT2() ? "publication.withdrawn.cancelled" : "publication.withdrawn.text")))
                .flatMap(text -> call.seeOther(
                        PublicationAddress.publication(call.site(), page),
                        new Flash(Flash.Kind.SUCCESS, texts.say("publication.withdrawn"), text)));
    }
}
