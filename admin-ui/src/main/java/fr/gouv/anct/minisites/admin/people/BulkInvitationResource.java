package fr.gouv.anct.minisites.admin.people;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.access.invitation.ListInvitations;
import fr.gouv.anct.minisites.access.invitation.ListReport;
import fr.gouv.anct.minisites.access.invitation.PersonLine;
import fr.gouv.anct.minisites.access.invitation.PersonList;
import fr.gouv.anct.minisites.admin.form.CheckedFields;
import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.block.ParsingThreads;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Invites a list of people: shows a report of the planned invitations first, and one of the result last. */
@Component
class BulkInvitationResource implements Resource {

    private static final String PATTERN = PeopleAddress.PEOPLE + "/import";
    private static final String LIST = "liste";

    private final ListInvitations invitations;
    private final ReportTable reports;
    private final RoleChoice roles;
    private final Screens screens;
    private final Texts texts;

    BulkInvitationResource(
            ListInvitations invitations, ReportTable reports, RoleChoice roles, Screens screens, Texts texts) {
        this.invitations = invitations;
        this.reports = reports;
        this.roles = roles;
        this.screens = screens;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        Guard manage = new Guard.OfSite(Action.MEMBERS_MANAGE);
        return List.of(
                Route.get(PATTERN, manage, this::ask),
                Route.post(PATTERN, manage, this::check),
                Route.get(PATTERN + "/envoi", manage, call -> call.seeOther(call.onward(action(call)))),
                Route.post(PATTERN + "/envoi", manage, this::send));
    }

    private Mono<ServerResponse> ask(Call call) {
        return form(HttpStatus.OK, call, null);
    }

    private Mono<ServerResponse> form(HttpStatus status, Call call, @Nullable String problem) {
        FieldView field = field(call);
        FieldView shown = problem == null ? field : field.withError(problem, List.of());
        return show(
                status,
                call,
                new ImportScreen(
                        texts.say("people.import.lead", PersonList.LONGEST),
                        action(call),
                        ErrorSummary.of(List.of(shown)),
                        shown,
                        role(call),
                        null,
                        null,
                        PeopleAddress.people(call.site())));
    }

    private FieldView field(Call call) {
        return FieldView.of(FieldView.Kind.TEXT, LIST, texts.say("people.field.list"), call.field(LIST))
                .withHint(texts.say("people.field.list.hint"));
    }

    private FieldView role(Call call) {
        return roles.usual(usualRole(call));
    }

    private static String usualRole(Call call) {
        return RoleChoice.chosen(call.field(RoleChoice.NAME)).map(Role::code).orElse("");
    }

    private static String action(Call call) {
        return PeopleAddress.people(call.site()) + "/import";
    }

    private Mono<ServerResponse> show(HttpStatus status, Call call, ImportScreen screen) {
        return screens.show(
                status,
                call,
                PeopleAddress.heading(call.site(), texts.say("people.title"), texts.say("people.import"))
                        .erroneous(!screen.errors().isEmpty()),
                screen);
    }

    private Mono<ServerResponse> check(Call call) {
        return read(call, lines -> check(call, lines, ""));
    }

    /** @param first message above the report */
    private Mono<ServerResponse> check(Call call, List<PersonLine> lines, String first) {
        return invitations
                .foresee(call.site(), lines, call.who())
                .flatMap(report -> show(HttpStatus.OK, call, foreseen(call, report, first)));
    }

    private Mono<ServerResponse> read(Call call, Function<List<PersonLine>, Mono<ServerResponse>> deed) {
        return ParsingThreads.run(() -> PersonList.of(call.field(LIST))).flatMap(list -> switch (list) {
            case PersonList.Read(List<PersonLine> lines) ->
                deed.apply(lines.stream().map(line -> line.or(usualRole(call))).toList());
            case PersonList.Empty _ -> refuse(call, texts.say("people.problem.list-empty"));
            case PersonList.TooLong(int lines) ->
                refuse(call, texts.say("people.problem.list-long", lines, PersonList.LONGEST));
            case PersonList.LongLine(int number) -> refuse(call, texts.say("people.problem.line-long", number));
        });
    }

    private Mono<ServerResponse> refuse(Call call, String problem) {
        return form(HttpStatus.UNPROCESSABLE_CONTENT, call, problem);
    }

    private ImportScreen foreseen(Call call, ListReport report, String first) {
        int invited = report.invited().size();
        String lead = first
                + texts.say("people.import.foreseen", invited, report.entries().size());
        return new ImportScreen(
                report.lacksRoles() ? lead + " " + texts.say("people.import.no-role") : lead,
                action(call),
                ErrorSummary.of(List.of()),
                field(call),
                role(call),
                reports.of(report, false),
                invited == 0
                        ? null
                        : new ImportScreen.Send(
                                action(call) + "/envoi",
                                texts.say("people.import.send", invited),
                                CheckedFields.fingerprint(call.form(), LIST, RoleChoice.NAME)),
                PeopleAddress.people(call.site()));
    }

    private Mono<ServerResponse> send(Call call) {
        return read(
                call,
                lines -> CheckedFields.changed(call.form(), LIST, RoleChoice.NAME)
                        ? check(call, lines, texts.say("people.import.changed") + " ")
                        : send(call, lines));
    }

    private Mono<ServerResponse> send(Call call, List<PersonLine> lines) {
        return invitations
                .send(call.site(), lines, call.who())
                .flatMap(sent -> sent.map(report -> show(HttpStatus.OK, call, done(call, report)))
                        .orElseGet(
                                () -> form(HttpStatus.TOO_MANY_REQUESTS, call, texts.say("people.problem.too-many"))));
    }

    /** Shows the result without a redirect: submitting the list again is idempotent. */
    private ImportScreen done(Call call, ListReport report) {
        return new ImportScreen(
                texts.say(
                        "people.import.done",
                        report.invited().size(),
                        report.entries().size()),
                action(call),
                ErrorSummary.of(List.of()),
                null,
                null,
                reports.of(report, true),
                null,
                PeopleAddress.people(call.site()));
    }
}
