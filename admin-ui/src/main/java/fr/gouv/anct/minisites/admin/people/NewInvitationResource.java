package fr.gouv.anct.minisites.admin.people;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.invitation.Invitation;
import fr.gouv.anct.minisites.access.invitation.InvitationManagement;
import fr.gouv.anct.minisites.access.invitation.InvitationResult;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.text.DateTimes;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Invites a person by e-mail address. */
@Component
class NewInvitationResource implements BackOfficeResource {

    private static final String PATTERN = PeopleUrls.INVITATIONS + "/nouvelle";

    private final InvitationManagement invitations;
    private final RoleField roles;
    private final ScreenResponses screens;
    private final Messages messages;

    NewInvitationResource(
            InvitationManagement invitations, RoleField roles, ScreenResponses screens, Messages messages) {
        this.invitations = invitations;
        this.roles = roles;
        this.screens = screens;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        Guard manage = new Guard.OfSite(Action.MEMBERS_MANAGE);
        return List.of(Route.get(PATTERN, manage, this::showForm), Route.post(PATTERN, manage, this::invite));
    }

    private Mono<ServerResponse> showForm(AdmittedRequest request) {
        return show(HttpStatus.OK, request, InvitationInput.NONE, Map.of());
    }

    private Mono<ServerResponse> show(
            HttpStatus status, AdmittedRequest request, InvitationInput input, Map<String, String> problems) {
        Tenant site = request.site();
        PeopleFormScreen screen = new PeopleFormScreen(
                messages.get("people.invite.lead"),
                PeopleUrls.site(site) + "/invitations/nouvelle",
                fields(input).stream()
                        .map(field -> withProblem(field, problems))
                        .toList(),
                messages.get("people.invite.submit"),
                PeopleUrls.people(site));
        return screens.show(
                status,
                request,
                PeopleUrls.heading(site, messages.get("people.title"), messages.get("people.invite"))
                        .erroneous(!problems.isEmpty()),
                screen);
    }

    private List<FieldView> fields(InvitationInput input) {
        return List.of(
                FieldView.of(
                                FieldView.Kind.EMAIL,
                                InvitationInput.EMAIL,
                                messages.get("people.field.email"),
                                input.email())
                        .withHint(messages.get("people.field.email.hint")),
                roles.field(input.role()),
                FieldView.of(
                                FieldView.Kind.TEXT,
                                InvitationInput.MESSAGE,
                                messages.get("people.field.message"),
                                input.message())
                        .withHint(messages.get("people.field.message.hint"))
                        .optional()
                        .atMost(InvitationInput.LONGEST));
    }

    private FieldView withProblem(FieldView field, Map<String, String> problems) {
        String key = problems.get(field.name());
        return key == null ? field : field.withError(messages.get(key), List.of());
    }

    private Mono<ServerResponse> invite(AdmittedRequest request) {
        InvitationInput input = InvitationInput.of(request);
        Map<String, String> problems = input.problems();
        return problems.isEmpty()
                ? send(request, input)
                : show(HttpStatus.UNPROCESSABLE_CONTENT, request, input, problems);
    }

    private Mono<ServerResponse> send(AdmittedRequest request, InvitationInput input) {
        return invitations
                .invite(
                        request.site(),
                        input.address().orElseThrow(),
                        input.chosen().orElseThrow(),
                        input.words(),
                        request.requireAccount())
                .flatMap(result -> respond(request, input, result));
    }

    private Mono<ServerResponse> respond(AdmittedRequest request, InvitationInput input, InvitationResult result) {
        return switch (result) {
            case InvitationResult.Sent(Invitation invitation) ->
                request.seeOther(PeopleUrls.people(request.site()), sent(invitation));
            case InvitationResult.OwnAddress _ -> refuse(request, input, "people.problem.own-address");
            case InvitationResult.AlreadyMember _ -> refuse(request, input, "people.problem.already-member");
            case InvitationResult.AlreadyInvited _, InvitationResult.NoneToRenew _ ->
                refuse(request, input, "people.problem.already-invited");
            case InvitationResult.CeilingReached _ ->
                show(
                        HttpStatus.TOO_MANY_REQUESTS,
                        request,
                        input,
                        Map.of(InvitationInput.EMAIL, InvitationResource.ceilingReached(request)));
            case InvitationResult.TooMany _ ->
                show(
                        HttpStatus.TOO_MANY_REQUESTS,
                        request,
                        input,
                        Map.of(InvitationInput.EMAIL, "people.problem.too-many"));
        };
    }

    private Flash sent(Invitation invitation) {
        return new Flash(
                Flash.Kind.SUCCESS,
                messages.get("people.invited"),
                messages.get("people.invited.text", invitation.email(), DateTimes.day(invitation.expiresAt())));
    }

    private Mono<ServerResponse> refuse(AdmittedRequest request, InvitationInput input, String problem) {
        return show(HttpStatus.UNPROCESSABLE_CONTENT, request, input, Map.of(InvitationInput.EMAIL, problem));
    }
}
