package fr.gouv.anct.minisites.admin.people;

import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.access.invitation.BulkInvitationReport;
import fr.gouv.anct.minisites.access.invitation.BulkInvitationReport.Status;
import fr.gouv.anct.minisites.access.invitation.BulkInvitations;
import fr.gouv.anct.minisites.access.invitation.InvitationCsv;
import fr.gouv.anct.minisites.access.invitation.InvitationCsvRow;
import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.BadgeView.Tone;
import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.Table;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.FormFingerprint;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.content.block.ParsingThreads;
import fr.gouv.anct.minisites.tenancy.Tenant;
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

    static final Path.One<Tenant> IMPORT = Paths.MEMBERS.at("/import");
    private static final Path.One<Tenant> SUBMISSION = IMPORT.at("/envoi");
    private static final String LIST = "liste";

    private final BulkInvitations invitations;
    private final RoleField roles;

    BulkInvitationResource(BulkInvitations invitations, RoleField roles) {
        this.invitations = invitations;
        this.roles = roles;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(IMPORT, MemberResource.MANAGE, request -> form(HttpStatus.OK, request, null)),
                Route.post(
                        IMPORT,
                        MemberResource.MANAGE,
                        request -> read(request, lines -> check(request, lines, Stage.PLANNED))),
                Route.get(
                        SUBMISSION,
                        MemberResource.MANAGE,
                        request -> request.seeOther(request.continuing(IMPORT.link(request.site())))),
                Route.post(
                        SUBMISSION, MemberResource.MANAGE, request -> read(request, lines -> submit(request, lines))));
    }

    /** Stage of a bulk invitation. */
    enum Stage {
        PLANNED,
        /** Planned again, because the list was edited after its report. */
        EDITED,
        DONE
    }

    /**
     * Result of each line of a list.
     *
     * @param invited number of invitations
     * @param lacksRoles whether lines lack a role, which can then be chosen for all of them
     * @param fingerprint of the list that it was made from
     */
    record Report(Stage stage, int invited, boolean lacksRoles, TableView table, String fingerprint) {}

    /**
     * A list of people to invite.
     *
     * @param role for the lines without one
     * @param report null before the list is checked
     */
    record BulkInvitationScreen(
            Tenant site,
            FieldView list,
            FieldView role,
            ErrorSummary errors,
            @Nullable Report report) implements Screen {

        public String action() {
            return IMPORT.link(site);
        }

        public String submission() {
            return SUBMISSION.link(site);
        }

        public String listHref() {
            return Paths.MEMBERS.link(site);
        }

        /** Maximum number of people. */
        public int longest() {
            return InvitationCsv.LONGEST;
        }

        @Override
        public String template() {
            return "people/import";
        }
    }

    private Mono<ServerResponse> form(HttpStatus status, AdmittedRequest request, @Nullable String problem) {
        FieldView field = field(request);
        return show(status, request, problem == null ? field : field.withError(problem, List.of()), null);
    }

    private static FieldView field(AdmittedRequest request) {
        return FieldView.of(FieldView.Kind.TEXT, LIST, request.message("people.field.list"), request.field(LIST))
                .withHint(request.message("people.field.list.hint"));
    }

    private static String usualRole(AdmittedRequest request) {
        return RoleField.chosen(request.field(RoleField.NAME)).map(Role::code).orElse("");
    }

    private Mono<ServerResponse> show(
            HttpStatus status, AdmittedRequest request, FieldView field, @Nullable Report report) {
        return request.show(
                status,
                PeopleResource.below(request, "people.import"),
                new BulkInvitationScreen(
                        request.site(),
                        field,
                        roles.usual(usualRole(request)),
                        ErrorSummary.of(List.of(field)),
                        report));
    }

    private Mono<ServerResponse> read(
            AdmittedRequest request, Function<List<InvitationCsvRow>, Mono<ServerResponse>> action) {
        return ParsingThreads.run(() -> InvitationCsv.of(request.field(LIST))).flatMap(list -> switch (list) {
            case InvitationCsv.Read(List<InvitationCsvRow> lines) ->
                action.apply(
                        lines.stream().map(line -> line.or(usualRole(request))).toList());
            case InvitationCsv.Empty _ -> refuse(request, request.message("people.problem.list-empty"));
            case InvitationCsv.TooLong(int lines) ->
                refuse(request, request.message("people.problem.list-long", lines, InvitationCsv.LONGEST));
            case InvitationCsv.LongLine(int number) ->
                refuse(request, request.message("people.problem.line-long", number));
        });
    }

    private Mono<ServerResponse> refuse(AdmittedRequest request, String problem) {
        return form(HttpStatus.UNPROCESSABLE_CONTENT, request, problem);
    }

    private Mono<ServerResponse> check(AdmittedRequest request, List<InvitationCsvRow> lines, Stage stage) {
        return invitations
                .check(request.site(), lines, request.requireAccount())
                .flatMap(report -> report(request, report, stage));
    }

    private Mono<ServerResponse> submit(AdmittedRequest request, List<InvitationCsvRow> lines) {
        return FormFingerprint.changed(request.form(), LIST, RoleField.NAME)
                ? check(request, lines, Stage.EDITED)
                : invitations
                        .send(request.site(), lines, request.requireAccount())
                        .flatMap(sent -> sent.map(report -> report(request, report, Stage.DONE))
                                .orElseGet(() -> form(
                                        HttpStatus.TOO_MANY_REQUESTS,
                                        request,
                                        request.message("people.problem.too-many"))));
    }

    /** The last report is shown without a redirect: submitting the list again is idempotent. */
    private Mono<ServerResponse> report(AdmittedRequest request, BulkInvitationReport report, Stage stage) {
        boolean done = stage == Stage.DONE;
        TableView table = Table.<BulkInvitationReport.Entry>of(request, "people.report")
                .column("line", entry -> Cell.text(String.valueOf(entry.line().number())))
                .column("email", entry -> Cell.text(entry.line().email()))
                .column("role", entry -> Cell.text(role(request, entry)))
                .column("verdict", entry -> Cell.badge(status(request, entry.verdict(), done)))
                .build(
                        "report",
                        request.message(done ? "people.report.done" : "people.report.foreseen"),
                        report.entries());
        return show(
                HttpStatus.OK,
                request,
                field(request),
                new Report(
                        stage,
                        report.invited().size(),
                        report.lacksRoles(),
                        table,
                        FormFingerprint.fingerprint(request.form(), LIST, RoleField.NAME)));
    }

    private static String role(AdmittedRequest request, BulkInvitationReport.Entry entry) {
        return entry.role() == null
                ? entry.line().role()
                : request.message("role." + entry.role().code());
    }

    private static BadgeView status(AdmittedRequest request, Status status, boolean done) {
        String key = status == Status.INVITED && done
                ? "people.import-status.sent"
                : "people.import-status." + status.name();
        return new BadgeView(
                request.message(key),
                switch (status) {
                    case INVITED -> Tone.SUCCESS;
                    case ALREADY_MEMBER, ALREADY_INVITED, OWN_ADDRESS, DUPLICATE -> Tone.INFO;
                    case NO_ROLE, UNKNOWN_ROLE, CEILING_REACHED, MALFORMED -> Tone.ERROR;
                });
    }
}
