package fr.gouv.anct.minisites.admin.publication;

import fr.gouv.anct.minisites.admin.component.FormScreen;
import fr.gouv.anct.minisites.admin.component.Hidden;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.page.TieWords;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.review.Planned;
import fr.gouv.anct.minisites.content.review.PublicationWorkflow;
import fr.gouv.anct.minisites.content.review.Standing;
import fr.gouv.anct.minisites.content.schedule.Agenda;
import fr.gouv.anct.minisites.content.schedule.Deed;
import fr.gouv.anct.minisites.content.schedule.PageScheduling;
import fr.gouv.anct.minisites.content.schedule.Schedule;
import fr.gouv.anct.minisites.content.tree.Losses;
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
class ScheduleForms {

    private final PublicationWorkflow reviews;
    private final PageScheduling schedules;
    private final Losses losses;
    private final SubPages subPages;
    private final TieWords tieWords;
    private final Screens screens;
    private final Texts texts;

    ScheduleForms(
            PublicationWorkflow reviews,
            PageScheduling schedules,
            Losses losses,
            SubPages subPages,
            TieWords tieWords,
            Screens screens,
            Texts texts) {
        this.reviews = reviews;
        this.schedules = schedules;
        this.losses = losses;
        this.subPages = subPages;
        this.tieWords = tieWords;
        this.screens = screens;
        this.texts = texts;
    }

    /** Current state of a page. */
    record Now(Standing standing, Agenda agenda, Deed deed) {

        Optional<Schedule> waiting() {
            return agenda.waiting(deed);
        }

        /** Returns the scheduled revision, when the page was saved since; else null. */
        @Nullable
        Planned older() {
            Planned planned = standing.planned();
            return deed == Deed.WITHDRAW
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
    Mono<ServerResponse> form(HttpStatus status, Call call, UUID page, Deed deed, Function<Now, Shown> fieldsOf) {
        return Mono.zip(
                        reviews.standing(page)
                                .switchIfEmpty(call.missing())
                                .zipWhen(standing -> remains(standing, deed)),
                        schedules.of(page))
                .flatMap(found -> {
                    Now now = new Now(found.getT1().getT1(), found.getT2(), deed);
                    return show(status, call, now, deed, found.getT1().getT2(), fieldsOf.apply(now));
                });
    }

    private Mono<ServerResponse> show(
            HttpStatus status, Call call, Now now, Deed deed, List<String> remains, Shown shown) {
        Standing standing = now.standing();
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
                screen(call, now, deed, remains, shown));
    }

    /** Returns what a withdrawal leaves behind, as sentences: the pages under the page, and the references to it. */
    private Mono<List<String>> remains(Standing standing, Deed deed) {
        return deed == Deed.WITHDRAW
                ? Mono.zip(
                        subPages.stay(standing),
                        losses.ties(standing.page()),
                        (under, ties) -> Stream.concat(under.stream(), tieWords.say(ties).stream())
                                .toList())
                : Mono.just(List.of());
    }

    private FormScreen screen(Call call, Now now, Deed deed, List<String> remains, Shown shown) {
        Standing standing = now.standing();
        String address = PublicationAddress.publication(call.site(), standing.page());
        Planned older = now.older();
        Stream<Hidden> sent = Stream.of(
                new Hidden(ScheduleResource.DEED, deed == Deed.WITHDRAW ? ScheduleResource.WITHDRAWAL : ""),
                new Hidden(
                        ScheduleResource.REPLACED,
                        now.waiting().map(schedule -> schedule.id().toString()).orElse("")));
        return FormScreen.of(
                older == null
                        ? texts.say(
                                call.site(),
                                "publication.schedule.lead." + deed.code(),
                                String.valueOf(standing.head().number()))
                        : texts.say("publication.schedule.lead.change", String.valueOf(older.number())),
                Stream.of(
                                deed == Deed.WITHDRAW
                                        ? HomeWithdrawal.consequence(call.site(), standing, texts)
                                        : Stream.<String>empty(),
                                remains.stream(),
                                Stream.of(
                                        texts.say(call.site(), "publication.schedule.consequence." + deed.code()),
                                        texts.say("publication.schedule.consequence.obstacle." + deed.code()),
                                        texts.say("publication.schedule.consequence.told")))
                        .flatMap(lines -> lines)
                        .toList(),
                older == null
                        ? shown.moment()
                        : Stream.concat(
                                        Stream.of(version(call, standing, older, shown.wrongVersion())),
                                        shown.moment().stream())
                                .toList(),
                address + "/programmation",
                (older == null
                                ? Stream.concat(
                                        sent,
                                        Stream.of(new Hidden(
                                                PublicationDesk.REVISION,
                                                standing.head().id().toString())))
                                : sent)
                        .toList(),
                texts.say("publication.schedule.submit"),
                address);
    }

    /**
     * Returns the field for the revision: the scheduled one, unless the one saved since is chosen. A choice made
     * between other revisions is discarded.
     *
     * @param wrong problem with the choice; null when there is none
     */
    private FieldView version(Call call, Standing standing, Planned planned, @Nullable String wrong) {
        String scheduled = planned.revision().toString();
        String newest = standing.head().id().toString();
        String typed = call.field(PublicationDesk.REVISION);
        FieldView field = FieldView.of(
                        FieldView.Kind.RADIOS,
                        PublicationDesk.REVISION,
                        texts.say("publication.field.version"),
                        wrong != null ? "" : typed.equals(newest) ? newest : scheduled)
                .withOptions(List.of(
                        new Option(
                                scheduled,
                                texts.say("publication.field.version.scheduled", String.valueOf(planned.number()))),
                        new Option(
                                newest,
                                texts.say(
                                        "publication.field.version.newest",
                                        String.valueOf(standing.head().number())))));
        return wrong == null ? field : field.withError(wrong, List.of());
    }
}
