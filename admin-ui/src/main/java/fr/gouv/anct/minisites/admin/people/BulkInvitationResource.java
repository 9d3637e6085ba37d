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
    private final Messages messages;

    BulkInvitationResource(
            BulkInvitations invitations,
            BulkInvitationTable reports,
            RoleField roles,
            ScreenResponses screens,
            Messages messages) {
        this.invitations = invitations;
        this.reports = reports;
        this.roles = roles;
        this.screens = screens;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        Guard manage = new Guard.OfSite(Action.MEMBERS_MANAGE);
        return List.of(
                Route.get(PATTERN, manage, this::showForm),
                Route.post(PATTERN, manage, this::check),
                Route.get(PATTERN + "/envoi", manage, request -> request.seeOther(request.continuing(action(request)))),
                Route.post(PATTERN + "/envoi", manage, this::send));
    }

    private Mono<ServerResponse> showForm(AdmittedRequest request) {
        return form(HttpStatus.OK, request, null);
    }

    private Mono<ServerResponse> form(HttpStatus status, AdmittedRequest request, @Nullable String problem) {
        FieldView field = field(request);
        FieldView shown = problem == null ? field : field.withError(problem, List.of());
        return show(
                status,
                request,
                new BulkInvitationScreen(
                        messages.get("people.import.lead", InvitationCsv.LONGEST),
                        action(request),
                        ErrorSummary.of(List.of(shown)),
                        shown,
                        role(request),
                        null,
                        null,
                        PeopleUrls.people(request.site())));
    }

    private FieldView field(AdmittedRequest request) {
        return FieldView.of(FieldView.Kind.TEXT, LIST, messages.get("people.field.list"), request.field(LIST))
                .withHint(messages.get("people.field.list.hint"));
    }

    private FieldView role(AdmittedRequest request) {
        return roles.usual(usualRole(request));
    }

    private static String usualRole(AdmittedRequest request) {
        return RoleField.chosen(request.field(RoleField.NAME)).map(Role::code).orElse("");
    }

    private static String action(AdmittedRequest request) {
        return PeopleUrls.people(request.site()) + "/import";
    }

    private Mono<ServerResponse> show(HttpStatus status, AdmittedRequest request, BulkInvitationScreen screen) {
        return screens.show(
                status,
                request,
                PeopleUrls.heading(request.site(), messages.get("people.title"), messages.get("people.import"))
                        .erroneous(!screen.errors().isEmpty()),
                screen);
    }

    private Mono<ServerResponse> check(AdmittedRequest request) {
        return read(request, lines -> check(request, lines, ""));
    }

    /** @param first message above the report */
    private Mono<ServerResponse> check(AdmittedRequest request, List<InvitationCsvRow> lines, String first) {
        return invitations
                .check(request.site(), lines, request.requireAccount())
                .flatMap(report -> show(HttpStatus.OK, request, foreseen(request, report, first)));
    }

    private Mono<ServerResponse> read(
            AdmittedRequest request, Function<List<InvitationCsvRow>, Mono<ServerResponse>> deed) {
        return ParsingThreads.run(() -> InvitationCsv.of(request.field(LIST))).flatMap(list -> switch (list) {
            case InvitationCsv.Read(List<InvitationCsvRow> lines) ->
                deed.apply(
                        lines.stream().map(line -> line.or(usualRole(request))).toList());
            case InvitationCsv.Empty _ -> refuse(request, messages.get("people.problem.list-empty"));
            case InvitationCsv.TooLong(int lines) ->
                refuse(request, messages.get("people.problem.list-long", lines, InvitationCsv.LONGEST));
            case InvitationCsv.LongLine(int number) ->
                refuse(request, messages.get("people.problem.line-long", number));
        });
    }

    private Mono<ServerResponse> refuse(AdmittedRequest request, String problem) {
        return form(HttpStatus.UNPROCESSABLE_CONTENT, request, problem);
    }

    private BulkInvitationScreen foreseen(AdmittedRequest request, BulkInvitationReport report, String first) {
        int invited = report.invited().size();
        String lead = first
                + messages.get(
                        "people.import.foreseen", invited, report.entries().size());
        return new BulkInvitationScreen(
                report.lacksRoles() ? lead + " " + messages.get("people.import.no-role") : lead,
                action(request),
                ErrorSummary.of(List.of()),
                field(request),
                role(request),
                reports.of(report, false),
                invited == 0
                        ? null
                        : new BulkInvitationScreen.Send(
                                action(request) + "/envoi",
                                messages.get("people.import.send", invited),
                                FormFingerprint.fingerprint(request.form(), LIST, RoleField.NAME)),
                PeopleUrls.people(request.site()));
    }

    private Mono<ServerResponse> send(AdmittedRequest request) {
        return read(
                request,
                lines -> FormFingerprint.changed(request.form(), LIST, RoleField.NAME)
                        ? check(request, lines, messages.get("people.import.changed") + " ")
                        : send(request, lines));
    }

    private Mono<ServerResponse> send(AdmittedRequest request, List<InvitationCsvRow> lines) {
        return invitations
                .send(request.site(), lines, request.requireAccount())
                .flatMap(sent -> sent.map(report -> show(HttpStatus.OK, request, done(request, report)))
                        .orElseGet(() ->
                                form(HttpStatus.TOO_MANY_REQUESTS, request, messages.get("people.problem.too-many"))));
    }

    /** Shows the result without a redirect: submitting the list again is idempotent. */
    private BulkInvitationScreen done(AdmittedRequest request, BulkInvitationReport report) {
        return new BulkInvitationScreen(
                messages.get(
                        "people.import.done",
                        report.invited().size(),
                        report.entries().size()),
                action(request),
                ErrorSummary.of(List.of()),
                null,
                null,
                reports.of(report, true),
                null,
                PeopleUrls.people(request.site()));
    }
}
