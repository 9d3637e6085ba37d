package fr.gouv.anct.minisites.admin.people;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.people.EndingWork;
import fr.gouv.anct.minisites.access.people.EndingWorks;
import fr.gouv.anct.minisites.access.people.Team;
import fr.gouv.anct.minisites.admin.form.Dates;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.FormMerge;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.time.TypedDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Sets the end date of a membership: the end of the contract. */
@Component
class EndResource implements Resource {

    private static final String PATTERN = PeopleAddress.MEMBER + "/fin";
    private static final String DATE = "date";
    private static final int YEARS = 10;

    private final NamedMembers members;
    private final Team team;
    private final PeopleTables tables;
    private final EndingWorks works;
    private final EndingWords endings;
    private final Screens screens;
    private final Texts texts;

    EndResource(
            NamedMembers members,
            Team team,
            PeopleTables tables,
            EndingWorks works,
            EndingWords endings,
            Screens screens,
            Texts texts) {
        this.members = members;
        this.team = team;
        this.tables = tables;
        this.works = works;
        this.endings = endings;
        this.screens = screens;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        Guard manage = new Guard.OfSite(Action.MEMBERS_MANAGE);
        return List.of(Route.get(PATTERN, manage, this::ask), Route.post(PATTERN, manage, this::change));
    }

    private Mono<ServerResponse> ask(Call call) {
        return members.of(call)
                .flatMap(named -> form(
                        HttpStatus.OK,
                        call,
                        named,
                        FormMerge.opened(stored(named)).mark(stored(named), texts)));
    }

    private List<FieldView> stored(NamedMembers.Named named) {
        LocalDate until = named.member().until();
        return fields(until == null ? "" : until.toString(), null);
    }

    private List<FieldView> fields(String typed, @Nullable String problem) {
        FieldView date = FieldView.of(FieldView.Kind.DATE, DATE, texts.say("people.field.end"), typed)
                .withHint(texts.say("people.field.end.hint"))
                .optional();
        return List.of(problem == null ? date : date.withError(texts.say(problem), List.of()));
    }

    private Mono<ServerResponse> form(HttpStatus status, Call call, NamedMembers.Named named, List<FieldView> fields) {
        return works.of(named.id()).flatMap(work -> form(status, call, named, fields, work));
    }

    private Mono<ServerResponse> form(
            HttpStatus status, Call call, NamedMembers.Named named, List<FieldView> fields, EndingWork work) {
        String address = PeopleAddress.member(call.site(), named.id());
        FormScreen screen = new FormScreen(
                texts.say("people.end.lead", named.name()),
                List.of(new FormScreen.Ending(texts.say("people.ending.later"), endings.leaving(work))),
                address + "/fin",
                fields,
                texts.say("people.end.submit"),
                address);
        return screens.show(
                status,
                call,
                PeopleAddress.heading(
                                call.site(), texts.say("people.title"), texts.say("people.end.title", named.name()))
                        .erroneous(status.isError()),
                screen);
    }

    private Mono<ServerResponse> change(Call call) {
        return members.of(call).flatMap(named -> change(call, named, FormMerge.of(call, stored(named))));
    }

    private Mono<ServerResponse> change(Call call, NamedMembers.Named named, FormMerge merge) {
        String typed = merge.merged(call).field(DATE).strip();
        if (merge.overtaken()) {
            return form(HttpStatus.CONFLICT, call, named, merge.mark(fields(typed, null), texts));
        }
        return problem(typed)
                .map(problem ->
                        form(HttpStatus.UNPROCESSABLE_CONTENT, call, named, merge.mark(fields(typed, problem), texts)))
                .orElseGet(() -> team.changeEnd(
                                call.site(), named.id(), date(typed).orElse(null), call.who())
                        .flatMap(change -> members.answer(call, change, "people.end.changed")));
    }

    private Optional<String> problem(String typed) {
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        LocalDate today = tables.today();
        return date(typed)
                .map(date -> date.isBefore(today) || date.isAfter(today.plusYears(YEARS))
                        ? Optional.of("people.problem.end-out")
                        : Optional.<String>empty())
                .orElseGet(() -> Optional.of(Dates.problem(typed, "people.problem.end-malformed")));
    }

    private static Optional<LocalDate> date(String typed) {
        return TypedDate.of(typed).date();
    }
}
