package fr.gouv.anct.minisites.admin.people;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.access.invitation.BulkInvitationReport;
import fr.gouv.anct.minisites.access.invitation.BulkInvitations;
import fr.gouv.anct.minisites.access.invitation.InvitationCsv;
import fr.gouv.anct.minisites.access.invitation.InvitationCsvRow;
import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.FormFingerprint;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.text.Messages;
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
class BulkInvitationResource implements BackOfficeResource {

    private static final String PATTERN = PeopleUrls.PEOPLE + "/import";
    private static final String LIST = "liste";

    private final BulkInvitations invitations;
    private final BulkInvitationTable reports;
    private final RoleField roles;
    private final ScreenResponses screens;
    private final Messages texts;

    BulkInvitationResource(
            BulkInvitations invitations,
            BulkInvitationTable reports,
            RoleField roles,
            ScreenResponses screens,
            Messages texts) {
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
                Route.get(PATTERN + "/envoi", manage, call -> call.seeOther(call.continuing(action(call)))),
                Route.post(PATTERN + "/envoi", manage, this::send));
    }

    private Mono<ServerResponse> ask(AdmittedRequest call) {
        return form(HttpStatus.OK, call, null);
    }

    private Mono<ServerResponse> form(HttpStatus status, AdmittedRequest call, @Nullable String problem) {
        FieldView field = field(call);
        FieldView shown = problem == null ? field : field.withError(problem, List.of());
        return show(
                status,
                call,
                new BulkInvitationScreen(
                        texts.get("people.import.lead", InvitationCsv.LONGEST),
                        action(call),
                        ErrorSummary.of(List.of(shown)),
                        shown,
                        role(call),
                        null,
                        null,
                        PeopleUrls.people(call.site())));
    }

    private FieldView field(AdmittedRequest call) {
        return FieldView.of(FieldView.Kind.TEXT, LIST, texts.get("people.field.list"), call.field(LIST))
                .withHint(texts.get("people.field.list.hint"));
    }

    private FieldView role(AdmittedRequest call) {
        return roles.usual(usualRole(call));
    }

    private static String usualRole(AdmittedRequest call) {
        return RoleField.chosen(call.field(RoleField.NAME)).map(Role::code).orElse("");
    }

    private static String action(AdmittedRequest call) {
        return PeopleUrls.people(call.site()) + "/import";
    }

    private Mono<ServerResponse> show(HttpStatus status, AdmittedRequest call, BulkInvitationScreen screen) {
        return screens.show(
                status,
                call,
                PeopleUrls.heading(call.site(), texts.get("people.title"), texts.get("people.import"))
                        .erroneous(!screen.errors().isEmpty()),
                screen);
    }

    private Mono<ServerResponse> check(AdmittedRequest call) {
        return read(call, lines -> check(call, lines, ""));
    }

    /** @param first message above the report */
    private Mono<ServerResponse> check(AdmittedRequest call, List<InvitationCsvRow> lines, String first) {
        return invitations
                .check(call.site(), lines, call.requireAccount())
                .flatMap(report -> show(HttpStatus.OK, call, foreseen(call, report, first)));
    }

    private Mono<ServerResponse> read(
            AdmittedRequest call, Function<List<InvitationCsvRow>, Mono<ServerResponse>> deed) {
        return ParsingThreads.run(() -> InvitationCsv.of(call.field(LIST))).flatMap(list -> switch (list) {
            case InvitationCsv.Read(List<InvitationCsvRow> lines) ->
                deed.apply(lines.stream().map(line -> line.or(usualRole(call))).toList());
            case InvitationCsv.Empty _ -> refuse(call, texts.get("people.problem.list-empty"));
            case InvitationCsv.TooLong(int lines) ->
                refuse(call, texts.get("people.problem.list-long", lines, InvitationCsv.LONGEST));
            case InvitationCsv.LongLine(int number) -> refuse(call, texts.get("people.problem.line-long", number));
        });
    }

    private Mono<ServerResponse> refuse(AdmittedRequest call, String problem) {
        return form(HttpStatus.UNPROCESSABLE_CONTENT, call, problem);
    }

    private BulkInvitationScreen foreseen(AdmittedRequest call, BulkInvitationReport report, String first) {
        int invited = report.invited().size();
        String lead = first
                + texts.get("people.import.foreseen", invited, report.entries().size());
        return new BulkInvitationScreen(
                report.lacksRoles() ? lead + " " + texts.get("people.import.no-role") : lead,
                action(call),
                ErrorSummary.of(List.of()),
                field(call),
                role(call),
                reports.of(report, false),
                invited == 0
                        ? null
                        : new BulkInvitationScreen.Send(
                                action(call) + "/envoi",
                                texts.get("people.import.send", invited),
                                FormFingerprint.fingerprint(call.form(), LIST, RoleField.NAME)),
                PeopleUrls.people(call.site()));
    }

    private Mono<ServerResponse> send(AdmittedRequest call) {
        return read(
                call,
                lines -> FormFingerprint.changed(call.form(), LIST, RoleField.NAME)
                        ? check(call, lines, texts.get("people.import.changed") + " ")
                        : send(call, lines));
    }

    private Mono<ServerResponse> send(AdmittedRequest call, List<InvitationCsvRow> lines) {
        return invitations
                .send(call.site(), lines, call.requireAccount())
                .flatMap(sent -> sent.map(report -> show(HttpStatus.OK, call, done(call, report)))
                        .orElseGet(
                                () -> form(HttpStatus.TOO_MANY_REQUESTS, call, texts.get("people.problem.too-many"))));
    }

    /** Shows the result without a redirect: submitting the list again is idempotent. */
    private BulkInvitationScreen done(AdmittedRequest call, BulkInvitationReport report) {
        return new BulkInvitationScreen(
                texts.get(
                        "people.import.done",
                        report.invited().size(),
                        report.entries().size()),
                action(call),
                ErrorSummary.of(List.of()),
                null,
                null,
                reports.of(report, true),
                null,
                PeopleUrls.people(call.site()));
    }
}
