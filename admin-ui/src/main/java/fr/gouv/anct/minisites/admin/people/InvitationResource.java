package fr.gouv.anct.minisites.admin.people;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.invitation.Invitation;
import fr.gouv.anct.minisites.access.invitation.InvitationManagement;
import fr.gouv.anct.minisites.access.invitation.InvitationResult;
import fr.gouv.anct.minisites.admin.component.ConfirmScreen;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.SeeOtherException;
import fr.gouv.anct.minisites.admin.text.DateTimes;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.rendering.PageLink;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Renews or revokes a pending invitation. */
@Component
class InvitationResource implements BackOfficeResource {

    private static final String RENEWAL = PeopleUrls.INVITATION + "/renvoi";
    private static final String REVOCATION = PeopleUrls.INVITATION + "/annulation";

    private final InvitationManagement invitations;
    private final PeopleTables tables;
    private final ScreenResponses screens;
    private final Messages messages;

    InvitationResource(
            InvitationManagement invitations, PeopleTables tables, ScreenResponses screens, Messages messages) {
        this.invitations = invitations;
        this.tables = tables;
        this.screens = screens;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        Guard manage = new Guard.OfSite(Action.MEMBERS_MANAGE);
        return List.of(
                Route.get(PeopleUrls.INVITATION, manage, this::show),
                Route.post(RENEWAL, manage, this::renew),
                Route.get(REVOCATION, manage, this::showForm),
                Route.post(REVOCATION, manage, this::revoke));
    }

    private Mono<Invitation> named(AdmittedRequest request) {
        return request.id("invitation")
                .flatMap(id -> invitations.open(request.site(), id).switchIfEmpty(Mono.defer(() -> over(request, id))));
    }

    /** An invitation answered, revoked or renewed while its page was open is not an attempt at forbidden access. */
    private Mono<Invitation> over(AdmittedRequest request, UUID id) {
        return invitations
                .hasEnded(request.site(), id)
                .flatMap(over -> over
                        ? Mono.error(() -> new SeeOtherException(PeopleUrls.people(request.site()), overtaken()))
                        : request.notFound());
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        return named(request)
                .flatMap(invitation -> screens.show(
                        request,
                        PeopleUrls.heading(request.site(), messages.get("people.title"), invitation.email()),
                        card(request, invitation)));
    }

    private PersonScreen card(AdmittedRequest request, Invitation invitation) {
        String address = PeopleUrls.invitation(request.site(), invitation.id());
        return new PersonScreen(
                facts(invitation),
                null,
                new PersonScreen.Button(address + "/renvoi", messages.get("people.invitation.renew")),
                List.of(new PageLink(messages.get("people.invitation.revoke"), address + "/annulation", false, false)));
    }

    private List<PersonScreen.Fact> facts(Invitation invitation) {
        return Stream.concat(
                        Stream.of(
                                fact("people.column.role", tables.role(invitation.role())),
                                fact("people.column.by", invitation.invitedBy().name()),
                                fact("people.invitation.sent", DateTimes.day(invitation.createdAt())),
                                fact("people.invitation.link", tables.when(invitation))),
                        Stream.ofNullable(invitation.message())
                                .map(message -> fact("people.invitation.message", message)))
                .toList();
    }

    private PersonScreen.Fact fact(String key, String value) {
        return new PersonScreen.Fact(messages.get(key), value);
    }

    private Mono<ServerResponse> renew(AdmittedRequest request) {
        return named(request)
                .flatMap(invitation -> invitations.renew(request.site(), invitation.id(), request.requireAccount()))
                .flatMap(result -> request.seeOther(PeopleUrls.people(request.site()), renewed(request, result)));
    }

    /** Message key of the remedy when the invitation quota is reached. */
    static String ceilingReached(AdmittedRequest request) {
        return request.may(Action.INVITATIONS_RAISE)
                ? "people.problem.ceiling-reached.raise"
                : "people.problem.ceiling-reached";
    }

    private Flash renewed(AdmittedRequest request, InvitationResult result) {
        return switch (result) {
            case InvitationResult.Sent(Invitation invitation) ->
                new Flash(
                        Flash.Kind.SUCCESS,
                        messages.get("people.renewed"),
                        messages.get("people.renewed.text", invitation.email(), DateTimes.day(invitation.expiresAt())));
            case InvitationResult.CeilingReached _ ->
                new Flash(Flash.Kind.ERROR, messages.get(ceilingReached(request)), "");
            case InvitationResult.TooMany _ -> new Flash(Flash.Kind.ERROR, messages.get("people.problem.too-many"), "");
            case InvitationResult.OwnAddress _,
                    InvitationResult.AlreadyMember _,
                    InvitationResult.AlreadyInvited _,
                    InvitationResult.NoneToRenew _ -> overtaken();
        };
    }

    private Flash overtaken() {
        return new Flash(Flash.Kind.WARNING, messages.get("people.invitation.overtaken"), "");
    }

    private Mono<ServerResponse> showForm(AdmittedRequest request) {
        return named(request).flatMap(invitation -> {
            String address = PeopleUrls.invitation(request.site(), invitation.id());
            ConfirmScreen screen = new ConfirmScreen(
                    messages.get("people.revoke.lead", invitation.email()),
                    List.of(messages.get("people.revoke.consequence.1"), messages.get("people.revoke.consequence.2")),
                    address + "/annulation",
                    List.of(),
                    messages.get("people.revoke.confirm"),
                    address);
            return screens.show(
                    request,
                    PeopleUrls.heading(
                            request.site(), messages.get("people.title"), messages.get("people.revoke.title")),
                    screen);
        });
    }

    private Mono<ServerResponse> revoke(AdmittedRequest request) {
        return named(request)
                .flatMap(invitation -> invitations.revoke(request.site(), invitation.id(), request.actor()))
                .flatMap(done -> request.seeOther(
                        PeopleUrls.people(request.site()),
                        done ? new Flash(Flash.Kind.SUCCESS, messages.get("people.revoked"), "") : overtaken()));
    }
}
