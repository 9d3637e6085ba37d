package fr.gouv.anct.minisites.admin.people;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.invitation.Invitation;
import fr.gouv.anct.minisites.access.invitation.InvitationManagement;
import fr.gouv.anct.minisites.access.invitation.Inviting;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Flash;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Moments;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Invites a person by e-mail address. */
@Component
class NewInvitationResource implements Resource {

    private static final String PATTERN = PeopleAddress.INVITATIONS + "/nouvelle";

    private final InvitationManagement invitations;
    private final RoleChoice roles;
    private final Screens screens;
    private final Texts texts;

    NewInvitationResource(InvitationManagement invitations, RoleChoice roles, Screens screens, Texts texts) {
        this.invitations = invitations;
        this.roles = roles;
        this.screens = screens;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        Guard manage = new Guard.OfSite(Action.MEMBERS_MANAGE);
        return List.of(Route.get(PATTERN, manage, this::ask), Route.post(PATTERN, manage, this::invite));
    }

    private Mono<ServerResponse> ask(Call call) {
        return show(HttpStatus.OK, call, TypedInvitation.NONE, Map.of());
    }

    private Mono<ServerResponse> show(
            HttpStatus status, Call call, TypedInvitation typed, Map<String, String> problems) {
        Tenant site = call.site();
        FormScreen screen = new FormScreen(
                texts.say("people.invite.lead"),
                PeopleAddress.site(site) + "/invitations/nouvelle",
                fields(typed).stream()
                        .map(field -> withProblem(field, problems))
                        .toList(),
                texts.say("people.invite.submit"),
                PeopleAddress.people(site));
        return screens.show(
                status,
                call,
                PeopleAddress.heading(site, texts.say("people.title"), texts.say("people.invite"))
                        .erroneous(!problems.isEmpty()),
                screen);
    }

    private List<FieldView> fields(TypedInvitation typed) {
        return List.of(
                FieldView.of(
                                FieldView.Kind.EMAIL,
                                TypedInvitation.EMAIL,
                                texts.say("people.field.email"),
                                typed.email())
                        .withHint(texts.say("people.field.email.hint")),
                roles.field(typed.role()),
                FieldView.of(
                                FieldView.Kind.TEXT,
                                TypedInvitation.MESSAGE,
                                texts.say("people.field.message"),
                                typed.message())
                        .withHint(texts.say("people.field.message.hint"))
                        .optional()
                        .atMost(TypedInvitation.LONGEST));
    }

    private FieldView withProblem(FieldView field, Map<String, String> problems) {
        String key = problems.get(field.name());
        return key == null ? field : field.withError(texts.say(key), List.of());
    }

    private Mono<ServerResponse> invite(Call call) {
        TypedInvitation typed = TypedInvitation.of(call);
        Map<String, String> problems = typed.problems();
        return problems.isEmpty() ? send(call, typed) : show(HttpStatus.UNPROCESSABLE_CONTENT, call, typed, problems);
    }

    private Mono<ServerResponse> send(Call call, TypedInvitation typed) {
        return invitations
                .invite(
                        call.site(),
                        typed.address().orElseThrow(),
                        typed.chosen().orElseThrow(),
                        typed.words(),
                        call.who())
                .flatMap(outcome -> answer(call, typed, outcome));
    }

    private Mono<ServerResponse> answer(Call call, TypedInvitation typed, Inviting outcome) {
        return switch (outcome) {
            case Inviting.Sent(Invitation invitation) ->
                call.seeOther(PeopleAddress.people(call.site()), sent(invitation));
            case Inviting.OwnAddress _ -> refuse(call, typed, "people.problem.own-address");
            case Inviting.AlreadyMember _ -> refuse(call, typed, "people.problem.already-member");
            case Inviting.AlreadyInvited _, Inviting.NoneToRenew _ ->
                refuse(call, typed, "people.problem.already-invited");
            case Inviting.CeilingReached _ ->
                show(
                        HttpStatus.TOO_MANY_REQUESTS,
                        call,
                        typed,
                        Map.of(TypedInvitation.EMAIL, InvitationResource.ceilingReached(call)));
            case Inviting.TooMany _ ->
                show(
                        HttpStatus.TOO_MANY_REQUESTS,
                        call,
                        typed,
                        Map.of(TypedInvitation.EMAIL, "people.problem.too-many"));
        };
    }

    private Flash sent(Invitation invitation) {
        return new Flash(
                Flash.Kind.SUCCESS,
                texts.say("people.invited"),
                texts.say("people.invited.text", invitation.email(), Moments.day(invitation.expiresAt())));
    }

    private Mono<ServerResponse> refuse(Call call, TypedInvitation typed, String problem) {
        return show(HttpStatus.UNPROCESSABLE_CONTENT, call, typed, Map.of(TypedInvitation.EMAIL, problem));
    }
}
