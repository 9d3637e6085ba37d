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
import fr.gouv.anct.minisites.admin.form.Form;
import fr.gouv.anct.minisites.admin.form.FormFingerprint;
import fr.gouv.anct.minisites.admin.form.FormState;
import fr.gouv.anct.minisites.admin.form.FormView;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.content.block.ParsingThreads;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.validation.Multiline;
import fr.gouv.anct.minisites.validation.Problem;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
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
    private static final String LIST = "list";
    private static final String DEFAULT_ROLE = "defaultRole";

    private static final Form<Input> FORM = Form.of(Input.class, "people");

    private final BulkInvitations invitations;

    BulkInvitationResource(BulkInvitations invitations) {
        this.invitations = invitations;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(IMPORT, MemberResource.MANAGE, this::open),
                Route.post(
                        IMPORT,
                        MemberResource.MANAGE,
                        request -> read(request, (form, lines) -> check(form, lines, Stage.PLANNED))),
                Route.get(
                        SUBMISSION,
                        MemberResource.MANAGE,
                        request -> request.seeOther(request.continuing(IMPORT.link(request.site())))),
                Route.post(SUBMISSION, MemberResource.MANAGE, request -> read(request, this::submit)));
    }

    /**
     * The list as typed.
     *
     * @param defaultRole code of the role for the lines without one; empty for none
     */
    record Input(@NotBlank @Multiline String list, String defaultRole) {}

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
     * @param reachesCeiling whether the quota ends the list before its last line
     * @param fingerprint of the list that it was made from
     */
    record Report(
            Stage stage,
            int invited,
            boolean lacksRoles,
            boolean reachesCeiling,
            TableView table,
            String fingerprint) {}

    /**
     * A list of people to invite.
     *
     * @param report null before the list is checked
     */
    record BulkInvitationScreen(
            Tenant site, FormView form, @Nullable Report report) implements Screen {

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

    private static Form<Input> form(AdmittedRequest request) {
        Stream<Option> none = Stream.of(new Option("", request.message("people.field.defaultRole.none")));
        Stream<Option> roles =
                Role.OF_TENANTS.stream().map(Role::code).map(code -> new Option(code, request.message("role." + code)));
        return FORM.choosing(DEFAULT_ROLE, Stream.concat(none, roles).toList());
    }

    private Mono<ServerResponse> open(AdmittedRequest request) {
        return show(HttpStatus.OK, form(request).empty(request, new Input("", "")), null);
    }

    private static Mono<ServerResponse> show(HttpStatus status, FormState<Input> form, @Nullable Report report) {
        AdmittedRequest request = form.request();
        return request.show(
                status,
                PeopleResource.below(request, "people.import"),
                new BulkInvitationScreen(request.site(), form.view().postedTo(IMPORT.link(request.site())), report));
    }

    private Mono<ServerResponse> read(
            AdmittedRequest request, BiFunction<FormState<Input>, List<InvitationCsvRow>, Mono<ServerResponse>> act) {
        return form(request).sent(request).answer((status, form) -> show(status, form, null), form -> read(form, act));
    }

    private static Mono<ServerResponse> read(
            FormState<Input> form, BiFunction<FormState<Input>, List<InvitationCsvRow>, Mono<ServerResponse>> act) {
        Input input = form.value();
        return ParsingThreads.run(() -> InvitationCsv.of(input.list())).flatMap(list -> switch (list) {
            case InvitationCsv.Read(List<InvitationCsvRow> lines) ->
                act.apply(
                        form,
                        lines.stream().map(line -> line.or(input.defaultRole())).toList());
            case InvitationCsv.Empty _ -> refuse(form, Problem.of(LIST, Problem.MISSING));
            case InvitationCsv.TooLong(int lines) ->
                refuse(form, Problem.of(LIST, Problem.LONG, lines, InvitationCsv.LONGEST));
            case InvitationCsv.LongLine(int number) -> refuse(form, Problem.of(LIST, "line-long", number));
        });
    }

    private static Mono<ServerResponse> refuse(FormState<Input> form, Problem problem) {
        return show(HttpStatus.UNPROCESSABLE_CONTENT, form.with(problem), null);
    }

    private Mono<ServerResponse> check(FormState<Input> form, List<InvitationCsvRow> lines, Stage stage) {
        AdmittedRequest request = form.request();
        return invitations
                .check(request.site(), lines, request.requireAccount())
                .flatMap(checked -> checked.map(report -> report(form, report, stage))
                        .orElseGet(() -> tooMany(form, "too-many-checks")));
    }

    private static Mono<ServerResponse> tooMany(FormState<Input> form, String problem) {
        return show(HttpStatus.TOO_MANY_REQUESTS, form.with(Problem.of(LIST, problem)), null);
    }

    private Mono<ServerResponse> submit(FormState<Input> form, List<InvitationCsvRow> lines) {
        AdmittedRequest request = form.request();
        return FormFingerprint.changed(form, LIST, DEFAULT_ROLE)
                ? check(form, lines, Stage.EDITED)
                : invitations
                        .send(request.site(), lines, request.requireAccount())
                        .flatMap(sent -> sent.map(report -> report(form, report, Stage.DONE))
                                .orElseGet(() -> tooMany(form, "too-many")));
    }

    /** The last report is shown without a redirect: submitting the list again is idempotent. */
    private static Mono<ServerResponse> report(FormState<Input> form, BulkInvitationReport report, Stage stage) {
        AdmittedRequest request = form.request();
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
                form,
                new Report(
                        stage,
                        report.invited().size(),
                        report.lacksRoles(),
                        report.reachesCeiling(),
                        table,
                        FormFingerprint.fingerprint(form, LIST, DEFAULT_ROLE)));
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
